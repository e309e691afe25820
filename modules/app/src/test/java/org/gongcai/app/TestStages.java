package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.app.CountyPerson.FANG_XIAO;
import static org.gongcai.app.CountyPerson.HAN_SONG;
import static org.gongcai.app.CountyPerson.MENG_QI;
import static org.gongcai.app.CountyPerson.SU_MEI;
import static org.gongcai.app.CountyPerson.TANG_ZHIYUAN;
import static org.gongcai.app.CountyPerson.TIAN_YE;
import static org.gongcai.app.CountyPerson.ZHOU_LAN;
import static org.gongcai.app.TestCounty.eventually;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongcai.app.Bidder.Sealed;
import org.gongcai.app.Bidder.Sheet;
import org.gongcai.contracts.EvaluationApi.Decision;
import org.gongcai.contracts.EvaluationApi.QualificationReview;
import org.gongcai.contracts.ObservationApi.InvitationAnswer;
import org.gongcai.contracts.ProcurementApi.AttachDocument;
import org.gongcai.contracts.ProcurementApi.AwardProposal;
import org.gongcai.contracts.ProcurementApi.LotAward;
import org.gongcai.contracts.ProcurementApi.ProjectPlan;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.rules.WorkingDays;
import org.gongcai.trust.Bytes32;

/** One project in every state that pages can show. */
final class TestStages {

    private static final Map<CountyPerson, Sheet> SHEETS =
            Map.of(
                    SU_MEI, new Sheet("2586000.00", "签订合同后 60 日", true, "含五年质保"),
                    TIAN_YE, new Sheet("2649800.00", "签订合同后 45 日", true, ""),
                    MENG_QI, new Sheet("2718000.00", "签订合同后 30 日", false, ""));

    private final TestCounty county;
    private final Map<ProjectState, UUID> projects = new LinkedHashMap<>();
    private final Path folder = Server.temporaryFolder();
    private final Desk handler;
    private final UUID receiving;
    private final UUID waiting;

    record Sent(CountyPerson person, UUID project, UUID bid, Sealed sealed) {}

    TestStages(TestCounty county) {
        this.county = county;
        handler = county.desk(FANG_XIAO);
        var deadline = county.nextOpening();
        var failed = announced("无人投标", deadline);
        waiting = announced("正在开标", deadline);
        for (var state :
                List.of(
                        ProjectState.OPENED,
                        ProjectState.EVALUATED,
                        ProjectState.AWARD_PROPOSED,
                        ProjectState.AWARDED)) {
            projects.put(state, announced("阶段 " + projects.size(), deadline));
        }
        var closing =
                Stream.concat(Stream.of(failed, waiting), projects.values().stream()).toList();
        TestCounty.inParallel(
                closing.stream().<Runnable>map(each -> () -> county.setKeys(each)).toList());
        accepted(waiting);
        sent(waiting);
        var sent = projects.values().stream().flatMap(each -> sent(each).stream()).toList();
        county.moveClockTo(deadline);
        sent.forEach(this::released);
        evaluatedAndAwarded();
        projects.put(ProjectState.FAILED, failed);
        receiving = early();
    }

    UUID in(ProjectState state) {
        return Objects.requireNonNull(projects.get(state));
    }

    List<UUID> all() {
        return List.copyOf(projects.values());
    }

    /** Sealed bids can be handed in. */
    UUID receiving() {
        return receiving;
    }

    /** Closed, and no bidder has released its bid. */
    UUID waiting() {
        return waiting;
    }

    String number(UUID project) {
        return handler.openings().opening(project).number();
    }

    private ProjectPlan plan(String title) {
        return TestTender.plan(
                county, CountyParty.EDUCATION_BUREAU, title, TestTender.lot("设备", "2864000.00"));
    }

    private UUID announced(String title, Instant deadline) {
        return TestTender.announced(county, plan(title), deadline);
    }

    /** What has not reached its deadline yet. */
    private UUID early() {
        var later =
                TestCounty.halfPastNine(
                        WorkingDays.official().roll(county.today().plusDays(35)).effective());
        projects.put(ProjectState.DRAFT, handler.projects().plan(plan("草稿")).id());
        var proposed = handler.projects().plan(plan("待复核")).id();
        var document = handler.upload("招标文件.pdf", "application/pdf", TestTender.pdf());
        handler.projects().attach(proposed, new AttachDocument(document.id()));
        handler.projects().proposePublication(proposed, TestTender.openingOn(later));
        projects.put(ProjectState.PUBLICATION_PROPOSED, proposed);
        projects.put(ProjectState.ANNOUNCED, TestTender.announced(county, plan("尚无密钥"), later));
        var open = announced("接收投标", later);
        county.setKeys(open);
        sent(open, TIAN_YE);
        return open;
    }

    private List<Sent> sent(UUID project) {
        return SHEETS.keySet().stream().map(person -> sent(project, person)).toList();
    }

    private Sent sent(UUID project, CountyPerson person) {
        var files = List.of(TestTender.file("投标文件.pdf", TestTender.pdf()));
        var sheet = Objects.requireNonNull(SHEETS.get(person));
        var sealed = county.bidder(person).seal(project, "1", sheet, files, folder);
        var bid = county.bidder(person).submit(project, sealed).bidId();
        return new Sent(person, project, bid, sealed);
    }

    private void accepted(UUID project) {
        var observations = county.desk(HAN_SONG).observations();
        eventually(() -> {
            var invitation =
                    observations.invitations().stream()
                            .filter(each -> each.project().equals(project))
                            .findFirst()
                            .orElseThrow();
            observations.answer(invitation.id(), new InvitationAnswer(true, null));
        });
    }

    private void released(Sent sent) {
        var openings = county.desk(sent.person()).openings();
        eventually(() -> {
            var own =
                    openings.myBidsOf(sent.project()).stream()
                            .filter(each -> each.bidId().equals(sent.bid()))
                            .findFirst()
                            .orElseThrow();
            county.bidder(sent.person())
                    .release(
                            sent.project(),
                            sent.bid(),
                            Objects.requireNonNull(own.closingEvent()),
                            Bytes32.parse(own.envelope()),
                            sent.sealed().bid().dek());
        });
    }

    private void evaluatedAndAwarded() {
        var decisions =
                SHEETS.keySet().stream()
                        .map(CountyPerson::party)
                        .map(party ->
                                new Decision(
                                        party.code().value(), true, null, party.smallOrMicro()))
                        .toList();
        for (var state :
                List.of(
                        ProjectState.EVALUATED,
                        ProjectState.AWARD_PROPOSED,
                        ProjectState.AWARDED)) {
            eventually(() ->
                    handler.evaluations()
                            .reviewQualification(
                                    in(state), "1", new QualificationReview(decisions)));
        }
        var first = new LotAward("1", CountyParty.QIMING.code().value(), null);
        for (var state : List.of(ProjectState.AWARD_PROPOSED, ProjectState.AWARDED)) {
            eventually(() ->
                    county.desk(ZHOU_LAN)
                            .projects()
                            .proposeAward(in(state), new AwardProposal(List.of(first))));
        }
        county.desk(TANG_ZHIYUAN).projects().confirmAward(in(ProjectState.AWARDED));
        eventually(() ->
                assertThat(handler.projects().project(in(ProjectState.OPENED)).state())
                        .isEqualTo(ProjectState.OPENED));
    }
}
