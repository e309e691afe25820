package org.gongcai.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.rules.ScoringCriterion.Kind.OBJECTIVE;
import static org.gongcai.rules.ScoringCriterion.Kind.PRICE;
import static org.gongcai.rules.ScoringCriterion.Kind.SUBJECTIVE;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.rules.ScoreFinding.Missing;
import org.gongcai.rules.ScoreFinding.ObjectiveDisagreement;
import org.gongcai.rules.ScoreFinding.OutOfRange;
import org.gongcai.rules.ScoreFinding.Outlier;
import org.gongcai.rules.ScoreFinding.SumMismatch;
import org.junit.jupiter.api.Test;

class SameScoreChecksTest {

    private static final UUID BID = new UUID(0, 1);
    private static final UUID ANA = new UUID(0, 2);
    private static final UUID BEN = new UUID(0, 3);

    private final SameScoreChecks checks =
            SameScoreChecks.of(
                    ScoringCriteria.of(
                            new ScoringCriterion("P", PRICE, new BigDecimal(30)),
                            new ScoringCriterion("T", SUBJECTIVE, new BigDecimal(60)),
                            new ScoringCriterion("O", OBJECTIVE, new BigDecimal(10))));

    @Test
    void complete_and_agreeing_sheets_have_no_finding() {
        assertThat(findings(sheet(ANA, "50", "9"), sheet(BEN, "52", "9.00"))).isEmpty();
    }

    @Test
    void a_missing_mark_and_a_missing_sheet_are_found() {
        var half = ScoreSheet.summed(BID, ANA, Map.of("T", new BigDecimal(50)));
        assertThat(findings(half))
                .containsExactly(
                        new Missing(BID, ANA, "O"),
                        new Missing(BID, BEN, "T"),
                        new Missing(BID, BEN, "O"))
                .allMatch(ScoreFinding::isError);
    }

    @Test
    void a_mark_out_of_range_or_at_an_item_not_marked_is_found() {
        var over = sheet(ANA, "60.01", "9");
        var priced =
                ScoreSheet.summed(
                        BID,
                        BEN,
                        Map.of(
                                "T",
                                new BigDecimal(60),
                                "O",
                                new BigDecimal(9),
                                "P",
                                new BigDecimal(1)));
        assertThat(findings(over, priced))
                .containsExactly(
                        new OutOfRange(BID, ANA, "T", new BigDecimal("60.01"), new BigDecimal(60)),
                        new OutOfRange(BID, BEN, "P", BigDecimal.ONE, BigDecimal.ZERO));
    }

    @Test
    void a_stated_sum_that_is_not_the_sum_is_found() {
        var marks = Map.of("T", new BigDecimal(50), "O", new BigDecimal(9));
        var wrong = new ScoreSheet(BID, ANA, marks, new BigDecimal("58.99"));
        assertThat(findings(wrong, sheet(BEN, "50", "9")))
                .containsExactly(
                        new SumMismatch(BID, ANA, new BigDecimal("58.99"), new BigDecimal(59)));
    }

    @Test
    void members_who_differ_on_an_objective_item_are_found() {
        assertThat(findings(sheet(ANA, "50", "9"), sheet(BEN, "50", "1")))
                .containsExactly(
                        new ObjectiveDisagreement(BID, "O", BigDecimal.ONE, new BigDecimal(9)));
    }

    @Test
    void a_mark_more_than_thirty_percent_from_the_mean_is_only_pointed_out() {
        assertThat(findings(sheet(ANA, "26", "9"), sheet(BEN, "14", "9"))).isEmpty();
        assertThat(findings(sheet(ANA, "26.01", "9"), sheet(BEN, "13.99", "9")))
                .containsExactly(
                        new Outlier(
                                BID, ANA, "T", new BigDecimal("26.01"), new BigDecimal("20.00")),
                        new Outlier(
                                BID, BEN, "T", new BigDecimal("13.99"), new BigDecimal("20.00")))
                .noneMatch(ScoreFinding::isError);
        assertThat(findings(sheet(ANA, "0", "9"), sheet(BEN, "0", "9"))).isEmpty();
    }

    private List<ScoreFinding> findings(ScoreSheet... sheets) {
        return checks.findings(List.of(BID), List.of(ANA, BEN), Arrays.asList(sheets));
    }

    private static ScoreSheet sheet(UUID member, String technical, String objective) {
        return ScoreSheet.summed(
                BID,
                member,
                Map.of("T", new BigDecimal(technical), "O", new BigDecimal(objective)));
    }
}
