package org.gongcai.bidopening;

import static org.awaitility.Awaitility.await;
import static org.gongcai.bidopening.OpeningFixture.LONG;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongcai.bidopening.OpeningFixture.Case;
import org.gongcai.bidopening.OpeningFixture.Envelope;
import org.gongcai.bidopening.OpeningFixture.Signer;
import org.gongcai.bidopening.OpeningFixture.TestClosing;
import org.gongcai.contracts.BidOpeningApi.BidAccepted;
import org.gongcai.contracts.BidOpeningApi.BidState;
import org.gongcai.contracts.BidOpeningEvent;
import org.gongcai.contracts.BidOpeningEvent.BidsOpened;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.contracts.BidOpeningEvent.TenderClosed;
import org.gongcai.contracts.ObservationEvent.CheckpointCosigned;
import org.gongcai.platform.events.RecordedEvents;

/** What bidders and seats do on the day of an opening, in the words of its tests. */
class OpeningDay {

    private record Sent(Envelope envelope, BidAccepted bid) {}

    private final OpeningFixture fixture;
    private final RecordedEvents recorded;
    private final Map<Signer, Sent> sent = new LinkedHashMap<>();

    OpeningDay(OpeningFixture fixture, RecordedEvents recorded) {
        this.fixture = fixture;
        this.recorded = recorded;
    }

    List<Signer> bids(Case tender, String... names) {
        var bidders = Stream.of(names).map(fixture::supplier).toList();
        bidders.forEach(each -> submit(tender, each, tender.seal(each, 1, "8.00")));
        return bidders;
    }

    void submit(Case tender, Signer bidder, Envelope envelope) {
        var bid = tender.submit(bidder, envelope);
        sent.put(bidder, new Sent(envelope, bid));
        tender.awaitState(bidder, bid, BidState.RECEIPTED);
    }

    /**
     * The bid sealed nothing to agency and platform, who say so after the closing; the two others
     * are released.
     */
    Envelope triedInVain(Case tender, Signer careless) {
        var sealing = new BadSealing(tender.keySet(), careless);
        var sound = tender.seal(careless, 1, "9.00");
        var bad = sealing.garbageFor(sealing.garbageFor(sound, "agency"), "platform");
        submit(tender, careless, bad);
        var others = bids(tender, "清流水利", "磐石建筑");
        closed(tender);
        others.forEach(each -> release(tender, each));
        tender.handOver("agency", tender.pieces("agency"));
        tender.handOver("platform", tender.pieces("platform"));
        return bad;
    }

    private Sent sent(Signer bidder) {
        return OpeningFixture.required(sent.get(bidder));
    }

    void release(Case tender, Signer bidder) {
        tender.release(bidder, sent(bidder).bid(), sent(bidder).envelope());
    }

    /** Closed, and checked by the supervision seat. */
    void closed(Case tender) {
        tender.close();
        var closing = about(tender, TenderClosed.class).getFirst();
        var index =
                recorded.all(CheckpointCosigned.class).stream()
                        .flatMap(checkpoint -> checkpoint.leaves().stream())
                        .filter(leaf -> leaf.eventId().equals(closing.eventId()))
                        .findFirst()
                        .orElseThrow()
                        .index();
        tender.check(new TestClosing(index));
    }

    BidsOpened awaitOpened(Case tender) {
        await().atMost(LONG).until(() -> !about(tender, BidsOpened.class).isEmpty());
        return about(tender, BidsOpened.class).getFirst();
    }

    DecryptOutcome outcome(Case tender, Signer bidder) {
        return line(tender, bidder).outcome();
    }

    String plain(Case tender, Signer bidder) {
        return OpeningFixture.required(line(tender, bidder).plain());
    }

    private BidOpeningEvent.OpenedBid line(Case tender, Signer bidder) {
        return awaitOpened(tender).bids().stream()
                .filter(bid -> bid.bidder().value().equals(bidder.by()))
                .findFirst()
                .orElseThrow();
    }

    <E extends BidOpeningEvent> List<E> about(Case tender, Class<E> type) {
        return recorded.all(type).stream()
                .filter(each -> each.subject().equals(tender.project))
                .toList();
    }

    UUID bid(Signer bidder) {
        return sent(bidder).bid().bidId();
    }

    /** As it lies on the bidder's device. */
    Envelope envelope(Signer bidder) {
        return sent(bidder).envelope();
    }
}
