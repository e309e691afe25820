package org.gongcai.portal;

import java.time.Instant;
import org.gongcai.contracts.BidOpeningApi.BidState;
import org.gongcai.contracts.BidOpeningApi.MyBid;
import org.gongcai.contracts.DisclosureApi.PublicTender;

/**
 * One of the supplier's bids or withdrawals, with what is to be done about it.
 *
 * @param deadline of the tender
 */
record OwnBidRow(MyBid bid, Instant deadline, Step step) {

    static OwnBidRow of(MyBid bid, PublicTender tender, Instant now) {
        var deadline = tender.tender().bidDeadline();
        var step = Step.of(bid, now.isBefore(deadline));
        boolean decided = step == Step.COMPARE && isDecided(tender, bid.lot());
        return new OwnBidRow(bid, deadline, decided ? Step.RESULT : step);
    }

    private static boolean isDecided(PublicTender tender, String lot) {
        var award = tender.award();
        return award != null && award.awards().stream().anyMatch(each -> each.lot().equals(lot));
    }

    String path() {
        return "/supplier/tenders/%s/bids/%s".formatted(bid.project(), bid.bidId());
    }

    String releasePath() {
        return path() + "/release";
    }

    String resultPath() {
        return releasePath() + "#result";
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
        /** Own rank and scores, once the award is published. */
        RESULT,
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
