package org.gongcai.integrity.violations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.IntegrityEvent;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.IntegrityEvent.PartyDebarred;
import org.gongcai.contracts.IntegrityEvent.ViolationPublished;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ViolationApi.CaseDecision;
import org.gongcai.contracts.ViolationApi.CaseNotice;
import org.gongcai.contracts.ViolationApi.CaseState;
import org.gongcai.contracts.ViolationApi.Seriousness;
import org.gongcai.contracts.ViolationApi.Service;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.gongcai.rules.ViolationGround;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViolationCaseTest {

    private static final LocalDate FILED = LocalDate.parse("2026-03-16");
    private static final UUID RECORDER = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final Accused BOYING =
            Accused.organisation(OffenderKind.SUPPLIER, party("91349900MAE9B0051L", "博影医学科技有限公司"));

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
    void repair_waits_for_the_shortest_publicity_and_leaves_the_debarment() {
        var filed = published();
        var earliest = FILED.plusMonths(12);
        refused("repair-too-early", () -> filed.repair("已整改", at(earliest.minusDays(1))));
        assertThat(filed.mayBeRepaired(earliest.minusDays(1))).isFalse();
        assertThat(filed.mayBeRepaired(earliest)).isTrue();

        var repaired = filed.repair("已整改", at(earliest));

        assertThat(repaired.on()).isEqualTo(earliest);
        assertThat(filed.state()).isEqualTo(CaseState.REPAIRED);
        assertThat(filed.debars(earliest)).isTrue();
        refused("wrong-state", () -> filed.repair("再修复", at(earliest)));
    }

    @Test
    void nothing_is_repaired_once_its_publicity_has_ended() {
        var filed = published();
        refused("wrong-state", () -> filed.repair("已整改", at(FILED.plusMonths(36))));
    }

    @Test
    void a_lifted_debarment_ends_that_very_day_and_once() {
        var filed = published();
        var on = FILED.plusMonths(2);
        var ended = filed.endDebarment("行政复议撤销", at(on));
        assertThat(ended.on()).isEqualTo(on);
        assertThat(ended.statement().type()).isEqualTo("debarment.end");
        assertThat(filed.debars(on.minusDays(1))).isTrue();
        assertThat(filed.debars(on)).isFalse();
        refused("wrong-state", () -> filed.endDebarment("再次", at(on)));
    }

    @Test
    void no_name_of_an_evaluator_travels_and_no_ban_means_no_debarment() {
        var filed = filed(Accused.evaluator("E-0042"), "GPR-75");
        filed.giveNotice(notice(), FILED);
        filed.decide(decision(0), SECOND, FILED.plusDays(30));
        var events = filed.serve(served(FILED.plusDays(30)), at(FILED.plusDays(30)));

        assertThat(events).singleElement().isInstanceOf(ViolationPublished.class);
        assertThat(((ViolationPublished) events.getFirst()).offender())
                .isEqualTo(new IntegrityEvent.Offender(OffenderKind.EVALUATOR, "E-0042", "E-0042"));
    }

    @Test
    void a_ground_fits_who_broke_it() {
        refused("ground-party", () -> filed(Accused.evaluator("E-0042"), "GP-77-3"));
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

    private static ViolationCase filed() {
        return filed(BOYING, "GP-77-3");
    }

    private static ViolationCase filed(Accused accused, String ground) {
        return new ViolationCase(
                accused,
                Authority.of(party("11349921990000172P", "澄溪县财政局")),
                ViolationGround.of(ground, FILED),
                "与其他供应商串通投标。",
                null,
                RECORDER,
                at(FILED));
    }

    private static ViolationCase noticed() {
        var filed = filed();
        filed.giveNotice(notice(), FILED);
        return filed;
    }

    private static ViolationCase stated() {
        var filed = noticed();
        filed.state("我公司没有串通。");
        return filed;
    }

    private static ViolationCase decided() {
        var filed = stated();
        filed.decide(decision(36), SECOND, FILED);
        return filed;
    }

    private static ViolationCase published() {
        var filed = decided();
        filed.serve(served(FILED), at(FILED));
        return filed;
    }

    private static CaseNotice notice() {
        return new CaseNotice("串通投标", "一年内禁止参加政府采购活动", "可在五个工作日内陈述、申辩或者要求听证");
    }

    private static CaseDecision decision(int months) {
        return new CaseDecision(
                "澄财采罚〔2026〕1号",
                "与其他供应商恶意串通。",
                "列入不良行为记录名单",
                months,
                "9,860 元",
                Seriousness.SERIOUS,
                "六十日内可申请行政复议，六个月内可提起行政诉讼");
    }

    private static Service served(LocalDate on) {
        return new Service(on, "直接送达");
    }

    private static Instant at(LocalDate day) {
        return LegalTime.startOf(day).plusSeconds(9 * 3600);
    }

    private static PartyRef party(String code, String name) {
        return new PartyRef(UUID.randomUUID(), new CreditCode(code), name);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThat(refusal(act).code()).isEqualTo(code);
    }

    private static Refused refusal(ThrowingCallable act) {
        var found = new Refused[1];
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refused.class, refusal -> found[0] = refusal);
        return found[0];
    }
}
