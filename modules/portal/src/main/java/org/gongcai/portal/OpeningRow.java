package org.gongcai.portal;

import java.util.List;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.contracts.BidOpeningApi.OpeningView;
import org.gongcai.contracts.BidOpeningApi.RecipientView;
import org.gongcai.contracts.HolderApi.Rehearsed;
import org.jspecify.annotations.Nullable;

/** One opening in the list of those the viewer takes part in, with what is wanted now. */
record OpeningRow(OpeningView opening, Want want) {

    static OpeningRow of(OpeningView opening) {
        return new OpeningRow(opening, Want.of(opening));
    }

    String path() {
        return "/openings/" + opening.project();
    }

    /** Where the wanted act is done; absent where only waiting helps. */
    @Nullable String actPath() {
        return switch (want) {
            case MAKE_KEY, SIGN_KEYS, REHEARSE_KEY, DESTROY_KEY -> path() + "/keys";
            case OPEN -> path() + "/console";
            case WAIT_FOR_KEYS, WAIT_FOR_DEADLINE, WAIT_FOR_CLOSING, WATCH, NOTHING -> null;
        };
    }

    enum Want {
        MAKE_KEY,
        SIGN_KEYS,
        REHEARSE_KEY,
        DESTROY_KEY,
        WAIT_FOR_KEYS,
        WAIT_FOR_DEADLINE,
        WAIT_FOR_CLOSING,
        OPEN,
        WATCH,
        NOTHING;

        private static Want of(OpeningView opening) {
            return switch (opening.state()) {
                case KEYS_WANTED, KEYS_SIGNED -> beforeKeys(opening);
                case RECEIVING -> toRehearse(opening) ? REHEARSE_KEY : WAIT_FOR_DEADLINE;
                case CLOSING -> WAIT_FOR_CLOSING;
                case CLOSED -> opening.mySeats().isEmpty() ? WATCH : OPEN;
                case OPENED, FAILED -> toDestroy(opening) ? DESTROY_KEY : NOTHING;
            };
        }

        private static boolean toRehearse(OpeningView opening) {
            return own(opening).stream()
                    .map(RecipientView::rehearsed)
                    .anyMatch(state ->
                            state == Rehearsed.ASKED
                                    || state == Rehearsed.ASKED_AGAIN
                                    || state == Rehearsed.SILENT);
        }

        private static boolean toDestroy(OpeningView opening) {
            return opening.keysToDestroy()
                    && own(opening).stream()
                            .anyMatch(seat -> seat.key() != null && !seat.destroyed());
        }

        private static Want beforeKeys(OpeningView opening) {
            var own = own(opening);
            if (own.stream().anyMatch(seat -> seat.key() == null)) {
                return MAKE_KEY;
            }
            if (toRehearse(opening)) {
                return REHEARSE_KEY;
            }
            boolean maySign =
                    opening.state() == OpeningState.KEYS_WANTED && opening.keySet() != null;
            return maySign && own.stream().anyMatch(seat -> !seat.signed())
                    ? SIGN_KEYS
                    : WAIT_FOR_KEYS;
        }

        private static List<RecipientView> own(OpeningView opening) {
            return opening.recipients().stream()
                    .filter(seat -> opening.mySeats().contains(seat.recipient()))
                    .toList();
        }
    }
}
