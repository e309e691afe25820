package org.gongcai.evaluatordraw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.VenueApi.MoveNotice;
import org.gongcai.evaluatordraw.pool.FormerEmployer;
import org.jspecify.annotations.Nullable;

/** The drawn seats of a committee, as the venue needs them. */
public interface DrawnSeats {

    /** The committee's drawn seats, numbered from 1 in the order of the specification. */
    List<DrawnSeat> of(UUID draw);

    /** Of the draws whose evaluation begins on or after that moment, soonest first. */
    List<CommitteeFacts> committeesFrom(Instant moment);

    Optional<CommitteeFacts> committee(UUID draw);

    /** The committee of that tender that is waited for or sits. */
    Optional<CommitteeFacts> committeeOf(UUID project);

    /** Who accepted the seat; decrypted for the desk, after which the caller logs the reading. */
    Optional<DrawnPerson> person(UUID draw, int seat);

    /** Whether the pool has meanwhile suspended or withdrawn who accepted the seat. */
    boolean isSuspended(UUID draw, int seat);

    /** Who holds the seat has come, which confirms a time or place that changed. */
    void arrived(UUID draw, int seat);

    /** The person is out; the next of the order is asked at once, within this transaction. */
    void replace(UUID draw, int seat, ContactOutcome outcome, byte[] evidence);

    /**
     * @param position in the group's order
     * @param accepted whether somebody accepted it and is not out
     * @param moved what that person knows of a time or place that changed afterwards
     */
    record DrawnSeat(
            int seat,
            String group,
            String groupName,
            int position,
            boolean accepted,
            @Nullable MoveNotice moved) {}

    /**
     * @param purchaserSeats numbered after the drawn ones
     */
    record CommitteeFacts(
            UUID draw,
            UUID project,
            String drawNumber,
            String title,
            UUID purchaser,
            @Nullable UUID agency,
            UUID authority,
            int drawnSeats,
            int purchaserSeats,
            Instant start,
            @Nullable Integer minutes,
            String place) {}

    /**
     * @param pool in which the person has the number
     * @param opening r of gongcai/draw/v1, hex
     * @param former employers of late, as far as the pool knows
     */
    record DrawnPerson(
            UUID pool,
            String number,
            String name,
            String employer,
            String employerCode,
            String blindedId,
            String opening,
            List<FormerEmployer> former) {
        public DrawnPerson {
            former = List.copyOf(former);
        }

        /** Names go to no log. */
        @Override
        public String toString() {
            return "DrawnPerson[%s]".formatted(blindedId);
        }
    }
}
