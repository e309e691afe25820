package org.gongcai.evaluatordraw;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.gongcai.evaluatordraw.County.LONG;
import static org.gongcai.evaluatordraw.County.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.EvaluatorDrawApi;
import org.gongcai.contracts.EvaluatorDrawApi.Answer;
import org.gongcai.contracts.EvaluatorDrawApi.AnswerKind;
import org.gongcai.contracts.EvaluatorDrawApi.AskedState;
import org.gongcai.contracts.EvaluatorDrawApi.CallOutcome;
import org.gongcai.contracts.EvaluatorDrawApi.CallResult;
import org.gongcai.contracts.EvaluatorDrawApi.CallStanding;
import org.gongcai.contracts.EvaluatorDrawApi.CallView;
import org.gongcai.contracts.EvaluatorDrawApi.DrawAction;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawApi.DrawView;
import org.gongcai.contracts.EvaluatorDrawApi.EvidenceGrade;
import org.gongcai.contracts.EvaluatorDrawApi.ExternalDraw;
import org.gongcai.contracts.EvaluatorDrawApi.ExternalExpert;
import org.gongcai.contracts.EvaluatorDrawApi.NewDraw;
import org.gongcai.contracts.EvaluatorDrawApi.OrderedTicket;
import org.gongcai.contracts.EvaluatorDrawApi.Recusal;
import org.gongcai.contracts.EvaluatorDrawApi.RecusalGround;
import org.gongcai.contracts.EvaluatorDrawApi.Redraw;
import org.gongcai.contracts.EvaluatorDrawApi.SeatRequest;
import org.gongcai.contracts.EvaluatorDrawApi.SignedText;
import org.gongcai.contracts.EvaluatorDrawEvent.CommitteePublished;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawCompleted;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawOrderPublished;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawRegistered;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawSpecified;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawVoided;
import org.gongcai.contracts.EvaluatorDrawEvent.EvaluatorContacted;
import org.gongcai.contracts.EvaluatorDrawEvent.NonceCommitted;
import org.gongcai.contracts.EvaluatorDrawEvent.NonceRevealed;
import org.gongcai.contracts.EvaluatorDrawEvent.OrderPlace;
import org.gongcai.contracts.EvaluatorDrawEvent.PoolSnapshotTaken;
import org.gongcai.contracts.EvaluatorDrawEvent.RedrawGround;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.PublicFact;
import org.gongcai.contracts.Statement;
import org.gongcai.evaluatordraw.DrawnSeats.DrawnPerson;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.draw.BlindId;
import org.gongcai.trust.draw.DrawCommit;
import org.gongcai.trust.draw.DrawContact;
import org.gongcai.trust.draw.DrawOpen;
import org.gongcai.trust.draw.DrawResult;
import org.gongcai.trust.draw.DrawReveal;
import org.gongcai.trust.draw.DrawSeed;
import org.gongcai.trust.draw.DrawSpec;
import org.gongcai.trust.draw.Drawing;
import org.gongcai.trust.draw.Roster;
import org.gongcai.trust.draw.RosterLeaf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest({EvaluatorDrawModule.class, TestLog.class, TestPool.class, County.class})
@ExtendWith(OutputCaptureExtension.class)
class DrawingEvaluatorsTest {

    private static final Duration TOMORROW = Duration.ofHours(24);

    @Autowired @Lazy County county;
    @Autowired EvaluatorDrawApi api;
    @Autowired DrawnSeats seats;
    @Autowired CommitteeRegister register;
    @Autowired SeatEvents seatEvents;
    @Autowired RecordedEvents events;
    @Autowired TestLog testLog;
    @Autowired LegalClock clock;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired DrawVault vault;
    @Autowired SeatHolders holders;
    @Autowired Calling calling;
    @Autowired Draws draws;
    @Autowired SealedRecords records;
    @Autowired CallAttempts attempts;

    @AfterEach
    void all_tenders_end() {
        testLog.goOn();
        county.award();
    }

    @Test
    void a_draw_runs_from_the_request_to_a_committee_that_accepted() {
        var project = county.tenderEvaluated(TOMORROW);
        var draw = county.drawn(project);
        var asked = county.seen(county.host(), draw);
        assertThat(asked.seats()).extracting(each -> each.asked()).containsExactlyInAnyOrder(3, 2);
        var declined = call(CallResult.DECLINED, EvidenceGrade.RECORDED_CALL);
        assertThat(seats.of(draw)).hasSize(5);
        for (int i = 0; i < 5; i++) {
            call(CallResult.ACCEPTED, EvidenceGrade.TELECOM_RECORD);
        }
        county.awaitState(draw, DrawState.SEATED);
        assertThat(nextCall()).isEmpty();
        assertThat(seats.of(draw)).hasSize(5).allMatch(each -> each.accepted());
        assertThat(contacts(draw))
                .extracting(EvaluatorContacted::outcome)
                .startsWith(ContactOutcome.DECLINED)
                .hasSize(6);
        assertThat(declined.script()).doesNotContain("雪亮", "数据资源").contains("180分钟");
        assertThatTheSeedIsThatOfTheMessages(draw);
    }

    private void assertThatTheSeedIsThatOfTheMessages(UUID draw) {
        var spec =
                of(draw, DrawSpecified.class).stream()
                        .map(each -> DrawSpec.of(read(each.statement())))
                        .findFirst()
                        .orElseThrow();
        var commits =
                of(draw, NonceCommitted.class).stream()
                        .map(each -> DrawCommit.of(read(each.statement())))
                        .toList();
        var reveals =
                of(draw, NonceRevealed.class).stream()
                        .map(each -> DrawReveal.of(read(each.statement())))
                        .toList();
        assertThat(commits).hasSize(3);
        var completed = of(draw, DrawCompleted.class).getFirst();
        assertThat(completed.seed()).isEqualTo(DrawSeed.of(spec, commits, reveals).hex());
        var sequences = events.all().stream().filter(each -> each.subject().equals(draw)).toList();
        assertThat(sequences.stream().map(each -> each.sequence()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, sequences.size())
                                .mapToObj(Long::valueOf)
                                .toList());
    }

    @Test
    void an_inspector_sees_the_order_and_the_agency_progress_alone() {
        var draw = county.drawn(county.tenderEvaluated(TOMORROW));
        var order = county.seen(county.inspector(), draw).orders();
        assertThat(order).hasSize(40);
        assertThat(county.seen(county.host(), draw).orders()).isEmpty();
        var tickets =
                order.stream()
                        .filter(each -> each.group().equals(TestPool.LAWYERS))
                        .map(OrderedTicket::ticket)
                        .toList();
        assertThat(tickets).isSorted().hasSize(10);
        assertRefused("unknown-draw", () -> county.stranger().call(() -> api.draw(draw)));
    }

    @Test
    void what_is_wrong_with_a_request_is_said() {
        var tomorrow = county.tenderEvaluated(TOMORROW);
        assertRequestRefused(
                "committee-odd",
                new NewDraw(tomorrow, TestPool.POOL, 8, 3, seats(3, 2), List.of(), 10));
        assertRequestRefused(
                "committee-too-small",
                new NewDraw(tomorrow, TestPool.POOL, 5, 1, seats(2, 2), List.of(), 10));
        assertRequestRefused(
                "committee-seats",
                new NewDraw(tomorrow, TestPool.POOL, 7, 2, seats(3, 1), List.of(), 10));
        assertRequestRefused(
                "experts-below-two-thirds",
                new NewDraw(tomorrow, TestPool.POOL, 7, 3, seats(3, 1), List.of(), 10));
        assertRequestRefused(
                "pool-too-small",
                new NewDraw(tomorrow, TestPool.POOL, 7, 2, seats(1, 4), List.of(), 10));
        assertRequestRefused(
                "speciality-not-in-pool",
                new NewDraw(
                        tomorrow,
                        TestPool.POOL,
                        7,
                        2,
                        List.of(new SeatRequest("Z09", 5)),
                        List.of(),
                        10));
        assertRequestRefused(
                "pool-external",
                new NewDraw(tomorrow, TestPool.ELSEWHERE, 7, 2, seats(3, 2), List.of(), 10));
        assertRequestRefused(
                "commit-minutes",
                new NewDraw(tomorrow, TestPool.POOL, 7, 2, seats(3, 2), List.of(), 0));
        assertThatTheFaultIsNamed(
                "commitMinutes",
                "1440",
                new NewDraw(tomorrow, TestPool.POOL, 7, 2, seats(3, 2), List.of(), 1441));
        assertThatTheFaultIsNamed(
                "purchaserSeats",
                "-1",
                new NewDraw(tomorrow, TestPool.POOL, 7, -1, seats(4, 4), List.of(), 10));
        assertRequestRefused(
                "recusal-unknown",
                county.wanted(tomorrow, new Recusal(RecusalGround.KIN, "PLANT-E999", null)));
        assertRequestRefused("evaluation-not-scheduled", county.wanted(county.tender()));
        assertRequestRefused("unknown-project", county.wanted(UUID.randomUUID()));
        var nextWeek = county.wanted(county.tenderEvaluated(Duration.ofDays(8)));
        assertThatThrownBy(() -> as(county.host(), () -> api.request(nextWeek)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("draw-too-early");
                            assertThat(refused.source()).contains("财库〔2016〕198号第十四条");
                        });
        var stranger = county.stranger();
        assertRefused("not-yours", () -> stranger.call(() -> api.request(county.wanted(tomorrow))));
        county.requested(tomorrow);
        assertRequestRefused("draw-running", county.wanted(tomorrow));
    }

    private void assertThatTheFaultIsNamed(String field, String told, NewDraw request) {
        assertThatThrownBy(() -> as(county.host(), () -> api.request(request)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.field()).contains(field);
                            assertThat(refused.rule()).contains(told);
                            assertThat(refused.remedy()).isPresent();
                        });
    }

    private static List<SeatRequest> seats(int engineers, int lawyers) {
        return List.of(
                new SeatRequest(TestPool.ENGINEERS, engineers),
                new SeatRequest(TestPool.LAWYERS, lawyers));
    }

    private void assertRequestRefused(String code, NewDraw request) {
        assertRefused(code, () -> as(county.host(), () -> api.request(request)));
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void the_recused_are_in_no_group() {
        var draw =
                county.requested(
                        county.tenderEvaluated(TOMORROW),
                        new Recusal(RecusalGround.KIN, "PLANT-E001", "配偶"),
                        new Recusal(RecusalGround.EMPLOYER, "913499210000000002", null));
        var view = county.seen(county.host(), draw);
        assertThat(view.recused()).isEqualTo(2);
        assertThat(view.groups())
                .filteredOn(group -> group.code().equals(TestPool.ENGINEERS))
                .allMatch(group -> group.eligible() == 28 && group.seats() == 3);
        assertThat(view.specification()).doesNotContain("PLANT", "配偶");
    }

    @Test
    void only_the_prepared_specification_signed_by_the_conductor_counts() {
        var draw = county.requested(county.tenderEvaluated(TOMORROW));
        var prepared = JsonObject.read(text(county.seen(county.host(), draw)));
        assertThat(county.seen(county.host(), draw).actions())
                .containsExactlyInAnyOrder(DrawAction.SIGN_SPECIFICATION, DrawAction.WITHDRAW);
        var changed = prepared.with("rules", JsonObject.of("onePerEmployer", false)).text();
        assertSpecRefused("spec-changed", draw, county.host(), changed);
        assertSpecRefused(
                "wrong-field", draw, county.host(), prepared.with("seats", List.of()).text());
        var unsigned = new SignedText(prepared.text());
        assertRefused(
                "signature-missing", () -> as(county.host(), () -> api.specify(draw, unsigned)));
    }

    private void assertSpecRefused(String code, UUID draw, County.Signer by, String text) {
        var signed = new SignedText(County.signed(by, DrawSpec.TYPE, text));
        assertRefused(code, () -> as(by, () -> api.specify(draw, signed)));
    }

    private static String text(DrawView view) {
        var text = view.specification();
        return text == null ? "" : text;
    }

    @Test
    void nothing_is_revealed_before_every_commitment_is_proven() {
        var draw = county.specifiedFor(county.tenderEvaluated(TOMORROW));
        county.commit(county.host(), draw);
        assertRefused("role-committed", () -> county.commit(county.host(), draw));
        testLog.standStill();
        county.commit(county.inspector(), draw);
        assertRefused("wrong-state", () -> county.reveal(county.host(), draw));
        testLog.goOn();
        county.awaitState(draw, DrawState.REVEALING);
        var other = Secret32.of(Entropy.secure().bytes("other", 32));
        assertRefused("nonce-differs", () -> county.reveal(county.host(), draw, other));
        county.reveal(county.host(), draw);
        assertRefused("role-revealed", () -> county.reveal(county.host(), draw));
    }

    @Test
    void a_missing_commitment_is_recorded_and_a_missing_reveal_voids() {
        var project = county.tenderEvaluated(TOMORROW);
        var draw = county.specifiedFor(project);
        county.commit(county.host(), draw);
        await().atMost(LONG).until(() -> county.hasCommitted(draw, "agency"));
        county.move(Duration.ofMinutes(12));
        county.awaitState(draw, DrawState.REVEALING);
        assertThat(county.seen(county.host(), draw).missing()).containsExactly("inspector");
        assertRefused("commit-late", () -> county.commit(county.inspector(), draw));
        assertRefused("not-committed", () -> county.reveal(county.inspector(), draw));
        county.move(Duration.ofMinutes(12));
        county.awaitState(draw, DrawState.VOIDED);
        var voided = of(draw, DrawVoided.class).getFirst();
        assertThat(voided.reason()).isEqualTo("reveal-missing");
        assertThat(voided.role()).isEqualTo("agency");
        assertThat(county.seen(county.host(), draw).actions()).containsExactly(DrawAction.REPEAT);
        assertRefused("repeat-reason", () -> repeat(draw, " "));
        assertRefused(
                "second-person-needed",
                () ->
                        as(
                                county.host(),
                                () -> api.repeat(draw, new Redraw(RedrawGround.OTHER, "自己再抽"))));
        assertRequestRefused("draw-to-repeat", county.wanted(project));
        var again = repeat(draw, "代理机构设备断电");
        assertThat(again.number()).endsWith("/draw/2");
        assertThat(snapshotKeyCommitment(again.id())).isNotEqualTo(snapshotKeyCommitment(draw));
        assertRefused("wrong-state", () -> repeat(draw, "再来一次"));
    }

    private DrawView repeat(UUID draw, String reason) {
        return as(
                county.deputy(),
                () -> api.repeat(draw, new Redraw(RedrawGround.ROLE_ABSENT, reason)));
    }

    private String snapshotKeyCommitment(UUID draw) {
        return read(of(draw, PoolSnapshotTaken.class).getFirst().statement()).string("kc");
    }

    @Test
    void a_person_answers_by_the_token_once_and_is_overdue_while_nobody_called() {
        var draw = county.drawn(county.tenderEvaluated(TOMORROW));
        var token = token(draw, 1);
        assertThat(api.asked(token).state()).isEqualTo(AskedState.ASKED);
        assertThat(api.asked(token).place()).isEqualTo("交易中心评标一室");
        var accepted = api.answer(token, new Answer(AnswerKind.ACCEPT, null));
        assertThat(accepted.state()).isEqualTo(AskedState.ACCEPTED);
        assertRefused("answered", () -> api.answer(token, new Answer(AnswerKind.DECLINE, null)));
        assertRefused("unknown-answer", () -> api.asked("no-such-token"));
        var second = token(draw, 2);
        county.move(Duration.ofMinutes(61));
        await().atMost(LONG).until(() -> standing().overdue() == 4);
        assertThat(nextCall()).hasSize(1).allMatch(CallView::overdue);
        assertThat(contacts(draw)).hasSize(1);
        api.answer(second, new Answer(AnswerKind.ACCEPT, null));
        assertThat(token(draw, 2)).isEqualTo(second);
        assertThat(standing().waiting()).isEqualTo(3);
        assertRefused("unknown-handsets", () -> api.handsets());
    }

    private CallStanding standing() {
        return county.desk().call(() -> api.callStanding());
    }

    private String token(UUID draw, int seat) {
        return holders.in(draw, seat).orElseThrow().invited(vault).token();
    }

    @Test
    void a_number_is_called_so_often_and_kept_by_one_caller() {
        var draw = county.drawn(county.tenderEvaluated(TOMORROW));
        var first = nextCall().getFirst();
        assertThat(nextCall().getFirst().call()).isEqualTo(first.call());
        assertRefused(
                "two-witnesses",
                () -> record(first, CallResult.CONFLICT, EvidenceGrade.TELECOM_RECORD));
        county.desk()
                .run(() ->
                        assertRefused(
                                "evidence-missing",
                                () ->
                                        api.recordCall(
                                                first.call(),
                                                new CallOutcome(
                                                        CallResult.DECLINED,
                                                        EvidenceGrade.RECORDED_CALL,
                                                        " "))));
        record(first, CallResult.NO_ANSWER, EvidenceGrade.TELECOM_RECORD);
        assertRefused(
                "call-not-kept",
                () -> record(first, CallResult.ACCEPTED, EvidenceGrade.TELECOM_RECORD));
        while (!nextCall().isEmpty()) {
            call(CallResult.ACCEPTED, EvidenceGrade.TELECOM_RECORD);
        }
        for (int attempt = 2; attempt <= 3; attempt++) {
            county.move(Duration.ofMinutes(16));
            var again = call(CallResult.NO_ANSWER, EvidenceGrade.TELECOM_RECORD);
            assertThat(again.call()).isEqualTo(first.call());
            assertThat(again.attempt()).isEqualTo(attempt);
        }
        var unreachable = contacts(draw).getLast();
        assertThat(unreachable.outcome()).isEqualTo(ContactOutcome.UNREACHABLE);
        assertThat(attempts.findByInvitationOrderByAttempt(first.call()))
                .extracting(each -> each.made(vault).evidence())
                .containsExactly("录音 2026-03-16-07", "录音 2026-03-16-07", "录音 2026-03-16-07");
        assertThat(nextCall()).hasSize(1).allMatch(each -> !each.call().equals(first.call()));
        call(CallResult.ACCEPTED, EvidenceGrade.TELECOM_RECORD);
    }

    @Test
    void who_was_drawn_stands_nowhere_in_clear_before_the_award(CapturedOutput output) {
        var project = county.tenderEvaluated(TOMORROW);
        var draw = county.drawn(project, new Recusal(RecusalGround.KIN, "PLANT-E003", null));
        acceptAll(draw);
        var out = seats.person(draw, 2).orElseThrow();
        transaction.executeWithoutResult(
                status -> seats.replace(draw, 2, ContactOutcome.ABSENT, Encodings.utf8("PLANT")));
        acceptAll(draw);
        var people =
                IntStream.rangeClosed(1, 5)
                        .mapToObj(seat -> seats.person(draw, seat).orElseThrow())
                        .toList();
        transaction.executeWithoutResult(status -> {
            people.forEach(person -> seated(draw, people.indexOf(person) + 1, person));
            register.seated(draw, 6, true, "PLANTREPRESENTATIVE", "数据局", null, null);
            seatEvents.committeeSeated(draw);
        });
        var dump =
                String.join(
                        "\n",
                        db.sql("SCRIPT").query((row, number) -> "" + row.getString(1)).list());
        assertThat(dump).contains("INVITATION").doesNotContain("PLANT");
        people.forEach(
                person -> assertThat(dump).doesNotContain(person.blindedId(), person.opening()));
        assertThat(output.getAll()).doesNotContain("PLANT");
        assertThat(events.all().toString()).doesNotContain("PLANT");
        published(project, draw, people);
        assertThatItStaysBlinded(out);
    }

    /** The award names who sat; who was drawn and is out is a position and a blinded id. */
    private void assertThatItStaysBlinded(DrawnPerson out) {
        var told = events.all().stream().filter(PublicFact.class::isInstance).toList().toString();
        assertThat(told)
                .contains(out.blindedId())
                .doesNotContain(out.name(), out.number(), out.opening());
    }

    private void seated(UUID draw, int seat, DrawnPerson person) {
        register.seated(
                draw,
                seat,
                false,
                person.name(),
                person.employer(),
                person.number(),
                person.opening());
        seatEvents.taken(draw, seat, false, UUID.randomUUID(), TestPool.ENGINEERS, seat);
    }

    private void published(UUID project, UUID draw, List<DrawnPerson> people) {
        county.award(project);
        county.awaitState(draw, DrawState.PUBLISHED);
        var published = of(draw, CommitteePublished.class).getFirst();
        assertThat(published.members()).hasSize(6);
        assertThat(published.members())
                .extracting(each -> each.name())
                .containsAll(people.stream().map(DrawnPerson::name).toList());
        var open = DrawOpen.of(read(published.statement()));
        var result = DrawResult.of(read(of(draw, DrawCompleted.class).getFirst().statement()));
        var salt = Secret32.of(open.salt().bytes());
        assertThat(
                        DrawResult.closing(
                                open.draw(),
                                Bytes32.parse(result.seed().hex()),
                                open.result(),
                                salt))
                .isEqualTo(result);
        assertThat(open.members())
                .allSatisfy(member ->
                        assertThat(people)
                                .extracting(DrawnPerson::blindedId)
                                .contains(member.b().hex()));
        assertThat(contacts(draw)).allSatisfy(each -> DrawContact.of(read(each.statement())));
        assertThatTheOrderIsThatOfTheSpecification(draw);
    }

    private void assertThatTheOrderIsThatOfTheSpecification(UUID draw) {
        var spec = DrawSpec.of(read(of(draw, DrawSpecified.class).getFirst().statement()));
        var seed = Bytes32.parse(of(draw, DrawCompleted.class).getFirst().seed());
        Map<String, Roster> rosters =
                of(draw, DrawOrderPublished.class).stream()
                        .collect(toMap(DrawOrderPublished::group, each -> roster(each.places())));
        var inOrder = spec.groups().stream().map(each -> rosters.get(each.g())).toList();
        var drawing = Drawing.of(spec, inOrder, seed);
        var completed = of(draw, DrawCompleted.class).getFirst();
        var walk = new OrderWalk(drawing, completed.head().occurredAt());
        contacts(draw)
                .forEach(each ->
                        walk.hear(
                                DrawContact.of(read(each.statement())), each.head().occurredAt()));
        walk.orders()
                .forEach((group, places) ->
                        assertThat(of(draw, DrawOrderPublished.class))
                                .filteredOn(each -> each.group().equals(group))
                                .singleElement()
                                .extracting(DrawOrderPublished::places)
                                .isEqualTo(places));
    }

    private static Roster roster(List<OrderPlace> places) {
        return Roster.of(
                places.stream()
                        .map(each ->
                                new RosterLeaf(
                                        new BlindId(each.blindedId()),
                                        each.employer(),
                                        each.region(),
                                        each.specialities()))
                        .toList());
    }

    private void acceptAll(UUID draw) {
        for (var seat : seats.of(draw)) {
            if (!seat.accepted()) {
                api.answer(token(draw, seat.seat()), new Answer(AnswerKind.ACCEPT, null));
            }
        }
        county.awaitState(draw, DrawState.SEATED);
    }

    @Test
    void a_draw_made_elsewhere_is_called_in_the_order_of_its_record() {
        var project = county.tenderEvaluated(TOMORROW);
        assertRefused("external-experts", () -> register(project, 4));
        var draw = register(project, 6);
        assertThat(draw.state()).isEqualTo(DrawState.CALLING);
        assertThat(draw.specification()).isNull();
        var declined = token(draw.id(), 2);
        api.answer(declined, new Answer(AnswerKind.DECLINE, "出差"));
        acceptAll(draw.id());
        assertThat(seats.person(draw.id(), 2))
                .hasValueSatisfying(each -> assertThat(each.number()).isEqualTo("S6"));
        assertRefused("draw-running", () -> register(project, 6));
        var told = of(draw.id(), DrawRegistered.class).getFirst();
        assertThat(told.slipNumber()).isEqualTo("省抽〔2026〕12号");
        assertThat(told.statement().data()).contains(told.slipHash()).doesNotContain("PLANT");
        var seen = county.seen(county.inspector(), draw.id()).external();
        assertThat(seen).isNotNull();
        assertRefused("not-yours", () -> county.desk().call(() -> api.slip(draw.id(), 0)));
    }

    @Test
    void a_tender_that_fails_after_the_draw_is_opened_verifiably() {
        var project = county.tenderEvaluated(TOMORROW);
        var draw = county.drawn(project);
        api.answer(token(draw, 1), new Answer(AnswerKind.DECLINE, null));
        county.fail(project);
        county.awaitState(draw, DrawState.PUBLISHED);
        var open = DrawOpen.of(read(of(draw, CommitteePublished.class).getFirst().statement()));
        var result = DrawResult.of(read(of(draw, DrawCompleted.class).getFirst().statement()));
        assertThat(open.members()).isEmpty();
        open.rejectUnlessOpeningSome(
                result, calling.drawing(draws.get(draw), records.get(draw).secrets(vault)).drawn());
        assertThatTheOrderIsThatOfTheSpecification(draw);
    }

    private DrawView register(UUID project, int experts) {
        var slip = county.document("抽取记录.pdf");
        var made =
                new ExternalDraw(
                        project,
                        TestPool.ELSEWHERE,
                        "省抽〔2026〕12号",
                        clock.now(),
                        7,
                        2,
                        "省财政厅 张三",
                        "李四",
                        slip,
                        IntStream.rangeClosed(1, experts)
                                .mapToObj(DrawingEvaluatorsTest::expert)
                                .toList());
        return as(county.host(), () -> api.registerExternal(made));
    }

    private static ExternalExpert expert(int i) {
        return new ExternalExpert("S" + i, "PLANTS" + i, "PLANTU" + i, "C01", "PLANTP" + i);
    }

    @Test
    void where_there_is_no_centre_the_host_calls() {
        var project = county.tenderEvaluated(TOMORROW, UUID.randomUUID());
        var draw = register(project, 6);
        assertThat(nextCall()).isEmpty();
        assertThat(as(county.host(), () -> api.callStanding()).waiting()).isEqualTo(5);
        assertThat(draw.actions()).contains(DrawAction.CALL);
        var call = as(county.host(), () -> api.nextCall()).getFirst();
        assertThat(county.stranger().call(() -> api.nextCall())).isEmpty();
        var comes =
                new CallOutcome(CallResult.ACCEPTED, EvidenceGrade.TELECOM_RECORD, "录音 2026-07");
        county.host().caller().run(() -> api.recordCall(call.call(), comes));
        assertThat(contacts(draw.id()))
                .extracting(EvaluatorContacted::outcome)
                .containsExactly(ContactOutcome.ACCEPTED);
    }

    @Test
    void an_answer_needs_no_account(@Autowired MockMvc http) throws Exception {
        http.perform(
                        post("/api/v1/draws/answers/no-such-token")
                                .contentType("application/json")
                                .content("{\"answer\":\"ACCEPT\"}"))
                .andExpect(status().isNotFound());
        http.perform(post("/api/v1/draws/calls/next")).andExpect(status().isUnauthorized());
    }

    @Test
    void a_tender_that_fails_ends_its_draw() {
        var project = county.tenderEvaluated(TOMORROW);
        var draw = county.specifiedFor(project);
        county.fail(project);
        county.awaitState(draw, DrawState.VOIDED);
        assertThat(of(draw, DrawVoided.class))
                .extracting(DrawVoided::reason)
                .containsExactly("tender-ended");
    }

    private CallView call(CallResult result, EvidenceGrade grade) {
        var call = nextCall().getFirst();
        record(call, result, grade);
        return call;
    }

    private void record(CallView call, CallResult result, EvidenceGrade grade) {
        county.desk()
                .run(() ->
                        api.recordCall(
                                call.call(), new CallOutcome(result, grade, "录音 2026-03-16-07")));
    }

    private List<CallView> nextCall() {
        return county.desk().call(() -> api.nextCall());
    }

    private List<EvaluatorContacted> contacts(UUID draw) {
        return of(draw, EvaluatorContacted.class);
    }

    private <E extends Event> List<E> of(UUID draw, Class<E> type) {
        return events.all(type).stream().filter(each -> each.subject().equals(draw)).toList();
    }

    private static JsonObject read(Statement statement) {
        return JsonObject.read(statement.data());
    }
}
