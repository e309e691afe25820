package org.gongcai.portal;

import java.time.Instant;
import org.gongcai.contracts.BidOpeningApi.BidState;
import org.gongcai.contracts.BidOpeningApi.MyBid;

/**
 * One of the supplier's bids or withdrawals, with what is to be done about it.
 *
 * @param deadline of the tender
 */
record OwnBidRow(MyBid bid, Instant deadline, Step step) {

    static OwnBidRow of(MyBid bid, Instant deadline, Instant now) {
        return new OwnBidRow(bid, deadline, Step.of(bid, now.isBefore(deadline)));
    }

    String path() {
        return "/supplier/tenders/%s/bids/%s".formatted(bid.project(), bid.bidId());
    }

    String releasePath() {
        return path() + "/release";
    }

    /** Message keys: the state, and what it means for the bidder. */
    String stateKey() {
        var kind = bid.withdrawal() ? "supplier.withdrawal-state." : "supplier.bid-state.";
        return kind + bid.state();
    }

    boolean mayChange() {
        return step == Step.MAY_CHANGE;
    }

    enum Step {
        WAIT_FOR_RECEIPT,
        MAY_CHANGE,
        WAIT_FOR_CLOSING,
        RELEASE,
        WAIT_FOR_OPENING,
        COMPARE,
        NOTHING;

        private static Step of(MyBid bid, boolean open) {
            return switch (bid.state()) {
                case PENDING_PROOF -> WAIT_FOR_RECEIPT;
                case RECEIPTED -> receipted(bid, open);
                case CLOSED -> bid.released() ? WAIT_FOR_OPENING : RELEASE;
                case OPENED, NOT_OPENED -> COMPARE;
                case REPLACED, WITHDRAWN, REFUSED -> NOTHING;
            };
        }

        private static Step receipted(MyBid bid, boolean open) {
            if (bid.withdrawal()) {
                return NOTHING;
            }
            return open ? MAY_CHANGE : WAIT_FOR_CLOSING;
        }
    }

    /** Whether a receipt can be fetched. */
    boolean hasReceipt() {
        return bid.state() != BidState.PENDING_PROOF && bid.state() != BidState.REFUSED;
    }
}
