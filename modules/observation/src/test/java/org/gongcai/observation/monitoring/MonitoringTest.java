package org.gongcai.observation.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.MonitoringApi.Completion;
import org.gongcai.contracts.MonitoringApi.Elimination;
import org.gongcai.contracts.MonitoringApi.MonitoringState;
import org.gongcai.contracts.MonitoringApi.NewConclusion;
import org.gongcai.contracts.MonitoringApi.NewMonitoring;
import org.gongcai.contracts.MonitoringApi.NewPost;
import org.gongcai.contracts.ObservationEvent.Finding;
import org.gongcai.contracts.ObservationEvent.FindingKind;
import org.gongcai.contracts.ObservationEvent.InspectedStage;
import org.gongcai.contracts.ObservationEvent.MonitoringReason;
import org.gongcai.contracts.ObservationEvent.Resolution;
import org.gongcai.contracts.PartyRef;
import org.gongcai.observation.InspectedProject;
import org.gongcai.observation.Redaction;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.junit.jupiter.api.Test;

class MonitoringTest {

    private static final Instant MONDAY = Instant.parse("2026-03-09T02:00:00Z");
    private static final PartyRef OFFICE = party("11349921990001212E", "澄溪县纪委监委");
    private static final PartyRef BUREAU = party("11349921990000252B", "澄溪县教育体育局");
    private static final Author HAN = new Author(UUID.randomUUID(), "韩松", OFFICE, true);
    private static final Author BAI = new Author(UUID.randomUUID(), "白雪", OFFICE, true);
    private static final Author FANG = new Author(UUID.randomUUID(), "方晓", BUREAU, false);
    private static final Finding FINDING =
            new Finding(FindingKind.OPENING, "财政部令第87号第四十一条", "代为解密的原因未当场宣布");
    private static final Bytes32 SALT = Bytes32.parse("07".repeat(32));

    private static PartyRef party(String code, String name) {
        return new PartyRef(UUID.randomUUID(), new CreditCode(code), name);
    }

    private static Monitoring draft() {
        var project =
                new InspectedProject(
                        "349921-CG-2026-0031",
                        "中小学智慧教室设备",
                        BUREAU.id(),
                        BUREAU.creditCode().value(),
                        BUREAU.name(),
                        null,
                        UUID.randomUUID());
        var typed =
                new NewMonitoring(
                        UUID.randomUUID(),
                        Set.of(InspectedStage.BIDS_AND_OPENING),
                        Set.of(MonitoringReason.INDICATOR),
                        "核查代为解密的程序",
                        10);
        return new Monitoring(typed, project, OFFICE, MONDAY);
    }

    private static Monitoring active() {
        var monitoring = draft();
        monitoring.decide(MONDAY);
        return monitoring;
    }

    private static Monitoring addressed() {
        var monitoring = active();
        monitoring.propose(new NewConclusion("存在一项问题", List.of(FINDING), 5), HAN);
        monitoring.confirm(BAI.person(), MONDAY);
        return monitoring;
    }

    @Test
    void a_decision_says_why_which_stages_and_until_when_and_stands_in_the_log_by_its_hash() {
        var decided = draft().decide(MONDAY);
        assertThat(decided.concludeBy()).isEqualTo("2026-03-23");
        assertThat(decided.stages()).containsExactly(InspectedStage.BIDS_AND_OPENING);
        var data = JsonObject.read(decided.statement().data());
        assertThat(data.bytes32("record"))
                .isEqualTo(Encodings.sha256(JsonObject.of("text", decided.text()).bytes()));
        assertThat(decided.statement().subject()).isEqualTo("349921-CG-2026-0031");
        assertThat(decided.statement().by()).isEqualTo(OFFICE.creditCode().value());
        assertThat(decided.statement().data()).doesNotContain("核查");
    }

    @Test
    void a_draft_is_cancelled_and_nothing_else() {
        var monitoring = draft();
        refused("wrong-state", () -> monitoring.stop("不需要", MONDAY));
        monitoring.cancel("另案处理");
        assertThat(monitoring.state()).isEqualTo(MonitoringState.CANCELLED);
        refused("wrong-state", () -> monitoring.decide(MONDAY));
    }

    @Test
    void nobody_concludes_alone() {
        var monitoring = active();
        monitoring.propose(new NewConclusion("存在一项问题", List.of(FINDING), 5), HAN);
        refused("second-person-needed", () -> monitoring.confirm(HAN.person(), MONDAY));
        refused(
                "conclusion-proposed",
                () -> monitoring.propose(new NewConclusion("又一份", List.of(), 5), BAI));
        var concluded = monitoring.confirm(BAI.person(), MONDAY);
        assertThat(concluded.findings()).containsExactly(FINDING);
        assertThat(concluded.eliminateBy()).isEqualTo(LocalDate.parse("2026-03-16"));
        assertThat(monitoring.state()).isEqualTo(MonitoringState.ADDRESSED);
    }

    @Test
    void without_a_finding_it_ends() {
        var monitoring = active();
        monitoring.propose(new NewConclusion("程序合规", List.of(), 5), HAN);
        assertThat(monitoring.confirm(BAI.person(), MONDAY).eliminateBy()).isNull();
        assertThat(monitoring.state()).isEqualTo(MonitoringState.DECLINED);
        refused("wrong-state", () -> monitoring.stop("不再需要", MONDAY));
    }

    @Test
    void a_conclusion_taken_back_leaves_nothing_behind() {
        var monitoring = active();
        refused("conclusion-missing", monitoring::withdraw);
        monitoring.propose(new NewConclusion("存在一项问题", List.of(FINDING), 5), HAN);
        monitoring.withdraw();
        assertThat(monitoring.found()).isEmpty();
        monitoring.propose(new NewConclusion("程序合规", List.of(), 5), BAI);
        assertThat(monitoring.confirm(HAN.person(), MONDAY).findings()).isEmpty();
    }

    @Test
    void each_finding_is_reported_on_once() {
        var monitoring = addressed();
        var by = BUREAU.creditCode().value();
        refused("unknown-finding", () -> monitoring.report(new Elimination(2, "x"), by, MONDAY));
        var told = monitoring.report(new Elimination(1, "已补记原因"), by, MONDAY);
        assertThat(told.statement().by()).isEqualTo(by);
        assertThat(told.finding()).isEqualTo(1);
        refused("finding-reported", () -> monitoring.report(new Elimination(1, "改"), by, MONDAY));
    }

    @Test
    void nobody_is_judged_before_the_report_or_the_end_of_its_term() {
        var monitoring = addressed();
        var judged = new Completion(List.of(Resolution.NOT_ELIMINATED), "没有整改");
        var lastDay = MONDAY.plus(Duration.ofDays(7));
        refused("report-awaited", () -> monitoring.complete(judged, lastDay));
        refused("resolutions-incomplete", () -> monitoring.complete(none(), lastDay));
        var completed = monitoring.complete(judged, lastDay.plus(Duration.ofDays(1)));
        assertThat(completed.resolutions()).containsExactly(Resolution.NOT_ELIMINATED);
        assertThat(monitoring.state()).isEqualTo(MonitoringState.COMPLETED);
    }

    private static Completion none() {
        return new Completion(List.of(), "办结");
    }

    @Test
    void what_was_put_right_is_resolved_as_soon_as_it_is_reported() {
        var monitoring = addressed();
        monitoring.report(new Elimination(1, "已补记原因"), "x", MONDAY);
        monitoring.complete(new Completion(List.of(Resolution.ELIMINATED), "整改到位"), MONDAY);
        assertThat(monitoring.found())
                .extracting(FoundMatter::resolution)
                .containsExactly(Resolution.ELIMINATED);
    }

    @Test
    void both_sides_write_and_the_log_holds_a_salted_hash() {
        var monitoring = active();
        var posted = monitoring.post(new NewPost("请说明原因", null, 3), HAN, SALT, MONDAY);
        var data = JsonObject.read(posted.statement().data());
        assertThat(data.bytes32("post")).isEqualTo(Redaction.of(SALT, "请说明原因"));
        refused("unknown-post", () -> post(monitoring, 1, HAN));
        refused("unknown-post", () -> post(monitoring, 2, FANG));
        post(monitoring, 1, FANG);
        assertThat(monitoring.posts())
                .extracting(DialoguePost::answerBy)
                .containsExactly(LocalDate.parse("2026-03-12"), null);
    }

    private static void post(Monitoring monitoring, int answers, Author author) {
        monitoring.post(new NewPost("主持人疏忽", answers, null), author, SALT, MONDAY);
    }

    @Test
    void terms_and_choices_are_checked() {
        refused("monitoring-term", () -> draft(Set.of(InspectedStage.PLAN_AND_NOTICE), 31));
        refused("field-missing", () -> draft(Set.of(), 10));
    }

    private static Monitoring draft(Set<InspectedStage> stages, int workingDays) {
        var known = draft();
        var reasons = Set.of(MonitoringReason.MEDIA);
        var typed = new NewMonitoring(known.project(), stages, reasons, "核查", workingDays);
        return new Monitoring(typed, known.matter(), OFFICE, MONDAY);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
