package org.gongcai.bidopening;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.LotState;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.platform.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes closed lots to their opening record. Every step can be repeated: after a crash the bids
 * that were not read out are decrypted again.
 */
@Component
class Decryption {

    private static final Logger log = LoggerFactory.getLogger(Decryption.class);

    private final TenderOpenings openings;
    private final Bids bids;
    private final Reading reading;
    private final Contents contents;
    private final Envelopes envelopes;
    private final Signal wanted = new Signal();

    Decryption(
            TenderOpenings openings,
            Bids bids,
            Reading reading,
            Contents contents,
            Envelopes envelopes) {
        this.openings = openings;
        this.bids = bids;
        this.reading = reading;
        this.contents = contents;
        this.envelopes = envelopes;
    }

    /** Given whenever a lot may have become ready. */
    Signal wanted() {
        return wanted;
    }

    void openWhatIsDecided() {
        closed().forEach(opening ->
                opening.lots().forEach((number, lot) -> attempt(opening, number, lot.state())));
    }

    private List<TenderOpening> closed() {
        return openings.findByStateIn(Set.of(OpeningState.CLOSED));
    }

    /** One lot that cannot be opened must not keep the others from it. */
    private void attempt(TenderOpening opening, String lot, LotState state) {
        try {
            proceed(opening, lot, state);
        } catch (RuntimeException e) {
            log.error("Opening lot {} of {} failed and is tried again", lot, opening.id(), e);
        }
    }

    private void proceed(TenderOpening opening, String lot, LotState state) {
        if (state == LotState.OPENING
                || state == LotState.CLOSED && reading.begin(opening.id(), lot)) {
            reading.unread(opening.id(), lot).forEach(bid -> open(opening, bid));
            reading.finish(opening.id(), lot);
        }
    }

    private void open(TenderOpening opening, UUID id) {
        var bid = bids.get(id);
        Contents.Opened opened =
                bid.outcome()
                        .<Contents.Opened>map(Contents.Opened.Nothing::new)
                        .orElseGet(() -> contents.open(bid, envelopes.opener(opening, bid)));
        reading.readOut(opening.id(), id, opened);
    }

    /** Whether some lot is being read out. */
    boolean isBusy() {
        return closed().stream()
                .flatMap(opening -> opening.lots().values().stream())
                .anyMatch(lot -> lot.state() == LotState.OPENING);
    }
}
