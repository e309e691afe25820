package org.gongcai.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gongcai.cli.verify.SampleLog.Act;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reviewer sees: the report of the lot beside its opening and its award. */
class VerifyEvaluationTest {
    @TempDir Path folder;

    private final SampleTender tender = SampleTender.opened();

    private Ran verify() throws IOException {
        return Ran.of("verify", "evaluation", tender.bundle().zip(folder));
    }

    /** The lowest price is the first bidder's. */
    private List<JsonObject> ranked() {
        var bids = new ArrayList<JsonObject>();
        for (var bid : tender.bids) {
            var bidder = bid.head().header().bidder();
            var price = SampleTender.price(bidder);
            bids.add(
                    JsonObject.of("E", bid.envelope(), "bidder", bidder, "deducted", false)
                            .with("price", price)
                            .with("evaluated", price + "00")
                            .with("rank", 1 + bids.size()));
        }
        return bids;
    }

    private void report(List<JsonObject> bids, UnaryOperator<JsonObject> change) {
        var report = change.apply(JsonObject.of("bids", bids, "currency", "CNY", "deduction", "0"));
        var data =
                JsonObject.of("lot", "1", "report", Encodings.sha256(report.bytes()))
                        .with("tender", SampleTender.TENDER)
                        .with("v", 1);
        tender.acts.add(
                tender.at("tender.award", 0),
                Act.bySystem(
                        "evaluation.report",
                        SampleTender.TENDER,
                        SampleTender.DEADLINE + 80,
                        data));
        tender.extras.put("review/reports/1.json", report.bytes());
    }

    private void report(List<JsonObject> bids) {
        report(bids, report -> report);
    }

    private void award(String supplier, String amount) {
        tender.change(
                "tender.award",
                0,
                act -> {
                    var award = JsonObject.of("lot", "1", "supplier", supplier, "amount", amount);
                    return act.with(act.data().with("awards", List.of(award)));
                });
    }

    @Test
    void report_opening_and_award_agree() throws IOException {
        report(ranked());
        assertThat(verify().verifies().out())
                .contains("通过 pass  evaluation.ranking", "通过 pass  evaluation.award");
    }

    @Test
    void a_report_that_leaves_an_opened_bid_out_is_noticed() throws IOException {
        report(ranked().subList(0, 2));
        verify().failsAt(Check.RANKING);
    }

    @Test
    void an_award_to_the_second_is_told() throws IOException {
        report(ranked());
        var second = SampleTender.BIDDERS.get(1);
        award(second, SampleTender.price(second));
        assertThat(verify().verifies().out())
                .contains("未查 open  evaluation.award", "ranked 2, for a reason");
    }

    @Test
    void an_award_to_who_is_not_ranked_is_noticed() throws IOException {
        var bids = ranked();
        bids.set(2, bids.get(2).without("rank", "evaluated"));
        report(bids);
        var third = SampleTender.BIDDERS.get(2);
        award(third, SampleTender.price(third));
        verify().failsAt(Check.AWARD);
    }

    @Test
    void without_an_opening_that_holds_prices_are_the_reports_own() throws IOException {
        report(ranked());
        tender.extras.remove("openings/1.json");
        assertThat(verify().failsAt(Check.RECORD).out()).contains("未查 open  evaluation.ranking");
    }

    @Test
    void figures_that_are_none_fail_the_ranking() throws IOException {
        for (UnaryOperator<JsonObject> change :
                List.<UnaryOperator<JsonObject>>of(
                        report -> report.with("currency", "Gold"),
                        report -> report.with("deduction", "much"),
                        report -> report.with("deduction", "1000"))) {
            tender.acts.removeIf(act -> act.type().equals("evaluation.report"));
            report(ranked().stream().map(bid -> bid.with("deducted", true)).toList(), change);
            verify().failsAt(Check.RANKING);
        }
    }
}
