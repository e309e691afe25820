package org.gongcai.portal;

import java.util.List;
import org.gongcai.contracts.BidOpeningApi.OpeningView;
import org.gongcai.contracts.BidOpeningApi.RecipientView;
import org.gongcai.contracts.IntegrityApi.KeyView;

/**
 * A seat of the access rule on the page of keys.
 *
 * @param mine whether the viewer fills it
 */
record SeatRow(RecipientView seat, boolean mine, Step step) {

    static SeatRow of(RecipientView seat, OpeningView opening, List<KeyView> keys) {
        boolean enrolled = keys.stream().anyMatch(key -> key.by().equals(seat.recipient()));
        return new SeatRow(
                seat,
                opening.mySeats().contains(seat.recipient()),
                Step.of(seat, enrolled, opening.keySet() != null));
    }

    /** Message key of the seat's name. */
    String nameKey() {
        return "holder.seat." + seat.recipient();
    }

    /** Message key of what the seat has done so far. */
    String stateKey() {
        return seat.signed()
                ? "holder.signed"
                : seat.key() == null ? "holder.no-key" : "holder.announced";
    }

    enum Step {
        ENROL,
        MAKE,
        WAIT,
        SIGN,
        DONE;

        private static Step of(RecipientView seat, boolean enrolled, boolean complete) {
            if (seat.signed()) {
                return DONE;
            }
            if (seat.key() == null) {
                return enrolled ? MAKE : ENROL;
            }
            return complete ? SIGN : WAIT;
        }
    }
}
