package org.gongcai.bidopening;

import java.util.EnumSet;
import java.util.Set;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.platform.time.ClockBarrier;
import org.springframework.stereotype.Component;

/** A moved clock waits for key sets, batches with items and closings that await their proof. */
@Component
class UnprovenBids implements ClockBarrier {

    private static final Set<OpeningState> UNPROVEN =
            EnumSet.of(OpeningState.KEYS_SIGNED, OpeningState.CLOSING);

    private final TenderOpenings openings;
    private final Batches batches;
    private final Bids bids;
    private final Decryption decryption;

    UnprovenBids(TenderOpenings openings, Batches batches, Bids bids, Decryption decryption) {
        this.openings = openings;
        this.batches = batches;
        this.bids = bids;
        this.decryption = decryption;
    }

    @Override
    public boolean settled() {
        return !openings.existsByStateIn(UNPROVEN)
                && !bids.existsByBatchIsNull()
                && !batches.existsByLogIndexIsNull()
                && !decryption.isBusy();
    }
}
