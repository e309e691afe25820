package org.gongcai.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import org.gongcai.contracts.LogApi.LeafView;
import org.gongcai.contracts.MonitoringApi;
import org.gongcai.contracts.MonitoringApi.Completion;
import org.gongcai.contracts.MonitoringApi.Elimination;
import org.gongcai.contracts.MonitoringApi.MonitoringAction;
import org.gongcai.contracts.MonitoringApi.MonitoringState;
import org.gongcai.contracts.MonitoringApi.MonitoringView;
import org.gongcai.contracts.MonitoringApi.NewConclusion;
import org.gongcai.contracts.MonitoringApi.NewMonitoring;
import org.gongcai.contracts.MonitoringApi.NewPost;
import org.gongcai.contracts.ObservationApi.InvitationAnswer;
import org.gongcai.contracts.ObservationApi.MissedSession;
import org.gongcai.contracts.ObservationEvent.Finding;
import org.gongcai.contracts.ObservationEvent.FindingKind;
import org.gongcai.contracts.ObservationEvent.InspectedStage;
import org.gongcai.contracts.ObservationEvent.MonitoringReason;
import org.gongcai.contracts.ObservationEvent.Resolution;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.Role;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.HalfYear;
import org.gongcai.rules.LegalTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest(ObservationModule.class)
class MonitoringByPeopleTest extends InspectedCounty {

    private static final Finding FINDING =
            new Finding(FindingKind.OPENING, "财政部令第87号第四十一条", "代为解密的原因未当场宣布");

    @Autowired private MonitoringApi monitorings;

    private MonitoringView drafted() {
        announce("1");
        invitation(lin);
        return lin.call(() -> monitorings.draft(wanted()));
    }

    private NewMonitoring wanted() {
        return new NewMonitoring(
                project,
                Set.of(InspectedStage.BIDS_AND_OPENING),
                Set.of(MonitoringReason.PUBLIC),
                "核查代为解密的程序",
                10);
    }

    private List<MonitoringView> seen(Caller who) {
        return who.call(() -> monitorings.monitorings()).stream()
                .filter(each -> each.project().equals(project))
                .toList();
    }

    @Test
    void a_draft_is_seen_by_its_body_alone() {
        var draft = drafted();
        var supervisor =
                actors.appointed(Role.SUPERVISOR, actors.party("澄溪县财政局", PartyKind.AUTHORITY));
        assertThat(seen(buyer)).isEmpty();
        assertThat(seen(supervisor)).isEmpty();
        refused("not-yours", () -> buyer.call(() -> monitorings.monitoring(draft.id())));
        lin.call(() -> monitorings.decide(draft.id()));
        assertThat(seen(buyer))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.actions()).containsExactly(MonitoringAction.POST));
        assertThat(seen(supervisor))
                .singleElement()
                .satisfies(each -> assertThat(each.actions()).isEmpty());
    }

    @Test
    void from_the_draft_to_the_elimination_every_word_that_counts_is_in_the_log() {
        var id = drafted().id();
        lin.call(() -> monitorings.decide(id));
        lin.call(() -> monitorings.post(id, new NewPost("请说明原因", null, 3)));
        buyer.call(() -> monitorings.post(id, new NewPost("主持人疏忽", 1, null)));
        var wei = actors.appointed(Role.INSPECTOR, office);
        lin.call(() -> monitorings.propose(id, new NewConclusion("有问题", List.of(FINDING), 5)));
        assertThat(seen(buyer).getFirst().conclusion()).isNull();
        assertThat(seen(buyer).getFirst().findings()).isEmpty();
        wei.call(() -> monitorings.confirm(id));
        buyer.call(() -> monitorings.report(id, new Elimination(1, "已补记原因")));
        var done =
                lin.call(() ->
                        monitorings.complete(
                                id, new Completion(List.of(Resolution.ELIMINATED), "整改到位")));
        assertThat(done.state()).isEqualTo(MonitoringState.COMPLETED);
        assertThat(done.posts().getFirst().answered()).isTrue();
        assertThat(seen(buyer).getFirst().findings().getFirst().resolution())
                .isEqualTo(Resolution.ELIMINATED);
        await().until(() -> ended("monitoring.completed"));
        assertThat(log.chain(number))
                .extracting(LeafView::type)
                .containsSubsequence(
                        "monitoring.decided",
                        "monitoring.post",
                        "monitoring.post",
                        "monitoring.concluded",
                        "finding.reported",
                        "monitoring.completed");
        assertThat(log.chain(number))
                .allSatisfy(leaf -> assertThat(leaf.leaf()).doesNotContain("疏忽", "原因"));
    }

    @Test
    void inspectors_of_elsewhere_and_strangers_stay_out() {
        var draft = drafted();
        var other = actors.appointed(Role.INSPECTOR, actors.party("别的监督单位", PartyKind.AUTHORITY));
        refused("not-yours", () -> other.call(() -> monitorings.decide(draft.id())));
        refused("not-yours", () -> other.call(() -> monitorings.monitoring(draft.id())));
    }

    @Test
    void the_five_stages_of_a_project_show_who_was_invited() {
        drafted();
        var stages =
                lin.call(() -> api.stages()).stream()
                        .filter(each -> each.project().equals(project))
                        .findFirst()
                        .orElseThrow()
                        .stages();
        assertThat(stages).hasSize(5);
        assertThat(stages.get(InspectedStage.BIDS_AND_OPENING.ordinal()).invited()).isEqualTo(1);
        assertThat(stages.getFirst().invited()).isZero();
        var now = HalfYear.of(LegalTime.dateOf(start));
        assertThat(lin.call(() -> api.report(now.year(), now.half())).sessions()).isZero();
        lin.call(() -> api.answer(invitation(lin).id(), new InvitationAnswer(false, "公务冲突")));
        var report = lin.call(() -> api.report(now.year(), now.half()));
        assertThat(report.body()).isEqualTo(office);
        assertThat(report.sessions()).isEqualTo(1);
        assertThat(report.missed()).extracting(MissedSession::reason).containsExactly("公务冲突");
        var before = now.before();
        assertThat(lin.call(() -> api.report(before.year(), before.half())).sessions()).isZero();
    }
}
