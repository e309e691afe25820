package org.gongcai.procurement;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.rules.ConsortiumMembers;

/** A member of the consortium that bids under the bidder's code, as the opening sheet says. */
@Embeddable
record ConsortiumMember(String bidder, String memberCode) {

    static List<ConsortiumMember> of(OpenedBid bid) {
        var bidder = bid.bidder().value();
        return ConsortiumMembers.of(bid.fields()).codes().stream()
                .map(member -> new ConsortiumMember(bidder, member))
                .toList();
    }
}
