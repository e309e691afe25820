package org.gongcai.evaluatordraw.venue;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.VenueApi.VenueSeatState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/**
 * One person at one seat, from the identity check on; who leaves takes it along. Its account id
 * stays the same over all codes, so that whoever comes back after a power cut finds everything.
 */
@Entity
@Table(schema = "evaluator_draw", name = "venue_seat")
class Occupancy {

    @Id private UUID id;
    @Version private @Nullable Long version;
    private UUID draw;
    private int seat;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte @Nullable [] sealed;

    private @Nullable UUID letter;
    private UUID account;

    @Convert(converter = YesNoConverter.class)
    private boolean codeIssued;

    @Convert(converter = YesNoConverter.class)
    private boolean signedIn;

    @Convert(converter = YesNoConverter.class)
    private boolean taken;

    @SuppressWarnings("NullAway.Init")
    protected Occupancy() {}

    /** Of a drawn person. */
    Occupancy(UUID draw, int seat) {
        this.id = UUID.randomUUID();
        this.draw = draw;
        this.seat = seat;
        this.account = UUID.randomUUID();
    }

    /** Of the purchaser's representative. */
    Occupancy(UUID draw, int seat, String name, UUID letter, VenueVault vault) {
        this(draw, seat);
        this.sealed = vault.seal(id, name);
        this.letter = letter;
    }

    void issueCode() {
        codeIssued = true;
        signedIn = false;
    }

    void signIn() {
        codeIssued = false;
        signedIn = true;
    }

    void take() {
        taken = true;
    }

    VenueSeatState state() {
        if (signedIn) {
            return taken ? VenueSeatState.TAKEN : VenueSeatState.SIGNED_IN;
        }
        return codeIssued ? VenueSeatState.CODE_ISSUED : VenueSeatState.EXPECTED;
    }

    /** Whether somebody has been here: signed in now, or in the seat and signed out again. */
    boolean isHeldInPerson() {
        return signedIn || taken;
    }

    /** Whether the desk has seen the person's document. */
    boolean isIdentified() {
        return codeIssued || isHeldInPerson();
    }

    boolean isSignedIn() {
        return signedIn;
    }

    /** Also while its member is away and has to sign in again. */
    boolean isTaken() {
        return taken;
    }

    Optional<String> representative(VenueVault vault) {
        return sealed == null ? Optional.empty() : Optional.of(vault.open(id, sealed));
    }

    /** By which the purchaser authorises its representative. */
    Optional<UUID> letter() {
        return Optional.ofNullable(letter);
    }

    UUID draw() {
        return draw;
    }

    int seat() {
        return seat;
    }

    UUID account() {
        return account;
    }
}
