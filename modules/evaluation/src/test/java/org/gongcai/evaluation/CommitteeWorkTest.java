package org.gongcai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongcai.evaluation.Hall.soon;
import static org.gongcai.evaluation.Opened.qualified;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.gongcai.contracts.CommitteeApi.ClarificationAnswer;
import org.gongcai.contracts.CommitteeApi.ClarificationView;
import org.gongcai.contracts.CommitteeApi.CommitteePhase;
import org.gongcai.contracts.CommitteeApi.SaveScore;
import org.gongcai.contracts.EvaluationApi.ItemScore;
import org.gongcai.contracts.EvaluationApi.LotEvaluationState;
import org.gongcai.contracts.EvaluationEvent.ClarificationAsked;
import org.gongcai.contracts.EvaluationEvent.DisclosedItem;
import org.gongcai.contracts.EvaluationEvent.DisclosedScore;
import org.gongcai.contracts.EvaluationEvent.EvaluationCompleted;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.gongcai.contracts.EvaluationEvent.ScoresDisclosed;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.IntegrityEvent.Offender;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.Tender.ScoreDisclosure;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlatformTest(EvaluationModule.class)
@ExtendWith(OutputCaptureExtension.class)
class CommitteeWorkTest {

    @Autowired BeanFactory beans;
    @Autowired RecordedEvents recorded;
    @Autowired LegalClock clock;
    @Autowired JdbcClient db;

    @Test
    void five_seats_take_a_tender_from_review_to_disclosure() {
        var hall = hall(ScoreDisclosure.ANONYMISED_SHEETS).reviewed().begun().conforming();
        hall.marked().signed();

        var completed = of(hall, EvaluationCompleted.class);
        assertThat(completed)
                .singleElement()
                .satisfies(event ->
                        assertThat(event.ranking())
                                .extracting(RankedBid::bidder, RankedBid::score)
                                .containsExactly(
                                        tuple(hall.first.creditCode(), score("89.39")),
                                        tuple(hall.third.creditCode(), score("88.20")),
                                        tuple(hall.second.creditCode(), score("87.13"))));
        var view = hall.buyer.call(() -> hall.evaluations.evaluation(hall.tender.project));
        assertThat(view.lots().getFirst().ranking()).isEqualTo(completed.getFirst().ranking());
        refused("wrong-state", () -> hall.mark(1, "e0", "T1", "1", null));

        hall.publish(hall.tender.awarded(hall.first.creditCode(), "950000"));
        soon(() -> !of(hall, ScoresDisclosed.class).isEmpty());

        disclosed(of(hall, ScoresDisclosed.class).getFirst().scores());
        ownResult(hall);
    }

    private static void disclosed(List<DisclosedScore> scores) {
        var best = scores.getFirst();
        assertThat(best.total()).isEqualTo(score("89.39"));
        assertThat(best.members())
                .extracting(DisclosedItem::criterion)
                .containsExactly("P", "T1", "T2");
        var technique = best.members().get(1);
        assertThat(technique.average()).isEqualTo(score("52.60"));
        assertThat(technique.points())
                .containsExactlyInAnyOrder(
                        score("52.0"), score("53.5"), score("51.0"), score("54.0"), score("52.5"));
        // One member stands at the same place at every bid.
        int at = technique.points().indexOf(score("54.0"));
        assertThat(scores.getLast().members().get(1).points().get(at)).isEqualTo(score("46.5"));
    }

    private static void ownResult(Hall hall) {
        var bidder = hall.actors.appointed(Role.SUPPLIER, hall.second);
        var mine = bidder.call(() -> hall.evaluations.myResults(hall.tender.project)).getFirst();
        assertThat(mine.rank()).isEqualTo(3);
        assertThat(mine.score()).isEqualTo(score("87.13"));
        assertThat(mine.items())
                .extracting(ItemScore::criterion, ItemScore::points)
                .containsExactly(
                        tuple("P", score("29.33")),
                        tuple("T1", score("47.80")),
                        tuple("T2", score("10.00")));
    }

    @Test
    void totals_alone_or_nothing_leave_the_committee_where_the_document_says_so() {
        var totals = hall(ScoreDisclosure.TOTALS).reviewed().begun().conforming();
        totals.marked().signed();
        var nothing = hall(ScoreDisclosure.OWN_ONLY).reviewed().begun().conforming();
        nothing.marked().signed();
        nothing.publish(nothing.tender.awarded(nothing.first.creditCode(), "950000"));
        totals.publish(totals.tender.awarded(totals.first.creditCode(), "950000"));
        var bidder = nothing.actors.appointed(Role.SUPPLIER, nothing.first);

        soon(() -> !of(totals, ScoresDisclosed.class).isEmpty());
        soon(() ->
                bidder.call(() -> nothing.evaluations.myResults(nothing.tender.project)).size()
                        == 1);

        assertThat(of(totals, ScoresDisclosed.class).getFirst().scores())
                .allSatisfy(each -> assertThat(each.members()).isEmpty())
                .extracting(DisclosedScore::total)
                .containsExactly(score("89.39"), score("88.20"), score("87.13"));
        assertThat(of(nothing, ScoresDisclosed.class)).isEmpty();
    }

    @Test
    void no_mark_and_no_note_is_seen_in_clear_before_the_report_is_signed(CapturedOutput output) {
        var hall = hall(ScoreDisclosure.OWN_ONLY).reviewed().begun().conforming();
        hall.mark(2, "e0", "T1", "37.91", "PLANTED-NOTE-7731");
        hall.mark(2, "e1", "T1", "41.83", "PLANTED-NOTE-7732");
        hall.ask("e0", "PLANTED-QUESTION", 30);

        var dump =
                String.join("\n", db.sql("SCRIPT").query((row, number) -> row.getString(1)).list());
        assertThat(dump).contains("SEALED_PAPER", hall.first.creditCode().value());
        for (var planted : List.of("37.91", "41.83", "PLANTED-")) {
            for (var seen : List.of(dump, output.getAll(), recorded.all(), progress(hall))) {
                assertThat(seen.toString())
                        .doesNotContainPattern(outsideOfTimes(planted))
                        .doesNotContain(hex(planted));
            }
        }
        for (var planted : List.of("37.91", "41.83", "PLANTED-NOTE")) {
            for (int seat : new int[] {1, 3, 4, 5}) {
                assertThat(hall.as(seat, hall.committee::mine).toString()).doesNotContain(planted);
            }
        }
        assertThat(hall.as(2, hall.committee::mine).toString())
                .contains("37.91", "PLANTED-NOTE-7731");
    }

    /** Seconds of a moment may happen to have the digits of a mark. */
    private static String outsideOfTimes(String planted) {
        return "(?<!:)" + Pattern.quote(planted);
    }

    private static String progress(Hall hall) {
        return hall.buyer.call(() -> hall.committee.progress(hall.tender.project)).toString();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void only_the_account_that_sits_there_now_works_at_a_seat() {
        var hall = hall(ScoreDisclosure.OWN_ONLY).reviewed().begun().conforming();
        hall.mark(3, "e0", "T1", "50", null);
        var stranger = hall.actors.person(Role.EVALUATOR);
        refused("not-yours", () -> stranger.run(hall.committee::mine));
        assertThatThrownBy(() -> hall.buyer.run(hall.committee::mine))
                .isInstanceOf(AccessDeniedException.class);

        hall.vacate(3);
        soon(() -> !progress(hall).contains("seat=3, purchaserRepresentative=false, present=true"));

        refused("not-yours", () -> hall.mark(3, "e0", "T1", "51", null));
        var successor = hall.take(3);
        soon(() -> successor.call(hall.committee::mine).seat() == 3);
        var session = successor.call(hall.committee::mine);
        assertThat(session.lots().getFirst().bids())
                .allSatisfy(bid -> {
                    assertThat(bid.scores()).isEmpty();
                    assertThat(bid.myConformity()).isNull();
                    assertThat(bid.conformity()).isNull();
                });
        refused(
                "discipline-unread",
                () ->
                        successor.run(() ->
                                hall.committee.saveScore(
                                        new SaveScore("1", "e0", "T1", BigDecimal.ONE, null))));
    }

    @Test
    void the_committee_waits_for_the_qualification_review() {
        var hall = hall(ScoreDisclosure.OWN_ONLY).begun();
        assertThat(hall.as(1, hall.committee::mine).lots().getFirst().phase())
                .isEqualTo(CommitteePhase.WAITING);
        assertThat(hall.as(1, hall.committee::mine).lots().getFirst().bids()).isEmpty();
        refused("wrong-state", hall::conforming);

        hall.reviewed().conforming();

        assertThat(hall.state()).isEqualTo(LotEvaluationState.COMMITTEE);
        var progress = hall.buyer.call(() -> hall.committee.progress(hall.tender.project));
        assertThat(progress.chair()).isEqualTo(1);
        assertThat(progress.lots().getFirst().conforming()).isEqualTo(3);
        assertThat(progress.lots().getFirst().phase()).isEqualTo(CommitteePhase.SCORING);
    }

    @Test
    void a_question_is_answered_by_its_own_bidder_in_time() {
        var hall = hall(ScoreDisclosure.OWN_ONLY).reviewed().begun();
        var bidder = hall.actors.appointed(Role.SUPPLIER, hall.first);
        var other = hall.actors.appointed(Role.SUPPLIER, hall.second);
        hall.ask("e0", "保修期是几年？", 30);
        var asked = of(hall, ClarificationAsked.class).getFirst();
        assertThat(asked.bidder()).isEqualTo(hall.first.creditCode());
        assertThat(asked.toString()).doesNotContain("保修");

        var open = bidder.call(hall.committee::clarifications);
        assertThat(open).extracting(ClarificationView::question).containsExactly("保修期是几年？");
        assertThat(other.call(hall.committee::clarifications)).isEmpty();
        var answer = new ClarificationAnswer("三年，与投标文件一致。");
        var id = asked.clarification();
        refused("not-yours", () -> other.run(() -> hall.committee.answerClarification(id, answer)));
        bidder.run(() -> hall.committee.answerClarification(id, answer));
        refused(
                "wrong-state",
                () -> bidder.run(() -> hall.committee.answerClarification(id, answer)));
        assertThat(hall.as(4, hall.committee::mine).toString()).contains(answer.text());

        hall.ask("e0", "交货期是几天？", 1);
        var late = of(hall, ClarificationAsked.class).getLast().clarification();
        var tooLate = clock.now().plus(Duration.ofMinutes(2));
        clock.moveTo(tooLate);
        soon(() -> !clock.now().isBefore(tooLate));
        refused(
                "clarification-late",
                () -> bidder.run(() -> hall.committee.answerClarification(late, answer)));
    }

    @Test
    void a_bid_with_a_debarred_consortium_member_cannot_be_qualified() {
        var hall = hall(ScoreDisclosure.OWN_ONLY);
        var day = LocalDate.of(2026, 3, 16);
        hall.actors.debar(
                new Offender(
                        OffenderKind.SUPPLIER, hall.partner.creditCode().value(), "恒泰办公", null),
                "澄财采罚〔2026〕3号",
                day,
                day.plusYears(1));

        var view = hall.buyer.call(() -> hall.evaluations.evaluation(hall.tender.project));

        assertThat(view.lots().getFirst().candidates().getLast().invalid())
                .contains("恒泰办公", "澄财采罚〔2026〕3号", "政府采购法第二十二条");
        refused("bid-invalid", hall::reviewed);
        hall.review(
                qualified(hall.first.creditCode()),
                qualified(hall.second.creditCode()),
                Opened.rejected(hall.third.creditCode(), null));
        assertThat(hall.state()).isEqualTo(LotEvaluationState.FAILED);
    }

    private Hall hall(ScoreDisclosure disclosure) {
        return new Hall(beans, disclosure).opened();
    }

    private <E extends Event> List<E> of(Hall hall, Class<E> type) {
        return recorded.all(type).stream()
                .filter(event -> event.subject().equals(hall.tender.project))
                .toList();
    }

    private static BigDecimal score(String points) {
        return new BigDecimal(points);
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
