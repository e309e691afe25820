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

    /** Subject: the person. Signatures made after this moment no longer count. */
    record KeyRevoked(EventHead head, Statement statement, UUID person, String keyId)
            implements IntegrityEvent, ProvableFact {}
}
