package org.gongcai.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.BidOpeningEvent.BidsOpened;
import org.gongcai.contracts.BidOpeningEvent.OpeningFailed;
import org.gongcai.contracts.EvaluationEvent.EvaluationCompleted;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawCompleted;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.LogApi;
import org.gongcai.contracts.LogApi.LeafView;
import org.gongcai.contracts.ObservationApi;
import org.gongcai.contracts.ObservationApi.AttendanceView;
import org.gongcai.contracts.ObservationApi.InvitationAnswer;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationApi.InvitationView;
import org.gongcai.contracts.ObservationApi.IrregularityAnswer;
import org.gongcai.contracts.ObservationApi.IrregularityView;
import org.gongcai.contracts.ObservationApi.NewNote;
import org.gongcai.contracts.ObservationApi.SignIn;
import org.gongcai.contracts.ObservationEvent;
import org.gongcai.contracts.ObservationEvent.InspectorAbsent;
import org.gongcai.contracts.ObservationEvent.IrregularityAnswered;
import org.gongcai.contracts.ObservationEvent.IrregularityRaised;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.contracts.ObservationEvent.ObservationStatistic;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.ProcurementEvent.SessionScheduled;
import org.gongcai.contracts.ProcurementEvent.TenderAnnounced;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.Statement;
import org.gongcai.contracts.Tender;
import org.gongcai.contracts.Tender.LotContent;
import org.gongcai.platform.Actors;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.Money;
import org.gongcai.rules.ProcurementMethod;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.LogLeaf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest(ObservationModule.class)
class InspectionTest {
    @Autowired ObservationApi api;
    @Autowired LogApi log;
    @Autowired Actors actors;
    @Autowired Outbox outbox;
    @Autowired RecordedEvents recorded;
    @Autowired TransactionTemplate transaction;
    @Autowired LegalClock clock;
    @Autowired MockMvc web;

    private final UUID project = UUID.randomUUID();
    private final String number = "349921-CG-2026-" + project.toString().substring(0, 8);
    private long sequence;
    private PartyRef purchaser;
    private PartyRef office;
    private Caller buyer;
    private Caller lin;
    private Instant start;

    @BeforeEach
    void a_county() {
        purchaser = actors.party("澄溪县第二中学", PartyKind.PURCHASER);
        office = actors.party("澄溪县监督办公室", PartyKind.AUTHORITY);
        buyer = actors.appointed(Role.PURCHASER, purchaser);
        lin = actors.appointed(Role.INSPECTOR, office);
        start = clock.now().plus(Duration.ofHours(2));
    }

    @Test
    void an_inspector_attends_and_notes_and_another_is_recorded_absent() {
        announce("1", "2");
        var late = actors.appointed(Role.INSPECTOR, office);
        var mine = invitation(lin);
        var theirs = invitation(late);
        lin.run(() -> api.answer(mine.id(), new InvitationAnswer(true, null)));
        move(start.minus(Duration.ofMinutes(30)));
        lin.run(() -> api.signIn(mine.id(), new SignIn(true)));
        var noted = note(lin, mine, NoteType.QUESTION, "为何只有一名主持人?");

        tell(new BidsOpened(head(), statement("bids.opened"), "1", List.of()));
        tell(new OpeningFailed(head(), statement("opening.failed"), "2", "不足三家", "87号令"));
        await().until(() -> ended());
        move(clock.now().plus(Duration.ofMinutes(31)));

        awaitStatistic();
        var absent = own(InspectorAbsent.class);
        assertThat(absent).extracting(InspectorAbsent::inspector).contains(late.person());
        assertThat(absent).extracting(InspectorAbsent::inspector).doesNotContain(lin.person());
        assertThat(invitation(late).state()).isEqualTo(InvitationState.ABSENT);
        assertThat(theirs.id()).isEqualTo(invitation(late).id());
        var statistic = own(ObservationStatistic.class).getFirst();
        assertThat(statistic.attended()).isEqualTo(1);
        assertThat(statistic.invited()).isEqualTo(absent.size() + 1);
        chainOf(noted.notes().getFirst().event(), absent.size());
    }

    private void chainOf(UUID note, int absent) {
        await().until(() -> log.chain(number).size() == absent + 5);
        var leaves =
                log.chain(number).stream()
                        .map(view -> LogLeaf.parse(Encodings.utf8(view.leaf())))
                        .toList();
        // Facts of several owners enter the chain in any order, those of one owner in theirs.
        assertThat(leaves)
                .extracting(LogLeaf::type)
                .containsSubsequence("inspector.attended", "inspector.note", "inspector.absent")
                .containsSubsequence("bids.opened", "opening.failed")
                .contains("tender.announced");
        assertThat(log.chain(number)).extracting(LeafView::event).contains(note);
        assertThat(log.leaf(note).leaf()).doesNotContain("主持人");
    }

    @Test
    void an_irregularity_is_answered_by_who_is_asked_and_by_nobody_else() {
        announce("1");
        var mine = invitation(lin);
        move(start.minus(Duration.ofMinutes(30)));
        lin.run(() -> api.signIn(mine.id(), new SignIn(true)));
        note(lin, mine, NoteType.NORMAL, "按时开始");
        note(lin, mine, NoteType.IRREGULARITY, "唱标人漏读了一项");
        assertThat(own(IrregularityRaised.class)).hasSize(1);

        var asked = irregularities(buyer).getFirst();
        assertThat(asked.mayAnswer()).isTrue();
        assertThat(asked.text()).isEqualTo("唱标人漏读了一项");
        var other = actors.appointed(Role.INSPECTOR, office);
        assertThat(irregularities(other).getFirst().mayAnswer()).isFalse();
        var stranger = actors.appointed(Role.PURCHASER, actors.party("别的单位", PartyKind.PURCHASER));
        assertThat(irregularities(stranger)).isEmpty();

        var answer = new IrregularityAnswer("已当场补读并更正记录");
        refused("not-yours", () -> stranger.call(() -> answer(asked.note(), answer)));
        refused("unknown-irregularity", () -> buyer.call(() -> answer(mine.id(), answer)));
        assertThatThrownBy(() -> lin.call(() -> answer(asked.note(), answer)))
                .isInstanceOf(AccessDeniedException.class);
        buyer.call(() -> answer(asked.note(), answer));
        refused("irregularity-answered", () -> buyer.call(() -> answer(asked.note(), answer)));
        assertThat(irregularities(lin).getFirst().answer()).isEqualTo("已当场补读并更正记录");
        assertThat(irregularities(buyer).getFirst().mayAnswer()).isFalse();
        var event = own(IrregularityAnswered.class).getFirst().eventId();
        await().until(() -> log.chain(number).stream().anyMatch(it -> it.event().equals(event)));
        assertThat(log.leaf(event).leaf()).doesNotContain("补读");
    }

    private IrregularityView answer(UUID note, IrregularityAnswer answer) {
        return api.answerIrregularity(note, answer);
    }

    private List<IrregularityView> irregularities(Caller who) {
        return who.call(() -> api.irregularities()).stream()
                .filter(each -> each.project().equals(project))
                .toList();
    }

    @Test
    void draw_evaluation_and_post_award_acts_are_attended_like_openings() {
        announce("1");
        schedule(SessionKind.EVALUATOR_DRAW, start.plusSeconds(600), null);
        schedule(SessionKind.EVALUATION, start.plusSeconds(1200), null);
        schedule(SessionKind.POST_AWARD, start.plusSeconds(1800), 30);
        await().until(() -> mine(lin).size() == 4);
        move(start.plusSeconds(2400));
        for (var each : mine(lin)) {
            lin.run(() -> api.signIn(each.id(), new SignIn(true)));
        }
        var draw = new EventHead(UUID.randomUUID(), UUID.randomUUID(), 1, clock.now());
        tell(new DrawCompleted(draw, statement("draw.result"), project, "00"));
        tell(new BidsOpened(head(), statement("bids.opened"), "1", List.of()));
        tell(new EvaluationCompleted(head(), statement("evaluation.report"), "1", List.of()));
        await().until(() ->
                own(ObservationStatistic.class).isEmpty() && ended("evaluation.report"));
        move(clock.now().plus(Duration.ofMinutes(31)));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> own(ObservationStatistic.class).size() == 4);
        assertThat(own(ObservationStatistic.class))
                .allSatisfy(it -> assertThat(it.attended()).isEqualTo(1))
                .extracting(ObservationStatistic::kind)
                .containsExactlyInAnyOrder(SessionKind.values());
    }

    @Test
    void own_invitations_are_for_their_inspector_alone() {
        announce("1");
        var mine = invitation(lin);
        var other = actors.appointed(Role.INSPECTOR, office);
        refused("not-yours", () -> other.call(() -> api.invitation(mine.id())));
        refused("not-yours", () -> other.call(() -> api.signIn(mine.id(), new SignIn(true))));
        refused("unknown-invitation", () -> lin.call(() -> api.invitation(UUID.randomUUID())));
        assertThatThrownBy(() -> buyer.call(() -> api.invitation(mine.id())))
                .isInstanceOf(AccessDeniedException.class);
        refused(
                "decline-reason",
                () -> lin.call(() -> api.answer(mine.id(), new InvitationAnswer(false, null))));
        refused("conflict-declared", () -> signInWithConflict(mine));
        var declined = lin.call(() -> api.answer(mine.id(), new InvitationAnswer(false, "需要回避")));
        assertThat(declined.state()).isEqualTo(InvitationState.DECLINED);
        assertThat(declined.declineReason()).isEqualTo("需要回避");
    }

    @Test
    void attendance_is_seen_by_the_parties_and_the_county_alone() {
        announce("1");
        invitation(lin);
        var supervisor = actors.appointed(Role.SUPERVISOR, office);
        for (var viewer : List.of(buyer, supervisor, lin)) {
            assertThat(viewer.call(() -> api.attendance(project)))
                    .extracting(AttendanceView::inspector)
                    .contains("澄溪县监督办公室");
        }
        var stranger = actors.appointed(Role.PURCHASER, actors.party("别的单位", PartyKind.PURCHASER));
        refused("not-yours", () -> stranger.call(() -> api.attendance(project)));
        var supplier = actors.person(Role.SUPPLIER);
        assertThatThrownBy(() -> supplier.call(() -> api.attendance(project)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(buyer.call(() -> api.attendance(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void the_log_is_open_to_everyone_and_invitations_are_not() throws Exception {
        announce("1");
        await().until(() -> !log.chain(number).isEmpty());
        web.perform(get("/api/v1/log/checkpoint")).andExpect(status().isOk());
        web.perform(get("/api/v1/log/keys")).andExpect(status().isOk());
        web.perform(get("/api/v1/log/leaves").param("limit", "3")).andExpect(status().isOk());
        web.perform(get("/api/v1/log/chains").param("subject", number)).andExpect(status().isOk());
        web.perform(get("/api/v1/log/leaves/" + UUID.randomUUID()))
                .andExpect(status().isNotFound());
        web.perform(get("/api/v1/observations")).andExpect(status().isUnauthorized());
    }

    private void signInWithConflict(InvitationView mine) {
        lin.run(() -> api.signIn(mine.id(), new SignIn(false)));
    }

    private InvitationView note(Caller who, InvitationView mine, NoteType type, String text) {
        return who.call(() -> api.note(mine.id(), new NewNote(type, text)));
    }

    private InvitationView invitation(Caller who) {
        await().until(() -> !mine(who).isEmpty());
        return mine(who).getFirst();
    }

    private List<InvitationView> mine(Caller who) {
        return who.call(() -> api.invitations()).stream()
                .filter(each -> each.project().equals(project))
                .toList();
    }

    private boolean ended() {
        return ended("opening.failed");
    }

    private boolean ended(String type) {
        return log.chain(number).stream().anyMatch(leaf -> leaf.type().equals(type));
    }

    private void awaitStatistic() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !own(ObservationStatistic.class).isEmpty());
    }

    private <E extends ObservationEvent> List<E> own(Class<E> type) {
        return recorded.all(type).stream()
                .filter(event -> event.subject().equals(project))
                .toList();
    }

    private void move(Instant moment) {
        clock.moveTo(moment);
        await().atMost(Duration.ofSeconds(60)).until(() -> !clock.now().isBefore(moment));
    }

    private void announce(String... lots) {
        schedule(SessionKind.BID_OPENING, start, null);
        tell(new TenderAnnounced(head(), statement("tender.announced"), tender(List.of(lots))));
    }

    private void schedule(SessionKind kind, Instant when, @Nullable Integer minutes) {
        tell(
                new SessionScheduled(
                        head(),
                        number,
                        "课桌椅采购",
                        purchaser,
                        null,
                        Actors.AUTHORITY,
                        kind,
                        when,
                        "开标一室",
                        minutes));
    }

    private Tender tender(List<String> lots) {
        var budget = Money.cny("200000");
        return new Tender(
                number,
                "课桌椅采购",
                purchaser,
                null,
                ProcurementMethod.OPEN_TENDER,
                "A05010200",
                AwardBasis.LOWEST_EVALUATED_PRICE,
                budget,
                lots.stream().map(lot -> new LotContent(lot, "课桌椅", budget)).toList(),
                BigDecimal.TEN,
                List.of(),
                start,
                30,
                true,
                "开标一室",
                "",
                Actors.AUTHORITY,
                Actors.REGION,
                clock.today(),
                null);
    }

    private Statement statement(String type) {
        return Statement.ofSystem(type, number, "{\"v\":1}");
    }

    private EventHead head() {
        sequence++;
        return new EventHead(UUID.randomUUID(), project, sequence, clock.now());
    }

    private void tell(Event event) {
        transaction.executeWithoutResult(status -> outbox.publish(event));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
