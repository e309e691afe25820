package org.gongcai.evaluatordraw;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.VenueApi.MoveNotice;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One place of the order that was asked for one seat; who it is lies sealed. */
@Entity
@Table(schema = "evaluator_draw", name = "invitation")
class AskedPerson {

    private static final String KIND = "invitation";

    /** The same words as outcomes, and that none is known yet or wanted any more. */
    enum State {
        ASKED,
        WITHDRAWN,
        ACCEPTED,
        DECLINED,
        UNREACHABLE,
        CONFLICT,
        ABSENT
    }

    /** Where the person stands in the draw. */
    record Place(int seat, String group, int position) {}

    /**
     * @param blindedId hex; empty for a draw made elsewhere, as is the opening
     */
    record Invited(
            String number,
            String name,
            String phone,
            String employer,
            String employerCode,
            String blindedId,
            String opening,
            String token,
            String text) {
        Invited with(String newText) {
            return new Invited(
                    number,
                    name,
                    phone,
                    employer,
                    employerCode,
                    blindedId,
                    opening,
                    token,
                    newText);
        }

        /** Names and telephones go to no log. */
        @Override
        public String toString() {
            return "Invited[hidden]";
        }
    }

    @Id private UUID id;
    @Version private @Nullable Long version;
    private UUID draw;
    private UUID authority;
    private int seat;
    private String groupCode;
    private int pos;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    private String tokenHash;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] sealed;

    private Instant askedAt;
    private Instant answerBy;
    private int attempts;
    private Instant nextCallAt;
    private @Nullable UUID keptBy;
    private @Nullable Instant keptUntil;
    private @Nullable Instant movedAt;
    private @Nullable Instant confirmedAt;

    @SuppressWarnings("NullAway.Init")
    protected AskedPerson() {}

    AskedPerson(
            Draw draw,
            Place place,
            Invited invited,
            Instant now,
            Instant answerBy,
            DrawVault vault) {
        this.id = UUID.randomUUID();
        this.draw = draw.id();
        this.authority = draw.tender().authority();
        this.seat = place.seat();
        this.groupCode = place.group();
        this.pos = place.position();
        this.state = State.ASKED;
        this.tokenHash = vault.tokenHash(invited.token());
        this.sealed = vault.seal(KIND, id, invited);
        this.askedAt = now;
        this.answerBy = answerBy;
        this.nextCallAt = now;
    }

    Invited invited(DrawVault vault) {
        return vault.open(KIND, id, sealed, Invited.class);
    }

    void end(ContactOutcome outcome) {
        state = State.valueOf(outcome.name());
        keptBy = null;
        keptUntil = null;
    }

    /** Another time or place of what was accepted: whether it suits is asked anew. */
    void tellOfMove(String text, Instant now, DrawVault vault) {
        reword(text, now, vault);
        movedAt = now;
        confirmedAt = null;
    }

    /** Another time or place before there was an answer. */
    void askAnew(String text, Instant start, Instant now, DrawVault vault) {
        reword(text, now, vault);
        if (start.isAfter(now) && start.isBefore(answerBy)) {
            answerBy = start;
        }
    }

    private void reword(String text, Instant now, DrawVault vault) {
        sealed = vault.seal(KIND, id, invited(vault).with(text));
        attempts = 0;
        nextCallAt = now;
        keptBy = null;
        keptUntil = null;
    }

    /** Comes at the new time as well. */
    void confirm(Instant now) {
        confirmedAt = now;
        keptBy = null;
        keptUntil = null;
    }

    /** Whether the person accepted what has moved since, and has not said whether it suits. */
    boolean isToConfirm() {
        return isAccepted() && movedAt != null && confirmedAt == null;
    }

    @Nullable MoveNotice moved() {
        if (!isAccepted() || movedAt == null) {
            return null;
        }
        return confirmedAt == null ? MoveNotice.AWAITED : MoveNotice.CONFIRMED;
    }

    /** When the message came that the person reads now. */
    Instant toldAt() {
        return movedAt == null ? askedAt : movedAt;
    }

    /** The tender is over, an answer is not wanted any more, nor whether a move suits. */
    void withdraw() {
        if (isAsked()) {
            state = State.WITHDRAWN;
        } else {
            movedAt = null;
        }
    }

    /** Whether a first answer is awaited, or one about a move. */
    boolean isAwaited() {
        return isAsked() || isToConfirm();
    }

    void keep(UUID person, Instant until) {
        keptBy = person;
        keptUntil = until;
    }

    boolean isKeptBy(UUID person, Instant now) {
        return person.equals(keptBy) && keptUntil != null && now.isBefore(keptUntil);
    }

    boolean isFree(Instant now) {
        return keptUntil == null || !now.isBefore(keptUntil);
    }

    void called() {
        attempts++;
    }

    /** Nobody answered the telephone; the number is called again after the interval. */
    void notAnswered(Instant now, Duration interval) {
        nextCallAt = now.plus(interval);
        keptBy = null;
        keptUntil = null;
    }

    UUID id() {
        return id;
    }

    UUID draw() {
        return draw;
    }

    UUID authority() {
        return authority;
    }

    int seat() {
        return seat;
    }

    String group() {
        return groupCode;
    }

    int position() {
        return pos;
    }

    State state() {
        return state;
    }

    boolean isAsked() {
        return state == State.ASKED;
    }

    boolean isAccepted() {
        return state == State.ACCEPTED;
    }

    /** Whether the person holds the seat or may still accept it. */
    boolean isIn() {
        return isAsked() || isAccepted();
    }

    boolean isOverdue(Instant now) {
        return isAsked() && !now.isBefore(answerBy);
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant answerBy() {
        return answerBy;
    }

    int attempts() {
        return attempts;
    }

    Instant keptUntil() {
        return keptUntil == null ? askedAt : keptUntil;
    }

    Instant nextCallAt() {
        return nextCallAt;
    }
}
