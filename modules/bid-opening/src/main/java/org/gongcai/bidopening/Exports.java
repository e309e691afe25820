package org.gongcai.bidopening;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.LotState;
import org.gongcai.contracts.SealingView.LongTermKey;
import org.gongcai.platform.problems.Checked;
import org.gongcai.trust.Bytes32;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a seat holder takes away after the closing, to open without the platform. */
@Service
@Transactional(readOnly = true)
class Exports {

    private final TenderOpenings openings;
    private final Envelopes envelopes;
    private final Seats seats;
    private final Trust trust;

    Exports(TenderOpenings openings, Envelopes envelopes, Seats seats, Trust trust) {
        this.openings = openings;
        this.envelopes = envelopes;
        this.seats = seats;
        this.trust = trust;
    }

    public List<LongTermKey> longTermKeys(UUID project) {
        return trust.longTermKeys(held(project));
    }

    public byte[] body(UUID project, String envelope, long offset, int length) {
        var opening = held(project);
        Envelopes.refuseRange(offset, length);
        var bid = envelopes.find(project, Checked.input("envelope", () -> Bytes32.parse(envelope)));
        if (!opening.isClosed() || opening.lotState(bid.lot()) == LotState.FAILED) {
            throw Bids.unknown();
        }
        return envelopes.body(bid, offset, length);
    }

    private TenderOpening held(UUID project) {
        var opening = openings.get(project);
        seats.requireAny(opening.tender());
        return opening;
    }
}
