package org.gongcai.disclosure;

import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.BidOpened;
import org.gongcai.contracts.BidOpeningEvent.BidReleased;
import org.gongcai.contracts.BidOpeningEvent.BidsOpened;
import org.gongcai.contracts.BidOpeningEvent.ClosingChecked;
import org.gongcai.contracts.BidOpeningEvent.ClosingPostponed;
import org.gongcai.contracts.BidOpeningEvent.HolderKeysSet;
import org.gongcai.contracts.BidOpeningEvent.OpeningFailed;
import org.gongcai.contracts.BidOpeningEvent.TenderClosed;
import org.gongcai.contracts.ObservationEvent.ObservationStatistic;
import org.gongcai.contracts.ProcurementEvent.AwardPublished;
import org.gongcai.contracts.ProcurementEvent.NoticePosted;
import org.gongcai.contracts.ProcurementEvent.TenderAnnounced;
import org.gongcai.contracts.ProcurementEvent.TenderFailed;
import org.gongcai.contracts.ProvableFact;
import org.gongcai.platform.events.EventListener;
import org.gongcai.platform.events.NotYet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns public facts, and nothing else, into what the public reads. */
@Component
class PublicFacts implements EventListener {

    private static final Logger log = LoggerFactory.getLogger(PublicFacts.class);

    private final PublishedTenders tenders;
    private final ReadOutBids bids;
    private final Postings postings;
    private final ProvenFacts proofs;

    PublicFacts(PublishedTenders tenders, ReadOutBids bids, Postings postings, ProvenFacts proofs) {
        this.tenders = tenders;
        this.bids = bids;
        this.postings = postings;
        this.proofs = proofs;
    }

    @Override
    public String consumer() {
        return "disclosure";
    }

    void on(TenderAnnounced announced) {
        tenders.save(new PublishedTender(announced));
        proven(announced);
        log.info("Disclosed tender {}", announced.tender().number());
    }

    void on(NoticePosted posted) {
        tender(posted.subject());
        postings.save(new Posting(posted));
    }

    void on(HolderKeysSet set) {
        tender(set.subject()).keysSet(set);
        proven(set);
    }

    void on(ClosingPostponed postponed) {
        tender(postponed.subject()).postpone(postponed.until());
        proven(postponed);
    }

    void on(TenderClosed closed) {
        tender(closed.subject()).close(closed);
        proven(closed);
    }

    void on(ClosingChecked checked) {
        tender(checked.subject());
        proven(checked);
    }

    void on(BidReleased released) {
        tender(released.subject()).lot(released.lot()).release();
    }

    void on(BidOpened opened) {
        var project = opened.subject();
        tender(project);
        var bid = opened.bid();
        if (!bids.existsByProjectAndLotAndEnvelope(project, opened.lot(), bid.envelope())) {
            int order = bids.countByProjectAndLot(project, opened.lot());
            bids.save(new ReadOutBid(project, opened.lot(), order, bid));
        }
    }

    /** The complete record takes the place of what was read out line by line. */
    void on(BidsOpened opened) {
        var project = opened.subject();
        tender(project).opened(opened.lot(), opened.occurredAt());
        bids.removeAll(project, opened.lot());
        int order = 0;
        for (var bid : opened.bids()) {
            bids.save(new ReadOutBid(project, opened.lot(), order, bid));
            order++;
        }
        proven(opened);
    }

    void on(OpeningFailed failed) {
        tender(failed.subject()).notOpened(failed.lot(), failed.reason(), failed.source());
        proven(failed);
    }

    void on(TenderFailed failed) {
        tender(failed.subject()).failed(failed.lots(), failed.reason(), failed.source());
        proven(failed);
    }

    void on(AwardPublished published) {
        tender(published.subject()).award(published);
        proven(published);
    }

    void on(ObservationStatistic statistic) {
        tender(statistic.subject()).observed(statistic);
    }

    private PublishedTender tender(UUID project) {
        return tenders.findById(project)
                .orElseThrow(() -> new NotYet("the announcement of " + project));
    }

    private void proven(ProvableFact fact) {
        proofs.save(new ProvenFact(fact));
    }
}
