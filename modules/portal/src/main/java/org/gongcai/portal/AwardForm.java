package org.gongcai.portal;

import java.util.List;
import java.util.Objects;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.gongcai.contracts.ProcurementApi.AwardProposal;
import org.gongcai.contracts.ProcurementApi.LotState;
import org.gongcai.contracts.ProcurementApi.LotView;
import org.gongcai.contracts.ProcurementApi.ProjectView;

/** The award as chosen, one entry for each evaluated lot. */
record AwardForm(List<LotAwardForm> lots) {

    AwardForm {
        lots = lots == null ? List.of() : lots.stream().filter(Objects::nonNull).toList();
    }

    /** The first of each ranking, unless several share the first place. */
    static AwardForm suggested(ProjectView project) {
        return new AwardForm(evaluated(project).stream().map(AwardForm::suggested).toList());
    }

    static List<LotView> evaluated(ProjectView project) {
        return project.lots().stream().filter(lot -> lot.state() == LotState.EVALUATED).toList();
    }

    private static LotAwardForm suggested(LotView lot) {
        var first = lot.ranking().stream().filter(bid -> bid.rank() == 1).toList();
        return new LotAwardForm(
                lot.content().number(), first.size() == 1 ? code(first.getFirst()) : "", "");
    }

    private static String code(RankedBid bid) {
        return bid.bidder().value();
    }

    AwardProposal proposal() {
        return new AwardProposal(lots.stream().map(LotAwardForm::award).toList());
    }

    LotAwardForm of(LotView lot) {
        var number = lot.content().number();
        return lots.stream()
                .filter(each -> each.lot().equals(number))
                .findFirst()
                .orElseGet(() -> new LotAwardForm(number, "", ""));
    }
}
