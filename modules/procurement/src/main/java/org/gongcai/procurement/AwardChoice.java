package org.gongcai.procurement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongcai.contracts.ProcurementApi.AwardProposal;
import org.gongcai.contracts.ProcurementApi.LotAward;
import org.gongcai.contracts.ProcurementApi.LotState;
import org.gongcai.rules.CeilingPrice;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;

/** Picks from each evaluated lot's ranking exactly one bidder, at its bid price. */
final class AwardChoice {

    private static final String IN_ORDER = "政府采购法实施条例第四十三条";

    private final Lots lots;
    private final List<Lot> evaluated;

    AwardChoice(Lots lots) {
        this.lots = lots;
        this.evaluated =
                lots.all().stream().filter(lot -> lot.state() == LotState.EVALUATED).toList();
    }

    List<Awarded> of(AwardProposal typed) {
        var chosen = new ArrayList<Awarded>();
        var seen = new HashSet<String>();
        for (int i = 0; i < typed.lots().size(); i++) {
            var field = "lots[%d].".formatted(i);
            var lot = lot(typed.lots().get(i), field);
            if (!seen.add(lot.number())) {
                throw new Refused(
                                "award-lot-twice",
                                field + "lot",
                                "第 %s 包只能确定一个中标人".formatted(lot.number()),
                                "请每包只选一个中标人",
                                IN_ORDER)
                        .value("lot", lot.number());
            }
            chosen.add(choose(lot, typed.lots().get(i), field));
        }
        checkComplete(seen);
        return List.copyOf(chosen);
    }

    private Lot lot(LotAward typed, String field) {
        var number = Typed.text(field + "lot", typed.lot(), 1, 10);
        return evaluated.stream()
                .filter(lot -> lot.number().equals(number))
                .findFirst()
                .orElseThrow(() ->
                        new Refused(
                                        "award-lot",
                                        field + "lot",
                                        "第 %s 包没有评审结果，不能定标".formatted(number),
                                        "请只对已完成评审的包定标",
                                        IN_ORDER)
                                .value("lot", number));
    }

    private Awarded choose(Lot lot, LotAward typed, String field) {
        var supplier = Typed.required(field + "supplier", typed.supplier());
        var code = Typed.in(field + "supplier", () -> CreditCode.parse(supplier)).value();
        var bid =
                lots.ranking(lot.number()).stream()
                        .filter(each -> each.bidder().equals(code))
                        .findFirst()
                        .orElseThrow(() -> notRanked(lot, code, field));
        new CeilingPrice(lot.budget(lots.currency()))
                .check(new Money(bid.price(), lots.currency()));
        return Awarded.of(lot, bid, reason(lot, bid, typed.reason(), field));
    }

    private static Refused notRanked(Lot lot, String supplier, String field) {
        return new Refused(
                        "award-supplier",
                        field + "supplier",
                        "%s 不在第 %s 包的评审排名中".formatted(supplier, lot.number()),
                        "请在评审报告推荐的供应商中选择",
                        IN_ORDER)
                .value("supplier", supplier)
                .value("lot", lot.number());
    }

    private @Nullable String reason(Lot lot, Ranked bid, @Nullable String typed, String field) {
        var text = typed == null ? "" : Typed.text(field + "reason", typed, 0, 500);
        if (!text.isEmpty()) {
            return text;
        }
        long first = bidsInFirstPlace(lot);
        if (bid.rankNo() != 1 || first != 1) {
            throw new Refused(
                            "award-reason",
                            field + "reason",
                            bid.rankNo() != 1
                                    ? "第 %s 包所选供应商排名第 %d,应按排名顺序确定中标人"
                                            .formatted(lot.number(), bid.rankNo())
                                    : "第 %s 包有 %d 家并列第一".formatted(lot.number(), first),
                            "请选择排名第一的供应商，或者写明依法另行确定的理由",
                            IN_ORDER)
                    .wording(bid.rankNo() != 1 ? "rank" : "tie")
                    .value("lot", lot.number())
                    .value("rank", bid.rankNo())
                    .value("count", first);
        }
        return null;
    }

    private long bidsInFirstPlace(Lot lot) {
        return lots.ranking(lot.number()).stream().filter(each -> each.rankNo() == 1).count();
    }

    private void checkComplete(Set<String> chosen) {
        var left =
                evaluated.stream()
                        .map(Lot::number)
                        .filter(number -> !chosen.contains(number))
                        .collect(Collectors.joining("、"));
        if (!left.isEmpty()) {
            throw new Refused(
                            "award-incomplete",
                            "lots",
                            "第 %s 包还没有选定中标人".formatted(left),
                            "请为每个已完成评审的包选定一个中标人",
                            IN_ORDER)
                    .value("lot", left);
        }
    }
}
