package org.gongcai.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts of drawing evaluators (gongcai/draw/v1). Subject: the draw. No event names a drawn person
 * before {@link CommitteePublished}.
 */
public sealed interface EvaluatorDrawEvent extends Event {

    /** P0: the blinded roster a draw uses; its key never leaves the pool's service. */
    record PoolSnapshotTaken(EventHead head, Statement statement, UUID project)
            implements EvaluatorDrawEvent, PublicFact, ProvableFact {}

    /**
     * P1, signed by who conducts the tender.
     *
     * @param number such as 349921-CG-2026-0031/draw/1
     * @param roles who has to commit and reveal, in the order of the seed
     */
    record DrawSpecified(
            EventHead head,
            Statement statement,
            UUID project,
            String number,
            int total,
            int purchaserSeats,
            List<DrawGroup> groups,
            List<String> roles,
            Instant commitBy,
            Instant revealBy)
            implements EvaluatorDrawEvent, PublicFact, ProvableFact {
        public DrawSpecified {
            groups = List.copyOf(groups);
            roles = List.copyOf(roles);
        }
    }

    /** P2 */
    record NonceCommitted(EventHead head, Statement statement, UUID project, String role)
            implements EvaluatorDrawEvent, PublicFact, ProvableFact {}

    /** P3 */
    record NonceRevealed(EventHead head, Statement statement, UUID project, String role)
            implements EvaluatorDrawEvent, PublicFact, ProvableFact {}

    /**
     * P5
     *
     * @param seed hex; with roster and specification it fixes every place
     */
    record DrawCompleted(EventHead head, Statement statement, UUID project, String seed)
            implements EvaluatorDrawEvent, PublicFact, ProvableFact {}

    /**
     * The number is spent; a repeat takes the next one.
     *
     * @param role whose missing nonce is to blame, where it is that
     */
    record DrawVoided(
            EventHead head, Statement statement, UUID project, String reason, @Nullable String role)
            implements EvaluatorDrawEvent, PublicFact, ProvableFact {}

    /** P6: one person of the order was asked; nobody is named. */
    record EvaluatorContacted(
            EventHead head,
            Statement statement,
            UUID project,
            String group,
            int position,
            ContactOutcome outcome)
            implements EvaluatorDrawEvent, PublicFact, ProvableFact {}

    /** Somebody read drawn names, as only the identity desk and the host may. */
    record NamesRead(EventHead head, Statement statement, UUID project, UUID by)
            implements EvaluatorDrawEvent, ProvableFact {}

    /**
     * A member is at its seat, identified, without a conflict.
     *
     * @param seat number of the seat, from 1
     * @param blindedId of the roster; absent for the purchaser's representative
     * @param account under which the seat acts in the evaluation
     * @param position of the person in its group's order; 0 for the purchaser's representative
     */
    record SeatTaken(
            EventHead head,
            UUID project,
            int seat,
            boolean purchaserRepresentative,
            @Nullable String blindedId,
            UUID account,
            String group,
            int position)
            implements EvaluatorDrawEvent {}

    /** A seat is empty again: its member has to withdraw, and its opinions are void. */
    record SeatVacated(EventHead head, UUID project, int seat, UUID account)
            implements EvaluatorDrawEvent {}

    /** An identified person declared a conflict with a bidder, before or after taking the seat. */
    record ConflictDeclared(EventHead head, UUID project, int seat) implements EvaluatorDrawEvent {}

    /** Every seat is taken; the committee can begin. */
    record CommitteeSeated(EventHead head, UUID project, int seats) implements EvaluatorDrawEvent {}

    /** P7: names and openings of the committee's members, with the award notice. */
    record CommitteePublished(
            EventHead head, Statement statement, UUID project, List<CommitteeMember> members)
            implements EvaluatorDrawEvent, PublicFact, ProvableFact {
        public CommitteePublished {
            members = List.copyOf(members);
        }
    }

    /**
     * @param opening blinding factor, hex, which ties the name to the roster; absent for the
     *     purchaser's representative
     */
    record CommitteeMember(
            String name,
            String employer,
            boolean purchaserRepresentative,
            @Nullable String expertNo,
            @Nullable String opening) {}

    /**
     * A speciality from which seats are drawn.
     *
     * @param code of the speciality
     * @param seats how many are drawn (n)
     * @param eligible how many people are in it after recusals (N); each one's chance is n/N
     */
    record DrawGroup(String code, String name, int seats, int eligible) {}

    enum ContactOutcome {
        ACCEPTED,
        DECLINED,
        UNREACHABLE,
        CONFLICT,
        ABSENT
    }
}
