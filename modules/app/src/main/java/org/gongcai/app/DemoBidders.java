package org.gongcai.app;

import java.util.stream.Stream;
import org.gongcai.app.DemoTender.DemoBid;
import org.gongcai.contracts.BidOpeningApi.MyBid;
import org.gongcai.contracts.BidOpeningEvent.TenderClosed;
import org.gongcai.platform.events.EventListener;
import org.gongcai.platform.events.NotYet;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Secret32;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The demo's bidders release their bids once the closing is proven, as people at their pages would.
 */
class DemoBidders implements EventListener {

    // Asked for when an event comes: the services hear events too, and are made after their
    // listeners.
    private final ObjectProvider<DemoDesks> desks;

    DemoBidders(ObjectProvider<DemoDesks> desks) {
        this.desks = desks;
    }

    @Override
    public String consumer() {
        return "demo";
    }

    void on(TenderClosed event) {
        var title =
                desks.getObject().services().published().tender(event.number()).tender().title();
        Stream.concat(
                        DemoTender.titled(title).stream().flatMap(tender -> tender.bids().stream()),
                        JobTender.bids(title).stream())
                .filter(DemoBid::releases)
                .forEach(bid -> release(event, bid.person()));
    }

    private void release(TenderClosed event, CountyPerson person) {
        var desk = desks.getObject().of(person);
        desk.openings().myBidsOf(event.subject()).stream()
                .filter(bid -> !bid.released())
                .forEach(bid -> {
                    switch (bid.state()) {
                        case PENDING_PROOF, RECEIPTED ->
                                throw new NotYet("the proof of the closing of " + event.number());
                        case CLOSED -> release(event, person, desk, bid);
                        case REPLACED, WITHDRAWN, REFUSED, OPENED, NOT_OPENED -> {}
                    }
                });
    }

    private static void release(TenderClosed event, CountyPerson person, Desk desk, MyBid bid) {
        var entropy = DemoKeys.sealing(person, event.number(), bid.lot());
        var dek = Secret32.of(entropy.bytes("dek", Bytes32.LENGTH));
        new Bidder(person.party().code(), desk, DemoKeys.signing(person), entropy)
                .release(
                        event.subject(),
                        bid.bidId(),
                        bid.closingEvent(),
                        Bytes32.parse(bid.envelope()),
                        dek);
    }
}
