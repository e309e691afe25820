package org.gongcai.observation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.BidsOpened;
import org.gongcai.contracts.EvaluationEvent.EvaluationCompleted;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawCompleted;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawRegistered;
import org.gongcai.contracts.EvaluatorDrawEvent.NonceCommitted;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.IntegrityEvent.KeyEnrolled;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationApi.SignIn;
import org.gongcai.contracts.ObservationEvent.InspectorAttended;
import org.gongcai.contracts.ObservationEvent.ObservationStatistic;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.Statement;
import org.gongcai.platform.PlatformTest;
import org.gongcai.trust.Alg;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Sig;
import org.junit.jupiter.api.Test;

@PlatformTest(ObservationModule.class)
class AttendanceTest extends InspectedCounty {

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
    void a_draw_made_elsewhere_ends_the_session_to_which_inspectors_were_invited() {
        announce("1");
        schedule(SessionKind.EVALUATOR_DRAW, start.plusSeconds(600), null);
        await().until(() -> mine(lin).size() == 2);
        move(start.plusSeconds(700));
        tell(registered());
        await().until(() -> ended("draw.registered"));
        move(clock.now().plus(Duration.ofMinutes(31)));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        own(ObservationStatistic.class).stream()
                                .anyMatch(each -> each.kind() == SessionKind.EVALUATOR_DRAW));
    }

    private DrawRegistered registered() {
        return new DrawRegistered(
                new EventHead(UUID.randomUUID(), UUID.randomUUID(), 1, clock.now()),
                statement("draw.registered"),
                project,
                number + "/draw/1",
                5,
                1,
                List.of(),
                "省抽〔2026〕12号",
                clock.now(),
                "省财政厅 张某",
                "李某",
                "ab".repeat(32));
    }

    @Test
    void an_inspectors_commitment_at_the_draw_is_its_attendance() {
        announce("1");
        schedule(SessionKind.EVALUATOR_DRAW, start, null);
        await().until(() -> mine(lin).size() == 2);
        var key = Encodings.sha256(number.getBytes(UTF_8));
        tell(enrolled(key));
        move(start);
        var sig = new Sig(Alg.ES256, office.creditCode().value(), key, "0".repeat(128));
        var statement =
                new Statement(
                        "draw.commit",
                        number + "/draw/1",
                        "inspector",
                        "{}",
                        List.of(),
                        List.of(sig.json().text()));
        var draw = new EventHead(UUID.randomUUID(), UUID.randomUUID(), 1, clock.now());
        tell(new NonceCommitted(draw, statement, project, "inspector"));

        await().until(() -> !own(InspectorAttended.class).isEmpty());
        assertThat(own(InspectorAttended.class).getFirst().inspector()).isEqualTo(lin.person());
        var attended =
                mine(lin).stream()
                        .filter(each -> each.kind() == SessionKind.EVALUATOR_DRAW)
                        .findFirst()
                        .orElseThrow();
        assertThat(attended.state()).isEqualTo(InvitationState.ATTENDED);
        assertThat(attended.conflictDenied()).isFalse();
        assertThat(lin.call(() -> api.signIn(attended.id(), new SignIn(true))).conflictDenied())
                .isTrue();
    }

    private KeyEnrolled enrolled(Bytes32 key) {
        return new KeyEnrolled(
                new EventHead(UUID.randomUUID(), lin.person(), 100, clock.now()),
                Statement.ofSystem("key.enrol", office.creditCode().value(), "{}"),
                lin.person(),
                office.creditCode(),
                office.creditCode().value(),
                "P256",
                key.hex(),
                "00");
    }
}
