package org.gongcai.evaluatordraw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.gongcai.evaluatordraw.County.LONG;
import static org.gongcai.evaluatordraw.County.as;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.EvaluatorDrawApi;
import org.gongcai.contracts.EvaluatorDrawApi.Answer;
import org.gongcai.contracts.EvaluatorDrawApi.AnswerKind;
import org.gongcai.contracts.EvaluatorDrawApi.BeaconEntry;
import org.gongcai.contracts.EvaluatorDrawApi.BeaconKind;
import org.gongcai.contracts.EvaluatorDrawApi.DrawAction;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawApi.DrawView;
import org.gongcai.contracts.EvaluatorDrawApi.NewDraw;
import org.gongcai.contracts.EvaluatorDrawApi.Recusal;
import org.gongcai.contracts.EvaluatorDrawApi.RecusalGround;
import org.gongcai.contracts.EvaluatorDrawApi.Redraw;
import org.gongcai.contracts.EvaluatorDrawApi.Review;
import org.gongcai.contracts.EvaluatorDrawApi.SeatRequest;
import org.gongcai.contracts.EvaluatorDrawApi.Supplement;
import org.gongcai.contracts.EvaluatorDrawEvent.CommitteePublished;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroupExhausted;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawReviewed;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawSpecified;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawVoided;
import org.gongcai.contracts.EvaluatorDrawEvent.PlacesPassedOver;
import org.gongcai.contracts.EvaluatorDrawEvent.RedrawGround;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.ProcurementApi.Reason;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.evaluatordraw.DrawnSeats.DrawnSeat;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.context.TestPropertySource;

/** Draws that could not go on by themselves, and what is done about it. */
@PlatformTest({EvaluatorDrawModule.class, TestLog.class, TestPool.class, County.class})
@TestPropertySource(
        properties = {
            "gongcai.notices.channels=DESK,FILE",
            "gongcai.notices.folder=target/notices-of-stuck-draws"
        })
class StuckDrawsTest {

    private static final Duration TOMORROW = Duration.ofHours(24);
    private static final int RACES = 8;

    @Autowired @Lazy County county;
    @Autowired EvaluatorDrawApi api;
    @Autowired DrawnSeats seats;
    @Autowired TestPool pool;
    @Autowired SealedRecords records;
    @Autowired SeatHolders holders;
    @Autowired RecordedEvents events;
    @Autowired DrawProjects projects;
    @Autowired LegalClock clock;
    @Autowired DrawVault vault;

    @AfterEach
    void all_tenders_end() {
        pool.reset();
        county.award();
    }

    @Test
    void seats_that_nobody_of_the_order_is_left_for_get_a_draw_of_their_own() {
        var project = county.tenderEvaluated(TOMORROW);
        var draw = county.drawn(project);
        declineAll(draw, TestPool.LAWYERS);
        assertThat(of(draw, DrawGroupExhausted.class))
                .extracting(DrawGroupExhausted::missing)
                .containsExactly(1, 2);
        var stuck = county.seen(county.host(), draw);
        assertThat(stuck.missingSeats()).isEqualTo(2);
        assertThat(stuck.actions()).containsExactly(DrawAction.SUPPLEMENT);
        assertThat(county.desk().call(() -> api.callStanding()).seatsWithoutOrder()).isEqualTo(2);
        assertRefused("supplement-seats", () -> supplement(draw, TestPool.ENGINEERS, 1));
        assertRefused("pool-too-small", () -> supplement(draw, TestPool.LAWYERS, 2));
        var second = supplement(draw, TestPool.ENGINEERS, 2);
        assertThat(second.number()).isEqualTo(stuck.number().replace("/draw/1", "/draw/2"));
        assertThat(second.supplements()).isEqualTo(stuck.number());
        assertRefused("draw-running", () -> supplement(draw, TestPool.ENGINEERS, 2));
        county.completed(second.id());
        assertThat(of(second.id(), DrawSpecified.class).getFirst().supplements()).isEqualTo(draw);
        acceptAll(draw);
        county.awaitState(draw, DrawState.SEATED);
        county.awaitState(second.id(), DrawState.SEATED);
        assertThatAllDiffer(draw);
        county.award(project);
        county.awaitState(second.id(), DrawState.PUBLISHED);
        assertThat(of(second.id(), CommitteePublished.class)).hasSize(1);
    }

    private void declineAll(UUID draw, String group) {
        for (int asked = 1; asked > 0; ) {
            var open =
                    holders.asked(draw).stream()
                            .filter(each -> each.group().equals(group) && each.isAsked())
                            .map(each -> each.invited(vault).token())
                            .toList();
            open.forEach(token -> api.answer(token, new Answer(AnswerKind.DECLINE, null)));
            asked = open.size();
        }
    }

    private DrawView supplement(UUID draw, String speciality, int count) {
        var wanted = new Supplement(TestPool.POOL, List.of(new SeatRequest(speciality, count)), 10);
        return as(county.host(), () -> api.supplement(draw, wanted));
    }

    private void acceptAll(UUID draw) {
        holders.asked(draw).stream()
                .filter(AskedPerson::isAsked)
                .map(each -> each.invited(vault).token())
                .forEach(token -> api.answer(token, new Answer(AnswerKind.ACCEPT, null)));
    }

    private void assertThatAllDiffer(UUID draw) {
        assertThat(seats.of(draw)).hasSize(5).allMatch(DrawnSeat::accepted);
        var numbers = new HashSet<String>();
        for (var seat : seats.of(draw)) {
            numbers.add(seats.person(draw, seat.seat()).orElseThrow().number());
        }
        assertThat(numbers).hasSize(5);
    }

    @Test
    void a_draw_that_is_not_signed_is_withdrawn_while_the_log_proves_its_snapshot() {
        for (int race = 0; race < RACES; race++) {
            var project = county.tenderEvaluated(TOMORROW);
            var draw = as(county.host(), () -> api.request(county.wanted(project))).id();
            var withdrawn = as(county.host(), () -> api.withdraw(draw, new Reason("席位填错")));
            assertThat(withdrawn.state()).isEqualTo(DrawState.VOIDED);
            await().atMost(LONG)
                    .until(() ->
                            county.seen(county.host(), draw).events().stream()
                                    .allMatch(each -> each.proven()));
            assertThat(of(draw, DrawVoided.class))
                    .singleElement()
                    .satisfies(each -> assertThat(each.explanation()).isEqualTo("席位填错"));
            assertThat(county.seen(county.host(), draw).actions()).isEmpty();
        }
    }

    @Test
    void a_withdrawn_draw_makes_room_for_the_next_and_a_signed_one_stays() {
        var project = county.tenderEvaluated(TOMORROW);
        var draw = county.requested(project);
        assertRefused(
                "withdraw-reason",
                () -> as(county.host(), () -> api.withdraw(draw, new Reason(" "))));
        var withdrawn = as(county.host(), () -> api.withdraw(draw, new Reason("席位填错")));
        assertThat(withdrawn.missing()).isEmpty();
        var next = county.specifiedFor(project);
        assertThat(county.seen(county.host(), next).number()).endsWith("/draw/2");
        assertRefused(
                "wrong-state", () -> as(county.host(), () -> api.withdraw(next, new Reason("太晚"))));
    }

    @Test
    void a_void_draw_stays_to_be_repeated_when_its_repeat_is_withdrawn() {
        var project = county.tenderEvaluated(TOMORROW);
        var draw = county.voided(county.requested(project));
        var again = repeat(draw, "无人承诺");
        as(county.host(), () -> api.withdraw(again.id(), new Reason("再想一想")));
        assertRefused(
                "draw-to-repeat",
                () -> as(county.host(), () -> api.request(county.wanted(project))));
        assertThat(county.seen(county.host(), draw).actions()).containsExactly(DrawAction.REPEAT);
        assertThat(repeat(draw, "无人承诺").number()).endsWith("/draw/3");
    }

    private DrawView repeat(UUID draw, String reason) {
        return as(
                county.deputy(),
                () -> api.repeat(draw, new Redraw(RedrawGround.ROLE_ABSENT, reason)));
    }

    @Test
    void a_beacon_that_does_not_come_is_given_up_by_two_persons_and_another_may_follow() {
        var project = county.tenderEvaluated(TOMORROW);
        var asked = county.wanted(project).with(BeaconKind.DRAND_QUICKNET);
        var draw = as(county.host(), () -> api.request(asked)).id();
        county.specified(draw);
        county.commit(county.host(), draw);
        county.commit(county.inspector(), draw);
        county.awaitState(draw, DrawState.REVEALING);
        assertRefused("wrong-state", () -> enterBeacon(draw, AwaitedBeaconTest.ROUND_1000));
        county.move(Duration.ofMinutes(23));
        county.awaitState(draw, DrawState.AWAITING_BEACON);
        assertThat(county.seen(county.host(), draw).actions())
                .containsExactly(DrawAction.ENTER_BEACON);
        assertRefused("beacon-fails", () -> enterBeacon(draw, AwaitedBeaconTest.ROUND_1000));
        assertRefused("wrong-field", () -> enterBeacon(draw, "不知道"));
        assertRefused("beacon-awaited", () -> proposeVoid(draw, "取不到"));
        county.move(Duration.ofMinutes(31));
        assertRefused("void-reason", () -> proposeVoid(draw, " "));
        var proposed = proposeVoid(draw, "三个网址都不通");
        assertThat(proposed.state()).isEqualTo(DrawState.AWAITING_BEACON);
        assertRefused("second-person-needed", () -> as(county.host(), () -> api.confirmVoid(draw)));
        assertThat(county.seen(county.inspector(), draw).actions())
                .contains(DrawAction.CONFIRM_VOID);
        as(county.inspector(), () -> api.confirmVoid(draw));
        assertThat(of(draw, DrawVoided.class).getFirst().reason()).isEqualTo("beacon-missing");
        var again = repeatWith(draw, BeaconKind.NONE);
        county.specified(again.id());
        var specified = of(again.id(), DrawSpecified.class).getFirst();
        assertThat(specified.redrawGround()).isEqualTo(RedrawGround.BEACON_MISSING);
        assertThat(specified.beaconRound()).isNull();
    }

    private DrawView enterBeacon(UUID draw, String signature) {
        return as(county.host(), () -> api.enterBeacon(draw, new BeaconEntry(signature)));
    }

    private DrawView proposeVoid(UUID draw, String reason) {
        return as(county.host(), () -> api.proposeVoid(draw, new Reason(reason)));
    }

    private DrawView repeatWith(UUID draw, BeaconKind beacon) {
        return redraw(draw, new Redraw(RedrawGround.BEACON_MISSING, "信标取不到", beacon));
    }

    @Test
    void a_redraw_needs_the_kind_of_its_reason_and_keeps_its_beacon() {
        var draw = county.voided(county.requested(county.tenderEvaluated(TOMORROW)));
        assertRefused("redraw-ground", () -> redraw(draw, new Redraw(null, "无人承诺")));
        var other = new Redraw(RedrawGround.OTHER, "换个信标", BeaconKind.DRAND_QUICKNET);
        assertRefused("redraw-beacon", () -> redraw(draw, other));
        var again = redraw(draw, new Redraw(RedrawGround.ROLE_ABSENT, "无人承诺"));
        assertThat(again.redrawGround()).isEqualTo(RedrawGround.ROLE_ABSENT);
    }

    private DrawView redraw(UUID draw, Redraw redraw) {
        return as(county.deputy(), () -> api.repeat(draw, redraw));
    }

    @Test
    void a_void_supplement_is_repeated_as_it_was() {
        var draw = county.drawn(county.tenderEvaluated(TOMORROW));
        declineAll(draw, TestPool.LAWYERS);
        var second = county.voided(supplement(draw, TestPool.ENGINEERS, 2).id());
        assertRefused("draw-to-repeat", () -> supplement(draw, TestPool.ENGINEERS, 2));
        assertThat(repeat(second, "无人承诺").number()).endsWith("/draw/3");
    }

    @Test
    void a_void_draw_is_repeated_though_a_recused_person_has_left_the_pool() {
        var kin = new Recusal(RecusalGround.KIN, "PLANT-E003", null);
        var draw = county.voided(county.requested(county.tenderEvaluated(TOMORROW), kin));
        pool.leave("PLANT-E003");
        assertThat(repeat(draw, "无人承诺").number()).endsWith("/draw/2");
    }

    @Test
    void another_person_gives_the_reason_for_a_new_draw_where_the_pool_has_expired() {
        var project = county.tenderEvaluated(TOMORROW);
        var draw = county.voided(county.requested(project));
        assertRefused("draw-to-repeat", () -> as(county.deputy(), () -> renewed(project, "想换专家库")));
        pool.expire();
        assertRefused("pool-expired", () -> repeat(draw, "无人承诺"));
        assertRefused("repeat-reason", () -> as(county.deputy(), () -> renewed(project, " ")));
        assertRefused(
                "second-person-needed", () -> as(county.host(), () -> renewed(project, "专家库到期")));
        var next = as(county.deputy(), () -> renewed(project, "专家库到期"));
        assertThat(next.number()).endsWith("/draw/2");
        assertThat(next.repeatReason()).isEqualTo("专家库到期");
    }

    private DrawView renewed(UUID project, String reason) {
        var before = county.wanted(project);
        return api.request(
                new NewDraw(
                        project,
                        TestPool.NEXT,
                        before.total(),
                        before.purchaserSeats(),
                        before.seats(),
                        List.of(),
                        before.commitMinutes(),
                        reason,
                        RedrawGround.POOL_CHANGED,
                        null));
    }

    @Test
    void a_supplement_from_another_pool_bars_the_same_people_under_their_numbers_there() {
        var kin = new Recusal(RecusalGround.KIN, "PLANT-E003", null);
        var draw = county.drawn(county.tenderEvaluated(TOMORROW), kin);
        declineAll(draw, TestPool.LAWYERS);
        var engineers = new HashSet<>(Set.of("PLANTNAME003"));
        holders.asked(draw).stream()
                .filter(each -> each.group().equals(TestPool.ENGINEERS))
                .forEach(each -> engineers.add(each.invited(vault).name()));
        var wanted =
                new Supplement(TestPool.NEXT, List.of(new SeatRequest(TestPool.ENGINEERS, 2)), 10);
        var second = as(county.host(), () -> api.supplement(draw, wanted)).id();
        var secrets = records.get(second).secrets(vault);
        var barred = secrets.exclusions().stream().map(each -> each.blindedId()).toList();
        var people = pool.countingOn(TestPool.NEXT, clock.today());
        assertThat(people)
                .filteredOn(each -> barred.contains(secrets.key().blind(each.number()).hex()))
                .extracting(each -> each.name())
                .containsExactlyInAnyOrderElementsOf(engineers);
    }

    @Test
    void places_that_are_not_asked_are_told_at_once() {
        var project = county.tenderEvaluated(TOMORROW);
        var seats =
                List.of(
                        new SeatRequest(TestPool.ENGINEERS, 3),
                        new SeatRequest(TestPool.COLLEAGUES, 2));
        var wanted = new NewDraw(project, TestPool.POOL, 7, 2, seats, List.of(), 10);
        var draw = county.completed(as(county.host(), () -> api.request(wanted)).id());
        assertThat(of(draw, PlacesPassedOver.class))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.group()).isEqualTo(TestPool.COLLEAGUES);
                    assertThat(each.positions()).containsExactly(2, 3, 4, 5, 6);
                });
    }

    @Test
    void the_nearest_session_is_called_first() {
        var tomorrow = county.drawn(county.tenderEvaluated(TOMORROW));
        var today = county.drawn(county.tenderEvaluated(Duration.ofHours(2)));
        assertThat(county.desk().call(() -> api.nextCall()))
                .singleElement()
                .satisfies(call -> {
                    assertThat(asked(today)).contains(call.call());
                    assertThat(asked(tomorrow)).doesNotContain(call.call());
                });
    }

    private List<UUID> asked(UUID draw) {
        return holders.asked(draw).stream().map(AskedPerson::id).toList();
    }

    @Test
    void nothing_is_drawn_before_the_hour_to_which_people_were_invited() {
        var project = county.tenderEvaluated(TOMORROW);
        county.schedule(
                project, SessionKind.EVALUATOR_DRAW, clock.now().plus(Duration.ofMinutes(30)));
        var draw = county.requested(project);
        await().atMost(LONG).until(() -> isTooEarly(project));
        assertRefused("draw-before-session", () -> county.specified(draw));
        county.move(Duration.ofMinutes(31));
        county.specified(draw);
    }

    private boolean isTooEarly(UUID project) {
        try {
            projects.get(project).refuseDrawBefore(clock.now());
            return false;
        } catch (Refused refused) {
            return true;
        }
    }

    @Test
    void an_inspector_checks_the_snapshot_and_its_word_stops_nothing() {
        var draw = county.specifiedFor(county.tenderEvaluated(TOMORROW));
        var check = as(county.inspector(), () -> api.checkSnapshot(draw));
        assertThat(check.n()).isEqualTo(46);
        assertThat(check.keyMatches() && check.countMatches() && check.rootMatches()).isTrue();
        assertRefused("review-remark", () -> review(draw, ""));
        var reviewed = review(draw, "名册人数与专家库不符");
        assertThat(reviewed.state()).isEqualTo(DrawState.COMMITTING);
        assertThat(of(draw, DrawReviewed.class)).allMatch(DrawReviewed::objected).hasSize(1);
        assertRefused("wrong-state", () -> review(draw, "再说一次"));
    }

    private DrawView review(UUID draw, String remark) {
        return as(county.inspector(), () -> api.review(draw, new Review(true, remark)));
    }

    @Test
    void messages_are_laid_into_the_folder_and_name_no_project() throws Exception {
        var draw = county.drawn(county.tenderEvaluated(TOMORROW));
        for (var asked : holders.asked(draw)) {
            var file = Path.of("target/notices-of-stuck-draws", asked.id() + ".json");
            await().atMost(LONG).until(() -> Files.exists(file));
            assertThat(text(file))
                    .contains(asked.invited(vault).phone(), asked.invited(vault).token())
                    .doesNotContain("雪亮", "数据资源", "衡正", "349921-CG");
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private <E extends Event> List<E> of(UUID draw, Class<E> type) {
        return events.all(type).stream().filter(each -> each.subject().equals(draw)).toList();
    }
}
