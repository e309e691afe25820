package org.gongcai.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongcai.procurement.Fixtures.AGENT;
import static org.gongcai.procurement.Fixtures.DEADLINE;
import static org.gongcai.procurement.Fixtures.FIRST;
import static org.gongcai.procurement.Fixtures.HANDLER;
import static org.gongcai.procurement.Fixtures.HENGTAI;
import static org.gongcai.procurement.Fixtures.QIMING;
import static org.gongcai.procurement.Fixtures.REVIEWER;
import static org.gongcai.procurement.Fixtures.YUNQIAO;
import static org.gongcai.procurement.Fixtures.award;
import static org.gongcai.procurement.Fixtures.bid;
import static org.gongcai.procurement.Fixtures.closed;
import static org.gongcai.procurement.Fixtures.evaluated;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.gongcai.contracts.ProcurementApi.Action;
import org.gongcai.contracts.ProcurementApi.LotAward;
import org.gongcai.contracts.ProcurementApi.LotState;
import org.gongcai.contracts.ProcurementApi.NextDeadline;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.ProcurementEvent.AwardDecided;
import org.gongcai.contracts.ProcurementEvent.AwardPublished;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.gongcai.trust.JsonObject;
import org.junit.jupiter.api.Test;

class AwardTest {

    @Test
    void a_lot_with_too_few_bids_fails_and_the_others_go_on() {
        var project = closed();
        project.open("1", List.of());
        assertThat(project.state()).isEqualTo(ProjectState.CLOSED);
        var failed = project.fail("2", "投标人不足 3 家", "财政部令第87号第四十一条", DEADLINE);
        assertThat(failed).hasValueSatisfying(it -> assertThat(it.lots()).containsExactly("2"));
        assertThat(project.state()).isEqualTo(ProjectState.OPENED);
        assertThat(project.lots().require("1").state()).isEqualTo(LotState.RUNNING);
    }

    @Test
    void a_project_fails_with_its_last_lot_and_no_lot_fails_twice() {
        var project = closed();
        project.fail("1", "不足 3 家", "源", DEADLINE);
        assertThat(project.fail("1", "不足 3 家", "源", DEADLINE)).isEmpty();
        project.fail("2", "不足 3 家", "源", DEADLINE);
        assertThat(project.state()).isEqualTo(ProjectState.FAILED);
    }

    @Test
    void the_award_is_at_the_bid_price() {
        var project = evaluated();
        project.proposeAward(HANDLER, award(FIRST), DEADLINE);
        var events = project.confirmAward(REVIEWER, DEADLINE);
        var decided = ((AwardDecided) events.getFirst()).awards().getFirst();
        var published = (AwardPublished) events.getLast();
        assertThat(decided.amount()).isEqualTo(Money.cny("950000.00"));
        assertThat(decided.lotBudget()).isEqualTo(Money.cny("1000000.00"));
        assertThat(JsonObject.read(published.statement().data()).objects("awards").getFirst())
                .extracting(it -> it.string("amount"))
                .isEqualTo("950000.00");
        assertThat(project.state()).isEqualTo(ProjectState.AWARDED);
        assertThat(project.lots().require("1").state()).isEqualTo(LotState.AWARDED);
        assertThat(project.lots().require("2").state()).isEqualTo(LotState.FAILED);
    }

    @Test
    void the_challenge_runs_from_the_end_of_the_result_notice() {
        var project = evaluated();
        project.proposeAward(HANDLER, award(FIRST), DEADLINE);
        // The worked example of the rules: published before three days off.
        var published =
                (AwardPublished)
                        project.confirmAward(REVIEWER, Instant.parse("2026-09-24T02:00:00Z"))
                                .getLast();
        assertThat(published.noticeEnds()).isEqualTo("2026-09-28");
        assertThat(published.challengeUntil()).isEqualTo("2026-10-13");
    }

    @Test
    void an_award_whose_challenge_runs_into_an_unknown_year_is_refused() {
        var project = evaluated();
        project.proposeAward(HANDLER, award(FIRST), DEADLINE);
        var refused =
                refusal(() ->
                        project.confirmAward(REVIEWER, Instant.parse("2026-12-29T02:00:00Z")));
        assertThat(refused.code()).isEqualTo("calendar-missing");
        assertThat(project.state()).isEqualTo(ProjectState.AWARD_PROPOSED);
    }

    @Test
    void nobody_but_the_first_ranked_is_chosen_without_a_reason() {
        var project = evaluated();
        var second = award(new LotAward("1", HENGTAI, " "));
        var refused = refusal(() -> project.proposeAward(HANDLER, second, DEADLINE));
        assertThat(refused.code()).isEqualTo("award-reason");
        assertThat(refused.field()).hasValue("lots[0].reason");
        assertThat(refused.source()).hasValue("政府采购法实施条例第四十三条");
        project.proposeAward(HANDLER, award(new LotAward("1", HENGTAI, "第一名放弃")), DEADLINE);
        assertThat(project.lots().awards().getFirst().supplier().value()).isEqualTo(HENGTAI);
    }

    @Test
    void two_in_the_first_place_need_a_reason_for_either() {
        var project = closed();
        project.open("1", List.of());
        project.fail("2", "不足 3 家", "源", DEADLINE);
        var tied = List.of(bid(1, QIMING, "9.00", "9.00"), bid(1, HENGTAI, "9.00", "9.00"));
        project.evaluate("1", tied, DEADLINE);
        assertThat(refusal(() -> project.proposeAward(HANDLER, award(FIRST), DEADLINE)).code())
                .isEqualTo("award-reason");
    }

    @Test
    void every_evaluated_lot_gets_one_ranked_supplier() {
        var project = evaluated();
        assertThat(refusal(() -> project.proposeAward(HANDLER, award(), DEADLINE)).code())
                .isEqualTo("award-incomplete");
        assertThat(refusal(() -> project.proposeAward(HANDLER, award(FIRST, FIRST), DEADLINE)))
                .extracting(Refused::code)
                .isEqualTo("award-lot-twice");
        var failedLot = award(FIRST, new LotAward("2", YUNQIAO, null));
        assertThat(refusal(() -> project.proposeAward(HANDLER, failedLot, DEADLINE)).code())
                .isEqualTo("award-lot");
        var stranger = award(new LotAward("1", "91349900MAE9B0043R", null));
        assertThat(refusal(() -> project.proposeAward(HANDLER, stranger, DEADLINE)).code())
                .isEqualTo("award-supplier");
    }

    @Test
    void an_agency_neither_proposes_nor_confirms_an_award() {
        var project = evaluated();
        assertThat(refusal(() -> project.proposeAward(AGENT, award(FIRST), DEADLINE)).code())
                .isEqualTo("not-yours");
        project.proposeAward(HANDLER, award(FIRST), DEADLINE);
        assertThat(refusal(() -> project.confirmAward(AGENT, DEADLINE)).code())
                .isEqualTo("not-yours");
        assertThat(ProjectViews.of(project, AGENT).actions())
                .containsExactly(Action.RECORD_POSTING);
    }

    @Test
    void nobody_awards_alone_and_a_returned_award_waits_for_a_new_proposal() {
        var project = evaluated();
        project.proposeAward(HANDLER, award(FIRST), DEADLINE);
        assertThat(refusal(() -> project.confirmAward(HANDLER, DEADLINE)).code())
                .isEqualTo("second-person-needed");
        project.returnAward(REVIEWER, "请核对报价");
        assertThat(project.state()).isEqualTo(ProjectState.EVALUATED);
        assertThat(project.firstWord())
                .hasValueSatisfying(it -> assertThat(it.returned()).isEqualTo("请核对报价"));
    }

    @Test
    void the_next_deadlines_name_their_rules() {
        var project = evaluated();
        assertThat(new NextDeadlines(project).all())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.ruleId()).isEqualTo("T14");
                    assertThat(it.date()).isEqualTo("2026-04-15");
                    assertThat(it.source()).isEqualTo("政府采购法实施条例第四十三条");
                });
        project.proposeAward(HANDLER, award(FIRST), DEADLINE);
        project.confirmAward(REVIEWER, DEADLINE);
        assertThat(new NextDeadlines(project).all())
                .extracting(NextDeadline::ruleId)
                .containsExactly("T15-PERIOD", "T15", "T29", "T16");
    }

    @Test
    void the_members_of_an_awarded_consortium_are_known() {
        var project = closed();
        var fields = Map.of("members", "成员：%s、%s".formatted(HENGTAI, YUNQIAO));
        project.open("1", List.of(opened(QIMING, fields), opened("91349900MAE9B0043R", Map.of())));
        project.fail("2", "不足 3 家", "源", DEADLINE);
        project.evaluate("1", List.of(bid(1, QIMING, "9.00", "9.00")), DEADLINE);
        project.proposeAward(HANDLER, award(FIRST), DEADLINE);
        assertThat(project.lots().codesOfChosen())
                .containsExactlyInAnyOrder(QIMING, HENGTAI, YUNQIAO);
    }

    @Test
    void a_score_stays_with_its_rank() {
        var project = closed();
        project.open("1", List.of());
        var scored =
                new RankedBid(
                        1,
                        new CreditCode(QIMING),
                        "启明",
                        Money.cny("9.00"),
                        Money.cny("9.00"),
                        new BigDecimal("91.25"));
        project.evaluate("1", List.of(scored), DEADLINE);
        assertThat(project.lots().ranking("1").getFirst().bid(Money.CNY)).isEqualTo(scored);
    }

    private static OpenedBid opened(String bidder, Map<String, String> fields) {
        return new OpenedBid(
                "00",
                new CreditCode(bidder),
                "供应商" + bidder,
                DecryptOutcome.DECRYPTED,
                Money.cny("9.00"),
                fields,
                null,
                0,
                "00",
                null);
    }

    private static Refused refusal(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act);
    }
}
