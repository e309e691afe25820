package org.gongcai.evaluatordraw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.jspecify.annotations.Nullable;

/** The drawn seats of a committee, as the venue needs them. */
public interface DrawnSeats {

    /** The committee's drawn seats, numbered from 1 in the order of the specification. */
    List<DrawnSeat> of(UUID draw);

    /** Of the draws whose evaluation begins on or after that moment, soonest first. */
    List<CommitteeFacts> committeesFrom(Instant moment);

    Optional<CommitteeFacts> committee(UUID draw);

    /** Who accepted the seat; decrypted for the desk, after which the caller logs the reading. */
    Optional<DrawnPerson> person(UUID draw, int seat);

    /** Whether the pool has meanwhile suspended or withdrawn who accepted the seat. */
    boolean isSuspended(UUID draw, int seat);

    /** The person is out; the next of the order is asked at once, within this transaction. */
    void replace(UUID draw, int seat, ContactOutcome outcome, byte[] evidence);

    /**
     * @param position in the group's order
     * @param accepted whether somebody accepted it and is not out
     */
    record DrawnSeat(int seat, String group, String groupName, int position, boolean accepted) {}

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
     * @param opening r of gongcai/draw/v1, hex
     */
    record DrawnPerson(
            String number,
            String name,
            String employer,
            String employerCode,
            String blindedId,
            String opening) {
        /** Names go to no log. */
        @Override
        public String toString() {
            return "DrawnPerson[%s]".formatted(blindedId);
        }
    }
}
