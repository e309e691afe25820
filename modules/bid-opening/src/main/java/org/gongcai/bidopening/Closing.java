package org.gongcai.bidopening;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/**
 * How far the closing of a tender is, from the deadline to the end of the bidders' release time.
 */
@Embeddable
class Closing {

    private @Nullable Instant closingSince;

    @Convert(converter = YesNoConverter.class)
    private boolean postponed;

    private @Nullable UUID closingEvent;
    private @Nullable Long closingIndex;
    private @Nullable Instant releaseEnds;

    @Convert(converter = YesNoConverter.class)
    private boolean closingChecked;

    @Convert(converter = YesNoConverter.class)
    private boolean backupCalled;

    private @Nullable Instant destroyKeysFrom;

    /**
     * @param since by the system's clock
     */
    void begin(Instant since) {
        closingSince = since;
    }

    boolean isBegun() {
        return closingSince != null;
    }

    /** Whether the proofs have taken so long that it must be said; true once. */
    boolean postpone(Instant system, Duration limit) {
        if (postponed || closingSince == null || closingSince.plus(limit).isAfter(system)) {
            return false;
        }
        postponed = true;
        return true;
    }

    void record(UUID event) {
        closingEvent = event;
    }

    boolean isRecorded() {
        return closingEvent != null;
    }

    /**
     * @param deadline from which the release time counts, unless the closing was postponed
     */
    void prove(long index, Instant deadline, Duration releaseTime, Instant now) {
        closingIndex = index;
        releaseEnds = (postponed ? now : deadline).plus(releaseTime);
    }

    boolean isProven() {
        return closingIndex != null;
    }

    /** The record's event, once that is proven. */
    Optional<UUID> provenEvent() {
        return Optional.ofNullable(closingEvent).filter(event -> isProven());
    }

    /** The record's event, as long as that is not proven. */
    Optional<UUID> awaitedEvent() {
        return Optional.ofNullable(closingEvent).filter(event -> !isProven());
    }

    Optional<Long> index() {
        return Optional.ofNullable(closingIndex);
    }

    Optional<Instant> releaseEnds() {
        return Optional.ofNullable(releaseEnds);
    }

    boolean isReleaseOver(Instant now) {
        return releaseEnds != null && !now.isBefore(releaseEnds);
    }

    void check() {
        closingChecked = true;
    }

    boolean isChecked() {
        return closingChecked;
    }

    /** The backup of the supervision seat may hand over from now on. */
    void callBackup() {
        backupCalled = true;
    }

    boolean isBackupCalled() {
        return backupCalled;
    }

    /** No challenge can need the slot keys after that moment. */
    void destroyKeysFrom(Instant moment) {
        destroyKeysFrom = moment;
    }

    boolean mayDestroyKeys(Instant now) {
        return destroyKeysFrom != null && !now.isBefore(destroyKeysFrom);
    }
}
