package org.gongcai.contracts;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.gongcai.rules.CreditCode;
import org.jspecify.annotations.Nullable;

/** Facts of the register: organisations, appointments, entrustments and enrolled keys. */
public sealed interface IntegrityEvent extends Event {

    /** Subject: the organisation. */
    record PartyRegistered(
            EventHead head,
            PartyRef party,
            Set<PartyKind> kinds,
            String region,
            UUID authority,
            boolean smallOrMicro)
            implements IntegrityEvent {
        public PartyRegistered {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * Subject: the person. Names of persons travel in no event.
     *
     * @param seat the key-holder's seat this appointment fills, if any
     * @param to first day on which the appointment no longer holds; absent = until ended
     */
    record AppointmentMade(
            EventHead head,
            UUID appointment,
            UUID person,
            PartyRef party,
            UUID authority,
            Role role,
            @Nullable HolderSeat seat,
            LocalDate from,
            @Nullable LocalDate to)
            implements IntegrityEvent {}

    /** Subject: the person. */
    record AppointmentEnded(EventHead head, UUID appointment, UUID person, LocalDate on)
            implements IntegrityEvent {}

    /** Subject: the purchaser. What the agency may do for it, half-open [from, to). */
    record EntrustmentGiven(
            EventHead head,
            UUID entrustment,
            PartyRef purchaser,
            PartyRef agency,
            String scope,
            LocalDate from,
            LocalDate to)
            implements IntegrityEvent {}

    /**
     * Subject: the person. A signing key made on the person's own device.
     *
     * @param by the name under which the key signs: a bidder's credit code or a recipient of sealed
     *     pieces
     * @param keyId SHA-256 of the public key (SubjectPublicKeyInfo, DER), hex
     * @param publicKey SubjectPublicKeyInfo, DER, hex
     */
    record KeyEnrolled(
            EventHead head,
            Statement statement,
            UUID person,
            CreditCode party,
            String by,
            String algorithm,
            String keyId,
            String publicKey)
            implements IntegrityEvent, ProvableFact {}

    /**
     * Subject: the case. A decision on a violation that was served and is published.
     *
     * @param decision number of the deciding document
     * @param ground which provision was broken, such as 政府采购法第七十七条第一款第三项
     * @param facts what happened, as the decision says
     * @param sanction what was decided, as people read it
     * @param publicUntil first day on which the record is no longer shown
     */
    record ViolationPublished(
            EventHead head,
            Statement statement,
            Offender offender,
            String authority,
            String decision,
            String ground,
            String facts,
            String sanction,
            String appeal,
            LocalDate decidedOn,
            LocalDate publicUntil)
            implements IntegrityEvent, PublicFact, ProvableFact {}

    /** Subject: the case. Debarred in the half-open interval [from, to). */
    record PartyDebarred(
            EventHead head,
            Statement statement,
            Offender offender,
            String decision,
            LocalDate from,
            LocalDate to)
            implements IntegrityEvent, PublicFact, ProvableFact {}

    /**
     * Subject: the case. The debarment ends before its time, by review or judgment.
     *
     * @param document number of the document that ends it; absent in older facts
     */
    record DebarmentEnded(
            EventHead head,
            Statement statement,
            Offender offender,
            LocalDate on,
            String reason,
            @Nullable String document)
            implements IntegrityEvent, PublicFact, ProvableFact {}

    /**
     * Subject: the case. Credit repair ends the display, never a debarment.
     *
     * @param reason absent in older facts, as is the document's number
     */
    record ViolationRepaired(
            EventHead head,
            Statement statement,
            LocalDate on,
            @Nullable String reason,
            @Nullable String document)
            implements IntegrityEvent, PublicFact, ProvableFact {}

    /**
     * Subject: the commendation.
     *
     * @param number of the commending document, such as 澄水〔2026〕7号
     */
    record CommendationRecorded(
            EventHead head,
            Statement statement,
            PartyRef party,
            String issuer,
            String number,
            String text,
            LocalDate on)
            implements IntegrityEvent, PublicFact, ProvableFact {}

    /**
     * Whom a decision is about.
     *
     * @param code credit code of an organisation, or number of an evaluator in its pool
     * @param name of the organisation; an evaluator's is its number and pool, because names travel
     *     in no event
     * @param pool in which an evaluator has the number; absent for organisations, and in older
     *     facts, which mean the number in every pool
     */
    record Offender(OffenderKind kind, String code, String name, @Nullable UUID pool) {}

    enum OffenderKind {
        SUPPLIER,
        AGENCY,
        EVALUATOR
    }

    /** Subject: the person. Signatures made after this moment no longer count. */
    record KeyRevoked(EventHead head, Statement statement, UUID person, String keyId)
            implements IntegrityEvent, ProvableFact {}
}
