package org.gongcai.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.gongcai.procurement.Fixtures.DEADLINE;
import static org.gongcai.procurement.Fixtures.HENGTAI;
import static org.gongcai.procurement.Fixtures.QIMING;
import static org.gongcai.procurement.Fixtures.YUNQIAO;
import static org.gongcai.procurement.Fixtures.award;
import static org.gongcai.procurement.Fixtures.bid;
import static org.gongcai.procurement.Fixtures.lot;
import static org.gongcai.procurement.Fixtures.plan;
import static org.gongcai.procurement.Fixtures.publication;
import static org.gongcai.procurement.Fixtures.scored;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.gongcai.contracts.BidOpeningEvent.BidsOpened;
import org.gongcai.contracts.BidOpeningEvent.OpeningFailed;
import org.gongcai.contracts.BidOpeningEvent.TenderClosed;
import org.gongcai.contracts.DocumentsApi;
import org.gongcai.contracts.DocumentsApi.BeginUpload;
import org.gongcai.contracts.EvaluationEvent.EvaluationCompleted;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.IntegrityEvent.Offender;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementApi;
import org.gongcai.contracts.ProcurementApi.Action;
import org.gongcai.contracts.ProcurementApi.AttachDocument;
import org.gongcai.contracts.ProcurementApi.LotAward;
import org.gongcai.contracts.ProcurementApi.NewSession;
import org.gongcai.contracts.ProcurementApi.ProjectPlan;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.gongcai.contracts.ProcurementApi.SessionView;
import org.gongcai.contracts.ProcurementEvent.AwardPublished;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.ProcurementEvent.SessionScheduled;
import org.gongcai.contracts.ProcurementEvent.TenderAnnounced;
import org.gongcai.contracts.ProcurementEvent.TenderFailed;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.Statement;
import org.gongcai.platform.Actors;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.TestPlatform;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.gongcai.rules.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest({TestPlatform.class, ProcurementModule.class})
class ProcurementTest {

    private static final Statement PROOF = Statement.ofSystem("test", "test", "{}");

    @Autowired ProcurementApi procurement;
    @Autowired DocumentsApi documents;
    @Autowired Actors actors;
    @Autowired RecordedEvents recorded;
    @Autowired Outbox outbox;
    @Autowired TransactionTemplate transaction;
    @Autowired ProjectNumbers numbers;
    @Autowired Acts acts;
    @Autowired MockMvc http;
    @Autowired LegalClock clock;

    private PartyRef purchaser;
    private PartyRef agency;
    private Caller handler;
    private Caller reviewer;
    private Caller agent;
    private Caller agentToo;

    @BeforeEach
    void the_county() {
        purchaser = actors.party("澄溪县教育体育局", PartyKind.PURCHASER);
        agency = actors.party("澄州衡正招标代理有限公司", PartyKind.AGENCY);
        handler = actors.appointed(Role.PURCHASER, purchaser);
        reviewer = actors.appointed(Role.PURCHASER, purchaser);
        agent = actors.appointed(Role.AGENCY, agency);
        agentToo = actors.appointed(Role.AGENCY, agency);
        actors.entrust(purchaser, agency);
    }

    @Test
    void a_project_goes_from_plan_to_award_while_one_lot_fails() {
        var id = announced();
        tell(new TenderClosed(head(id, 1), PROOF, "n", List.of()));
        tell(new BidsOpened(head(id, 2), PROOF, "1", List.of()));
        tell(new OpeningFailed(head(id, 3), PROOF, "2", "投标人不足 3 家", "财政部令第87号第四十一条"));
        var ranking =
                List.of(
                        bid(1, QIMING, "950000.00", "855000.00"),
                        bid(2, HENGTAI, "960000.00", "864000.00"),
                        bid(3, YUNQIAO, "900000.00", "900000.00"));
        tell(new EvaluationCompleted(head(id, 1), PROOF, "1", ranking));
        await().until(() -> seen(id).state() == ProjectState.EVALUATED);
        assertThat(recorded.last(TenderFailed.class).lots()).containsExactly("2");
        assertThat(seen(id).lots().getFirst().ranking()).isEqualTo(ranking);

        var choice = award(new LotAward("1", QIMING, null));
        handler.call(() -> procurement.proposeAward(id, choice));
        assertThat(refusal(agent, () -> procurement.confirmAward(id))).isEqualTo("not-yours");
        reviewer.call(() -> procurement.confirmAward(id));
        assertThat(recorded.last(AwardPublished.class).awards().getFirst().amount())
                .isEqualTo(Money.cny("950000.00"));
        assertThat(seen(id).awards()).hasSize(1);
        assertThat(acts.findByProjectOrderByRecordedAt(id)).hasSize(6);
    }

    @Test
    void two_of_an_agency_announce_together_and_the_document_becomes_public() {
        var id = announced();
        var tender = recorded.last(TenderAnnounced.class).tender();
        assertThat(tender.number()).startsWith("349921-CG-2026-");
        assertThat(tender.documents()).hasSize(1);
        assertThat(documents.document(tender.documents().getFirst().id()).name())
                .isEqualTo("招标文件.txt");
        assertThat(agent.call(() -> procurement.projects(ProjectState.ANNOUNCED, null, 20)).rows())
                .extracting(ProjectView::id)
                .containsExactly(id);
    }

    @Test
    void two_confirmations_at_once_give_one_announcement() {
        var id = proposed();
        var third = actors.appointed(Role.AGENCY, agency);
        var one = CompletableFuture.supplyAsync(() -> confirms(agentToo, id));
        var other = CompletableFuture.supplyAsync(() -> confirms(third, id));
        assertThat(List.of(one.join(), other.join())).containsExactlyInAnyOrder(true, false);
        assertThat(recorded.all(TenderAnnounced.class))
                .filteredOn(event -> event.subject().equals(id))
                .hasSize(1);
    }

    @Test
    void numbers_have_no_gap_when_two_file_at_once_and_one_is_rolled_back() {
        var authority = UUID.randomUUID();
        var region = new Region("349921");
        var one = CompletableFuture.runAsync(() -> takeNumbers(authority, region));
        var other = CompletableFuture.runAsync(() -> takeNumbers(authority, region));
        CompletableFuture.allOf(one, other).join();
        transaction.executeWithoutResult(status -> {
            numbers.next(authority, region, 2026);
            status.setRollbackOnly();
        });
        var last = transaction.execute(status -> numbers.next(authority, region, 2026));
        assertThat(last).hasToString("349921-CG-2026-0041");
    }

    @Test
    void a_stranger_sees_neither_project_nor_list_and_a_supplier_not_even_the_door()
            throws Exception {
        var id = proposed();
        var other = actors.party("澄溪县水利局", PartyKind.PURCHASER);
        var stranger = actors.appointed(Role.PURCHASER, other);
        http.perform(get("/api/v1/projects/{id}", id).with(user(stranger)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("not-yours"));
        http.perform(get("/api/v1/projects").with(user(stranger)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows").isEmpty());
        http.perform(get("/api/v1/projects/{id}", UUID.randomUUID()).with(user(stranger)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("unknown-project"));
        http.perform(get("/api/v1/projects").with(user(actors.person(Role.SUPPLIER))))
                .andExpect(status().isForbidden());
    }

    @Test
    void the_handler_reads_over_http_why_a_second_person_is_needed() throws Exception {
        var id = proposed();
        http.perform(post("/api/v1/projects/{id}/publication/confirm", id).with(user(agent)))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").value("second-person-needed"))
                .andExpect(jsonPath("$.remedy").isNotEmpty());
        http.perform(get("/api/v1/projects/earliest-deadline").with(user(agent)))
                .andExpect(jsonPath("$.ruleId").value("T05"))
                .andExpect(jsonPath("$.date").value("2026-04-06"));
    }

    @Test
    void what_was_typed_can_be_revised_while_it_is_a_draft() {
        var typed = plan(purchaser.id(), agency.id(), lot("一包", "1000.00"), lot("二包", "2.00"));
        var id = handler.call(() -> procurement.plan(typed)).id();
        var revised = plan(purchaser.id(), null, lot("全部", "1500.00"));
        handler.call(() -> procurement.revise(id, revised));
        assertThat(seen(id).budget()).isEqualTo(Money.cny("1500.00"));
        assertThat(seen(id).lots()).hasSize(1);
        assertThat(refusal(agent, () -> procurement.project(id))).isEqualTo("not-yours");
    }

    @Test
    void a_committee_is_announced_drawn_and_meets_in_a_room_of_its_own() {
        var id = announcedForCommittee();
        var seen = seen(id);
        assertThat(seen.awardBasis()).isEqualTo(AwardBasis.COMPREHENSIVE_SCORING);
        assertThat(seen.committee())
                .isEqualTo(recorded.last(TenderAnnounced.class).tender().committee());
        assertThat(seen.actions()).contains(Action.SCHEDULE_SESSION);
        var room = "评标室" + id;
        schedule(agent, id, SessionKind.EVALUATION, DEADLINE.plusSeconds(3600), room);
        schedule(handler, id, SessionKind.EVALUATOR_DRAW, DEADLINE.minusSeconds(86_400), room);
        assertThat(seen(id).sessions())
                .extracting(SessionView::kind)
                .containsExactly(
                        SessionKind.BID_OPENING,
                        SessionKind.EVALUATION,
                        SessionKind.EVALUATOR_DRAW);
        assertThat(recorded.last(SessionScheduled.class).minutes()).isEqualTo(120);

        var other = announcedForCommittee();
        var overlapping = DEADLINE.plusSeconds(7200);
        assertThat(
                        refusal(
                                agent,
                                () ->
                                        schedule(
                                                agent,
                                                other,
                                                SessionKind.EVALUATION,
                                                overlapping,
                                                room)))
                .isEqualTo("venue-booked");
        schedule(agent, other, SessionKind.EVALUATION, DEADLINE.plusSeconds(10_800), room);
    }

    @Test
    void of_two_projects_that_book_a_room_at_once_one_gets_it() {
        var one = announcedForCommittee();
        var other = announcedForCommittee();
        var room = "评标室" + one;
        var first = CompletableFuture.supplyAsync(() -> books(one, room));
        var second = CompletableFuture.supplyAsync(() -> books(other, room));
        assertThat(List.of(first.join(), second.join())).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void a_debarred_agency_is_neither_planned_with_nor_announced() {
        var id = proposed();
        debar(OffenderKind.AGENCY, agency.creditCode(), agency.name());
        assertThat(refusal(agentToo, () -> procurement.confirmPublication(id)))
                .isEqualTo("agency-debarred");
        var typed = plan(purchaser.id(), agency.id(), lot("一包", "1000.00"));
        assertThat(refusal(handler, () -> procurement.plan(typed))).isEqualTo("agency-debarred");
        var alone = plan(purchaser.id(), null, lot("一包", "1000.00"));
        assertThat(handler.call(() -> procurement.plan(alone)).agency()).isNull();
    }

    @Test
    void a_debarred_supplier_is_neither_proposed_nor_confirmed() {
        var first = actors.party("启明教学装备", PartyKind.SUPPLIER);
        var second = actors.party("恒泰办公", PartyKind.SUPPLIER);
        var id = evaluated(first.creditCode().value(), second.creditCode().value());
        debar(OffenderKind.SUPPLIER, first.creditCode(), first.name());
        var toFirst = award(new LotAward("1", first.creditCode().value(), null));
        assertThat(refusal(handler, () -> procurement.proposeAward(id, toFirst)))
                .isEqualTo("supplier-debarred");
        assertThat(seen(id).state()).isEqualTo(ProjectState.EVALUATED);

        var toSecond = award(new LotAward("1", second.creditCode().value(), "第一名被禁止参加政府采购活动"));
        handler.call(() -> procurement.proposeAward(id, toSecond));
        debar(OffenderKind.SUPPLIER, second.creditCode(), second.name());
        assertThat(refusal(reviewer, () -> procurement.confirmAward(id)))
                .isEqualTo("supplier-debarred");
        assertThat(seen(id).state()).isEqualTo(ProjectState.AWARD_PROPOSED);
    }

    private UUID evaluated(String first, String second) {
        var id = proposed(plan(purchaser.id(), agency.id(), lot("一包", "1000000.00")));
        agentToo.call(() -> procurement.confirmPublication(id));
        tell(new TenderClosed(head(id, 1), PROOF, "n", List.of()));
        tell(new BidsOpened(head(id, 2), PROOF, "1", List.of()));
        var ranking =
                List.of(
                        bid(1, first, "950000.00", "855000.00"),
                        bid(2, second, "960000.00", "864000.00"));
        tell(new EvaluationCompleted(head(id, 1), PROOF, "1", ranking));
        await().until(() -> seen(id).state() == ProjectState.EVALUATED);
        return id;
    }

    private void debar(OffenderKind kind, CreditCode code, String name) {
        var day = clock.today();
        actors.debar(
                new Offender(kind, code.value(), name, null),
                "澄财采罚〔2026〕1号",
                day,
                day.plusYears(1));
    }

    private UUID announcedForCommittee() {
        var id = proposed(scored(plan(purchaser.id(), agency.id(), lot("一包", "1000000.00"))));
        agentToo.call(() -> procurement.confirmPublication(id));
        return id;
    }

    private ProjectView schedule(
            Caller who, UUID id, SessionKind kind, Instant start, String room) {
        var session = new NewSession(kind, start, 120, room);
        return who.call(() -> procurement.scheduleSession(id, session));
    }

    private boolean books(UUID id, String room) {
        try {
            schedule(agent, id, SessionKind.EVALUATION, DEADLINE.plusSeconds(60), room);
            return true;
        } catch (Refused e) {
            assertThat(e.code()).isEqualTo("venue-booked");
            return false;
        }
    }

    private UUID proposed() {
        return proposed(
                plan(
                        purchaser.id(),
                        agency.id(),
                        lot("一包", "1000000.00"),
                        lot("二包", "1864000.00")));
    }

    private UUID proposed(ProjectPlan typed) {
        var id = agent.call(() -> procurement.plan(typed)).id();
        var document = agent.call(this::upload);
        agent.call(() -> procurement.attach(id, new AttachDocument(document)));
        agent.call(() -> procurement.proposePublication(id, publication(DEADLINE)));
        return id;
    }

    private UUID announced() {
        var id = proposed();
        agentToo.call(() -> procurement.confirmPublication(id));
        return id;
    }

    private UUID upload() {
        var bytes = "招标文件".getBytes(StandardCharsets.UTF_8);
        var upload = documents.begin(new BeginUpload("招标文件.txt", "text/plain", bytes.length));
        documents.segment(upload.id(), 0, bytes);
        return documents.complete(upload.id()).id();
    }

    private boolean confirms(Caller caller, UUID id) {
        try {
            caller.call(() -> procurement.confirmPublication(id));
            return true;
        } catch (ConcurrencyFailureException e) {
            return false;
        } catch (Refused e) {
            // The other one was so much faster that this one already finds it announced.
            assertThat(e.code()).isEqualTo("wrong-state");
            return false;
        }
    }

    private void takeNumbers(UUID authority, Region region) {
        for (int i = 0; i < 20; i++) {
            transaction.executeWithoutResult(status -> numbers.next(authority, region, 2026));
        }
    }

    private ProjectView seen(UUID id) {
        return handler.call(() -> procurement.project(id));
    }

    private static String refusal(Caller caller, Supplier<ProjectView> act) {
        return catchThrowableOfType(Refused.class, () -> caller.call(act)).code();
    }

    private static EventHead head(UUID subject, long sequence) {
        return new EventHead(UUID.randomUUID(), subject, sequence, DEADLINE);
    }

    private void tell(Event event) {
        transaction.executeWithoutResult(status -> outbox.publish(event));
    }
}
