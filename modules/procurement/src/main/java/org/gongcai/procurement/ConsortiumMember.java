package org.gongcai.procurement;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;

/** A member of the consortium that bids under the bidder's code, as the opening sheet says. */
@Embeddable
record ConsortiumMember(String bidder, String memberCode) {

    private static final String FIELD = "members";
    private static final Pattern CREDIT_CODE =
            Pattern.compile("(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])");

    static List<ConsortiumMember> of(OpenedBid bid) {
        var bidder = bid.bidder().value();
        return CREDIT_CODE
                .matcher(bid.fields().getOrDefault(FIELD, ""))
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(member -> new ConsortiumMember(bidder, member))
                .toList();
    }
}
