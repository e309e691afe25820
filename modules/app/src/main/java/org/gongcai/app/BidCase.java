package org.gongcai.app;

import static org.gongcai.app.JobCase.says;

import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.contracts.BidOpeningApi.OpeningView;
import org.gongcai.portal.GuidedJobs.Guidance;
import org.gongcai.portal.JobStep;

/** A tender for which the player seals one supplier's bid. */
record BidCase(DemoDesks desks, UUID project, CountyPerson supplier) implements JobCase {

    private static final String PRICE = "868000";

    @Override
    public String name() {
        return "BID:%s:%s".formatted(project, supplier.name());
    }

    @Override
    public boolean isFree() {
        return isReceiving() && desks.of(supplier).openings().myBidsOf(project).isEmpty();
    }

    private boolean isReceiving() {
        var opening = opening();
        return opening.state() == OpeningState.RECEIVING
                && opening.keySet() != null
                && opening.keySet().inForce();
    }

    private OpeningView opening() {
        return desks.of(JobTender.BID.handler()).openings().opening(project);
    }

    @Override
    public Guidance guidance() {
        return says(step(), supplier, "/supplier/tenders/%s/lots/1/bid".formatted(project), PRICE);
    }

    private JobStep step() {
        var bids = desks.of(supplier).openings().myBidsOf(project);
        if (bids.isEmpty()) {
            return isReceiving() ? JobStep.BID_SEAL : JobStep.BID_CLOSED;
        }
        return switch (bids.getFirst().state()) {
            case PENDING_PROOF -> JobStep.BID_PROOF;
            case RECEIPTED, REPLACED, WITHDRAWN, CLOSED, OPENED -> JobStep.BID_DONE;
            case REFUSED, NOT_OPENED -> JobStep.BID_CLOSED;
        };
    }
}
