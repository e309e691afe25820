package org.gongcai.integrity.violations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongcai.contracts.IntegrityEvent;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.IntegrityEvent.PartyDebarred;
import org.gongcai.contracts.IntegrityEvent.ViolationPublished;
import org.gongcai.contracts.ViolationApi.CaseNotice;
import org.gongcai.contracts.ViolationApi.CaseState;
import org.gongcai.contracts.ViolationApi.Service;
import org.gongcai.rules.ViolationGround;
import org.gongcai.trust.Entropy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViolationCaseTest extends CaseScenario {

    @Test
    void nobody_is_sanctioned_before_being_told() {
        var filed = filed();
        var refusal = refusal(() -> filed.decide(decision(12), SECOND, FILED));
        assertThat(refusal.code()).isEqualTo("notice-missing");
        assertThat(refusal.source().orElseThrow()).contains("第六十二条");
    }

    @Test
    void nobody_is_sanctioned_unheard_while_the_term_to_state_runs() {
        var filed = noticed();
        // Five working days after Monday the 16th end with Monday the 23rd.
        var lastDay = LocalDate.parse("2026-03-23");
        var refusal = refusal(() -> filed.decide(decision(12), SECOND, lastDay));
        assertThat(refusal.code()).isEqualTo("decision-before-statement");
        assertThat(refusal.source().orElseThrow()).contains("第六十二条");
        assertThat(filed.mayBeDecided(lastDay)).isFalse();

        assertThat(filed.mayBeDecided(lastDay.plusDays(1))).isTrue();
        filed.decide(decision(12), SECOND, lastDay.plusDays(1));
        assertThat(filed.state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void a_statement_opens_the_way_to_a_decision_at_once() {
        var filed = noticed();
        filed.state("我公司没有串通。");
        filed.decide(decision(12), SECOND, FILED.plusDays(1));
        assertThat(filed.state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void nobody_decides_or_dismisses_what_they_recorded() {
        var filed = stated();
        refused("second-person-needed", () -> filed.decide(decision(12), RECORDER, FILED));
        refused("second-person-needed", () -> filed.dismiss("查无实据", RECORDER));
        filed.dismiss("查无实据", SECOND);
        assertThat(filed.state()).isEqualTo(CaseState.DISMISSED);
        refused("wrong-state", () -> filed.decide(decision(12), SECOND, FILED));
    }

    @Test
    void a_decision_is_made_within_ninety_days_of_the_filing() {
        var last = FILED.plusDays(90);
        var inTime = stated();
        inTime.decide(decision(12), SECOND, last);
        assertThat(inTime.state()).isEqualTo(CaseState.DECIDED);
        var late = stated();
        refused("decision-late", () -> late.decide(decision(12), SECOND, last.plusDays(1)));
        assertThat(late.mayBeDecided(last.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, 37, -1})
    void a_ban_is_as_long_as_its_ground_allows(int months) {
        var refusal = refusal(() -> stated().decide(decision(months), SECOND, FILED));
        assertThat(refusal.code()).isEqualTo("ban-months");
        assertThat(refusal.field()).contains("debarMonths");
    }

    @Test
    void a_served_decision_is_published_and_debars_from_that_day() {
        var filed = stated();
        filed.decide(decision(12), SECOND, FILED);
        var on = FILED.plusDays(2);

        var events = filed.serve(new Service(on, "直接送达"), at(on.plusDays(1)));

        assertThat(events).hasSize(2);
        var published = (ViolationPublished) events.getFirst();
        assertThat(published.ground()).isEqualTo("政府采购法第七十七条第一款第三项");
        assertThat(published.authority()).isEqualTo("澄溪县财政局");
        assertThat(published.publicUntil()).isEqualTo(FILED.plusMonths(36));
        assertThat(published.statement().subject()).isEqualTo("91349900MAE9B0051L");
        assertThat(published.statement().data()).doesNotContain("串通");
        var debarred = (PartyDebarred) events.getLast();
        assertThat(debarred.from()).isEqualTo(on);
        assertThat(debarred.to()).isEqualTo(on.plusMonths(12));
        assertThat(events).extracting(each -> each.head().sequence()).containsExactly(1L, 2L);
        assertThat(filed.debars(on.minusDays(1))).isFalse();
        assertThat(filed.debars(on)).isTrue();
        assertThat(filed.debars(on.plusMonths(12).minusDays(1))).isTrue();
        assertThat(filed.debars(on.plusMonths(12))).isFalse();
    }

    @Test
    void a_decision_reaches_the_party_within_seven_working_days() {
        // Seven working days after Monday the 16th end with Wednesday the 25th.
        var last = LocalDate.parse("2026-03-25");
        var late = decided();
        refused("service-late", () -> late.serve(served(last.plusDays(1)), at(last.plusDays(5))));
        refused("service-date", () -> late.serve(served(FILED.minusDays(1)), at(last)));
        refused("service-date", () -> late.serve(served(last), at(last.minusDays(1))));
        assertThat(late.serve(served(last), at(last.plusDays(5)))).hasSize(2);
        refused("wrong-state", () -> late.serve(served(last), at(last)));
    }

    @Test
    void no_name_of_an_evaluator_travels_and_no_ban_means_no_debarment() {
        var filed = filed(evaluator(), "GPR-75");
        filed.giveNotice(notice(), FILED);
        filed.printLetter(LetterSecret.random(Entropy.secure()), FILED);
        filed.decide(decision(0), SECOND, FILED.plusDays(30));
        var events = filed.serve(served(FILED.plusDays(30)), at(FILED.plusDays(30)));

        assertThat(events).singleElement().isInstanceOf(ViolationPublished.class);
        assertThat(((ViolationPublished) events.getFirst()).offender())
                .isEqualTo(
                        new IntegrityEvent.Offender(
                                OffenderKind.EVALUATOR, "E-0042", "E-0042（澄溪县评审专家库）", POOL));
        assertThat(((ViolationPublished) events.getFirst()).statement().data())
                .contains(POOL.toString());
    }

    @Test
    void a_ground_fits_who_broke_it() {
        refused("ground-party", () -> filed(evaluator(), "GP-77-3"));
        refused("ground-unavailable", () -> ViolationGround.of("GP-99", FILED));
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(
                        refusal(() -> filed().giveNotice(new CaseNotice("事实", " ", "权利"), FILED))
                                .field())
                .contains("intendedSanction");
        assertThat(refusal(() -> noticed().state("")).field()).contains("text");
    }
}
