package org.gongcai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.evaluation.EvaluationTest.refused;
import static org.gongcai.evaluation.EvaluationTest.review;
import static org.gongcai.evaluation.EvaluationTest.three;
import static org.gongcai.evaluation.Opened.HENGTAI;
import static org.gongcai.evaluation.Opened.QIMING;
import static org.gongcai.evaluation.Opened.YUANZHI;
import static org.gongcai.evaluation.Opened.YUNQIAO;
import static org.gongcai.evaluation.Opened.deducted;
import static org.gongcai.evaluation.Opened.qualified;
import static org.gongcai.evaluation.Opened.rejected;

import java.util.List;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.contracts.EvaluationEvent.EvaluationCompleted;
import org.gongcai.rules.Money;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.junit.jupiter.api.Test;

/** The report of a ranking by price, and what each bidder learns of it. */
class EvaluationResultTest {

    @Test
    void the_report_holds_every_input_and_the_log_receives_its_hash() {
        var evaluation = three().unopened(HENGTAI, DecryptOutcome.PLATFORM_FAULT).evaluation();
        var events =
                review(
                        evaluation,
                        qualified(YUNQIAO),
                        deducted(QIMING),
                        qualified(YUANZHI),
                        rejected(HENGTAI, "未能解密"));

        var statement = ((EvaluationCompleted) events.getLast()).statement();
        var data = JsonObject.read(statement.data());
        var text = evaluation.lot("1").report().orElseThrow();
        var report = JsonObject.read(text);

        assertThat(data.bytes32("report")).isEqualTo(Encodings.sha256(Encodings.utf8(text)));
        assertThat(data.asMap().keySet()).containsExactly("lot", "report", "tender", "v");
        assertThat(statement.type()).isEqualTo("evaluation.report");
        assertThat(statement.subject()).isEqualTo(Opened.NUMBER);
        assertThat(statement.by()).isEqualTo("11349921990000252B");
        assertThat(report.string("deduction")).isEqualTo("10");
        assertThat(report.string("ceiling")).isEqualTo("2864000.00");
        var qiming = report.objects("bids").get(1);
        assertThat(qiming.object("price").string("amount")).isEqualTo("100.01");
        assertThat(qiming.bool("deducted")).isTrue();
        assertThat(qiming.string("evaluated")).isEqualTo("90.0090");
        assertThat(qiming.integer("rank")).isEqualTo(1);
        assertThat(report.objects("bids").getLast().string("reason")).isEqualTo("未能解密");
        assertThat(report.objects("bids").getLast().has("rank")).isFalse();
    }

    @Test
    void a_bidder_sees_its_own_rank_and_only_after_the_award() {
        var opened = three();
        var evaluation = opened.evaluation();
        review(evaluation, qualified(YUNQIAO), deducted(QIMING), rejected(YUANZHI, "未签字"));
        refused("result-not-published", () -> evaluation.resultsOf(YUANZHI, _ -> List.of()));
        evaluation.heard("1").failedPublicly();

        var results = evaluation.resultsOf(YUANZHI, _ -> List.of());

        assertThat(results).hasSize(1);
        assertThat(results.getFirst().rank()).isNull();
        assertThat(results.getFirst().reason()).isEqualTo("未签字");
        assertThat(evaluation.resultsOf(HENGTAI, _ -> List.of())).isEmpty();
    }

    @Test
    void a_result_carries_nothing_of_the_others() {
        var opened = three();
        var evaluation = opened.evaluation();
        review(evaluation, qualified(YUNQIAO), deducted(QIMING), qualified(YUANZHI));
        evaluation.award(opened.awarded(QIMING, "100.01"));

        var mine = evaluation.resultsOf(YUNQIAO, _ -> List.of()).getFirst();
        var winner = evaluation.resultsOf(QIMING, _ -> List.of()).getFirst();

        assertThat(mine.rank()).isEqualTo(2);
        assertThat(mine.ranked()).isEqualTo(3);
        assertThat(mine.awarded()).isFalse();
        assertThat(mine.toString()).doesNotContain("100.01", "MAE9B0027H", "105");
        assertThat(winner.awarded()).isTrue();
        assertThat(winner.evaluatedPrice()).isEqualTo(Money.cny("90.01"));
    }
}
