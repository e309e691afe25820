package org.gongcai.portal;

import java.util.List;
import org.gongcai.contracts.BidOpeningApi.OpeningView;
import org.gongcai.contracts.BidOpeningApi.RecipientView;
import org.gongcai.contracts.HolderApi.Rehearsed;
import org.gongcai.contracts.IntegrityApi.KeyView;
import org.jspecify.annotations.Nullable;

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
        if (seat.destroyed()) {
            return "holder.destroyed";
        }
        return seat.signed()
                ? "holder.signed"
                : seat.key() == null ? "holder.no-key" : "holder.announced";
    }

    /** Message key of how far the rehearsals of the seat's key are; absent without a key. */
    @Nullable String rehearsedKey() {
        return seat.rehearsed() == Rehearsed.NOT_YET
                ? null
                : "holder.rehearsed." + seat.rehearsed();
    }

    /** Whether the seat's device is to answer a challenge now. */
    boolean toRehearse() {
        return switch (seat.rehearsed()) {
            case ASKED, ASKED_AGAIN, SILENT -> true;
            case NOT_YET, ANSWERED, ANSWERED_AGAIN -> false;
        };
    }

    enum Step {
        ENROL,
        MAKE,
        REHEARSE,
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
            if (seat.rehearsed() == Rehearsed.ASKED) {
                return REHEARSE;
            }
            return complete ? SIGN : WAIT;
        }
    }
}
