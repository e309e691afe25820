package org.gongcai.bidopening;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongcai.contracts.BidOpeningApi.BidState;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.trust.BidBatch.Placed;
import org.gongcai.trust.Bytes32;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/**
 * Something a bidder sent: a sealed bid, a withdrawal, or an attempt that was refused. An entity of
 * its own without events, so that a rush collides nowhere and nothing tells of it.
 */
@Entity
@Table(schema = "bid_opening", name = "bid")
class Bid {

    /** Stands for the tender until the deadline, so that nobody counts its rows. */
    static final UUID SEALED = new UUID(0, 0);

    @Id private UUID id;
    @Version private @Nullable Long version;
    private UUID tender;
    private String rowKey;
    private String entryKey;
    private long seq;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private BidKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private BidState state;

    private Instant receivedAt;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] sealedContent;

    private @Nullable String blobName;
    private @Nullable UUID batch;
    private @Nullable Integer batchSlot;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String batchPath;

    @Convert(converter = YesNoConverter.class)
    private boolean inForce;

    private @Nullable String lot;

    @Convert(converter = YesNoConverter.class)
    private boolean released;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte @Nullable [] sealedDek;

    @Convert(converter = YesNoConverter.class)
    private boolean unopenable;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable DecryptOutcome outcome;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String openingSheet;

    private @Nullable BigDecimal price;
    private @Nullable String plain;
    private @Nullable Instant openedAt;

    @SuppressWarnings("NullAway.Init")
    protected Bid() {}

    /**
     * @param place where the row stands among those of its bidder
     */
    Bid(UUID id, BidPlace place, BidKind kind, byte[] sealedContent, Instant now) {
        this.id = id;
        this.tender = SEALED;
        this.rowKey = place.rowKey();
        this.entryKey = place.entryKey();
        this.seq = place.seq();
        this.kind = kind;
        this.state = kind == BidKind.REFUSAL ? BidState.REFUSED : BidState.PENDING_PROOF;
        this.receivedAt = now;
        this.sealedContent = sealedContent;
    }

    /** The encrypted body in the blob store. */
    Bid withBody(String blob) {
        blobName = blob;
        return this;
    }

    UUID id() {
        return id;
    }

    UUID tender() {
        return tender;
    }

    String rowKey() {
        return rowKey;
    }

    long seq() {
        return seq;
    }

    BidKind kind() {
        return kind;
    }

    BidState state() {
        return state;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    byte[] sealedContent() {
        return sealedContent;
    }

    String body() {
        if (blobName == null) {
            throw new IllegalStateException("%s %s has no body".formatted(kind, id));
        }
        return blobName;
    }

    Optional<UUID> batch() {
        return Optional.ofNullable(batch);
    }

    void place(UUID inBatch, Placed placed) {
        batch = inBatch;
        batchSlot = placed.slot();
        batchPath = placed.path().stream().map(Bytes32::hex).collect(Collectors.joining(" "));
    }

    Placed placed(BidContent content) {
        if (batchSlot == null || batchPath == null) {
            throw new IllegalStateException("%s is in no batch".formatted(id));
        }
        var path = Arrays.stream(batchPath.split(" ")).map(Bytes32::parse).toList();
        var item = content.item();
        return new Placed(item.e(), item.r(), batchSlot, path);
    }

    boolean isProven() {
        return state != BidState.PENDING_PROOF;
    }

    /** The batch is cosigned. */
    void prove() {
        if (state == BidState.PENDING_PROOF) {
            state = BidState.RECEIPTED;
        }
    }

    /** A later item of the same bidder took its place. */
    void giveWayTo(Bid later) {
        if (kind == BidKind.BID && state == BidState.RECEIPTED) {
            state = later.kind == BidKind.WITHDRAWAL ? BidState.WITHDRAWN : BidState.REPLACED;
        }
    }

    /** Whether it is more than a refused attempt. */
    boolean isCandidate() {
        return kind != BidKind.REFUSAL;
    }

    /** The deadline has passed: its row may say for which tender it is. */
    void closeFor(UUID project) {
        tender = project;
    }

    void count(String inLot) {
        inForce = true;
        lot = inLot;
    }

    boolean inForce() {
        return inForce;
    }

    String lot() {
        if (lot == null) {
            throw new IllegalStateException("%s was not counted at the closing".formatted(id));
        }
        return lot;
    }

    void close(boolean lotIsOpened) {
        state = lotIsOpened ? BidState.CLOSED : BidState.NOT_OPENED;
    }

    boolean released() {
        return released;
    }

    boolean openable() {
        return sealedDek != null;
    }

    byte[] sealedDek() {
        if (sealedDek == null) {
            throw new IllegalStateException("%s has no key yet".formatted(id));
        }
        return sealedDek;
    }

    /** Its bidder gave the key, which passed the body's commitment. */
    void release(byte[] key) {
        released = true;
        sealedDek = key;
    }

    /** The holders' pieces made the key. */
    void opensByHolders(byte[] key) {
        if (sealedDek == null) {
            sealedDek = key;
        }
    }

    /** Whether, by the pieces so far, every clause is shown bad by every recipient. */
    void judgeUnopenable(boolean allClausesBad) {
        unopenable = allClausesBad;
    }

    /** Whether some holder could still make the key. */
    boolean waitsForHolders() {
        return !openable() && !unopenable;
    }

    /** Whether its bidder's time is over and the holders cannot, or may not, open it either. */
    boolean isBeyondOpening(boolean windowOver, boolean holdersMayOpen) {
        return !openable() && windowOver && (!holdersMayOpen || unopenable);
    }

    /** No key can come any more. */
    void fail(DecryptOutcome why) {
        outcome = why;
    }

    Optional<DecryptOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    boolean isReadOut() {
        return openedAt != null;
    }

    void opened(Map<String, String> fields, @Nullable BigDecimal amount, String hash, Instant now) {
        outcome = released ? DecryptOutcome.DECRYPTED : DecryptOutcome.REMEDIED;
        openingSheet = Json.write(fields);
        price = amount;
        plain = hash;
        openedAt = now;
        state = BidState.OPENED;
    }

    void notOpened(DecryptOutcome why, Instant now) {
        outcome = why;
        openedAt = now;
        state = BidState.NOT_OPENED;
    }

    @SuppressWarnings("unchecked") // written by opened, which takes texts only
    Map<String, String> openingSheet() {
        return openingSheet == null ? Map.of() : Json.read(openingSheet, Map.class);
    }

    Optional<BigDecimal> price() {
        return Optional.ofNullable(price);
    }

    @Nullable String plain() {
        return plain;
    }
}
