package org.gongcai.portal;

import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.BidState;
import org.gongcai.contracts.BidOpeningApi.MyBid;

/** What a bidder's script has to know of a bid that the server has. */
record OwnBid(UUID bidId, String envelope, BidState state) {

    static OwnBid of(MyBid bid) {
        return new OwnBid(bid.bidId(), bid.envelope(), bid.state());
    }
}
