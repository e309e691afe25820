package org.gongcai.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts of drawing evaluators (gongcai/draw/v1). Subject: the draw, or the pool. No event names a
 * drawn person before {@link CommitteePublished}.
 */
public sealed interface EvaluatorDrawEvent extends Event {

    /** P0: the blinded roster a draw uses; its key never leaves the pool's service. */
    record PoolSnapshotTaken(EventHead head, Statement statement, UUID project)
            implements EvaluatorDrawEvent, PublicFact, ProvableFact {}

    /** P0 of a night, without a draw. Subject: the pool. */
    record PoolSnapshotKept(EventHead head, Statement statement)
            implements EvaluatorDrawEvent, PublicFact, ProvableFact {}

    /**
     * P1, signed by who conducts the tender.
     *
     * @param number such as 349921-CG-2026-0031/draw/1
     * @param roles who has to commit and reveal, in the order of the seed
     * @param repeatReason why the void draw before it is repeated, if it is a repeat
     * @param supplements the draw whose missing seats it fills, if it fills those
     * @param redrawGround the kind of the reason for a repeat
     * @param beaconRound the round that the seed waits for; absent: for none
     * @param beaconAt when that round appears
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
            Instant revealBy,
            @Nullable String repeatReason,
            @Nullable UUID supplements,
            @Nullable RedrawGround redrawGround,
            @Nullable Long beaconRound,
            @Nullable Instant beaconAt)
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
     * P4: drand's signature over the awaited round, verified.
     *
     * @param signature hex, as is the randomness that follows from it
     */
    record BeaconRecorded(
            EventHead head,
            Statement statement,
            UUID project,
            long round,
            String signature,
            String randomness)
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
     * @param explanation of who withdrew it, in its own words
     */
    record DrawVoided(
            EventHead head,
            Statement statement,
            UUID project,
            String reason,
            @Nullable String role,
            @Nullable String explanation)
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

    /**
     * Places that are not asked, now or later, as the rules of the draw say. Blinded as they are;
     * who stood in the way, the published order tells.
     */
    record PlacesPassedOver(EventHead head, UUID project, String group, List<Integer> positions)
            implements EvaluatorDrawEvent, PublicFact {
        public PlacesPassedOver {
            positions = List.copyOf(positions);
        }
    }

    /** Nobody is left in the order of a group; its missing seats need a supplementary draw. */
    record DrawGroupExhausted(EventHead head, UUID project, String group, int missing)
            implements EvaluatorDrawEvent, PublicFact {}

    /**
     * A draw was made elsewhere. Its record is kept here; gongcai's proof does not cover it.
     *
     * @param slipHash SHA-256 of the sealed scan, hex
     */
    record DrawRegistered(
            EventHead head,
            Statement statement,
            UUID project,
            String number,
            int total,
            int purchaserSeats,
            List<DrawGroup> groups,
            String slipNumber,
            Instant drawnAt,
            String operator,
            String observers,
            String slipHash)
            implements EvaluatorDrawEvent, PublicFact, ProvableFact {
        public DrawRegistered {
            groups = List.copyOf(groups);
        }
    }

    /** An inspector checked the specification; that neither stops nor delays the draw. */
    record DrawReviewed(
            EventHead head, Statement statement, UUID project, boolean objected, String remark)
            implements EvaluatorDrawEvent, PublicFact, ProvableFact {}

    /**
     * The blinded order of one group, published when the committee is: with the seed anybody
     * computes it again, and its leaves lead to the specification's root.
     */
    record DrawOrderPublished(EventHead head, UUID project, String group, List<OrderPlace> places)
            implements EvaluatorDrawEvent, PublicFact {
        public DrawOrderPublished {
            places = List.copyOf(places);
        }
    }

    /** Somebody read drawn names, as only the identity desk and the host may. */
    record NamesRead(EventHead head, Statement statement, UUID project, UUID by)
            implements EvaluatorDrawEvent, ProvableFact {}

    /**
     * A member is at its seat, identified, without a conflict.
     *
     * @param seat number of the seat, from 1
     * @param blindedId only in facts from before it was kept back until the award
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

    /**
     * One place in the order of a group.
     *
     * @param blindedId hex, as are employer and ticket
     * @param employer tag that colleagues share
     * @param passedOver why nobody was asked; also absent in facts from before it was told
     */
    record OrderPlace(
            int position,
            String blindedId,
            String employer,
            String region,
            List<String> specialities,
            String ticket,
            PlaceFate fate,
            @Nullable PassedOver passedOver) {
        public OrderPlace {
            specialities = List.copyOf(specialities);
        }
    }

    /**
     * A colleague stood in the way when the walk came to a place. What becomes of the colleague
     * later changes nothing: who was passed over is not asked any more.
     *
     * @param at when the walk came to the place
     * @param group of the colleague, as is the position
     * @param accepted whether the colleague held the seat then; else it was still to answer
     */
    record PassedOver(Instant at, String group, int position, boolean accepted) {}

    /** What became of a place: passed over for a colleague, asked, or not reached. */
    enum PlaceFate {
        NOT_REACHED,
        SAME_EMPLOYER,
        ASKED,
        ACCEPTED,
        DECLINED,
        UNREACHABLE,
        CONFLICT,
        ABSENT
    }

    /** Why a void draw is drawn again, as the public statistics count it. */
    enum RedrawGround {
        ROLE_ABSENT,
        DEVICE_FAILED,
        POWER_OR_NETWORK,
        BEACON_MISSING,
        POOL_CHANGED,
        OTHER
    }

    enum ContactOutcome {
        ACCEPTED,
        DECLINED,
        UNREACHABLE,
        CONFLICT,
        ABSENT
    }
}
