package org.gongcai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongcai.contracts.EvaluationEvent.EvaluationBegan;
import org.gongcai.contracts.EvaluationEvent.EvaluationEnded;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.HallApi;
import org.gongcai.contracts.HallApi.HallKind;
import org.gongcai.contracts.HallApi.HallSession;
import org.gongcai.contracts.HallApi.HallState;
import org.gongcai.platform.PlatformTest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The legal day is 2026-03-16; the tenders are opened on other days. */
@PlatformTest(DisclosureModule.class)
class HallDayTest extends DisclosedTenders {

    private static final Instant LAST_WEEK = Instant.parse("2026-03-12T01:00:00Z");
    private static final Instant YESTERDAY = Instant.parse("2026-03-15T01:00:00Z");
    private static final Instant TODAY = Instant.parse("2026-03-15T16:00:00Z");

    @Autowired HallApi hall;
    @Autowired DrawFacts drawFacts;
    @Autowired CommitteeFacts committeeFacts;

    private final Story tender = story.closingAt(LAST_WEEK);
    private final DrawStory draw = new DrawStory(tender, 1);

    @AfterEach
    void forgetSessions() {
        for (var table : List.of("draw_proof", "draw_contact", "draw", "evaluation_session")) {
            db.sql("DELETE FROM disclosure." + table).update();
        }
    }

    private void told(Runnable facts) {
        transaction.executeWithoutResult(status -> facts.run());
    }

    private void drawn(DrawStory each) {
        drawFacts.on(each.specified());
        drawFacts.on(each.completed("ab".repeat(32)));
        answered(each, ContactOutcome.ACCEPTED);
    }

    private void answered(DrawStory each, ContactOutcome outcome) {
        for (int position = 1; position <= DrawStory.MEDICAL.seats(); position++) {
            drawFacts.on(each.contacted(position, outcome));
        }
    }

    private void began(Instant at) {
        committeeFacts.on(new EvaluationBegan(tender.head(at)));
    }

    private void ended(Instant at) {
        committeeFacts.on(new EvaluationEnded(tender.head(at)));
    }

    private List<HallSession> today() {
        return hall.hall().today();
    }

    @Test
    void a_draw_is_shown_on_the_days_on_which_something_happens_in_it() {
        store(tender);
        told(() -> drawn(draw.at(LAST_WEEK)));
        assertThat(today()).isEmpty();

        told(() -> drawFacts.on(draw.at(TODAY).contacted(1, ContactOutcome.ABSENT)));
        assertThat(today())
                .extracting(HallSession::kind, HallSession::number, HallSession::state)
                .containsExactly(tuple(HallKind.DRAW, draw.number(), HallState.RUNNING));

        told(() -> drawFacts.on(draw.contacted(9, ContactOutcome.ACCEPTED)));
        assertThat(today()).extracting(HallSession::state).containsExactly(HallState.DONE);
    }

    @Test
    void that_the_names_are_published_is_no_session() {
        store(tender);
        told(() -> drawn(draw.at(LAST_WEEK)));
        told(() -> drawFacts.on(draw.at(TODAY).published()));

        assertThat(today()).isEmpty();
    }

    @Test
    void a_draw_of_this_week_that_is_still_on_is_shown_though_nothing_happens_today() {
        store(tender);
        told(() -> drawFacts.on(draw.at(LAST_WEEK).specified()));
        var older = new DrawStory(tender, 2).at(LAST_WEEK.minusSeconds(7 * 86_400));
        told(() -> drawFacts.on(older.specified()));

        assertThat(today()).extracting(HallSession::number).containsExactly(draw.number());
    }

    @Test
    void an_evaluation_is_shown_on_the_days_on_which_the_committee_sits() {
        store(tender);
        told(() -> began(YESTERDAY));
        assertThat(today())
                .extracting(HallSession::kind, HallSession::at, HallSession::state)
                .containsExactly(tuple(HallKind.EVALUATION, YESTERDAY, HallState.RUNNING));
        assertThat(today().getFirst().units()).isEmpty();
        assertThat(today().getFirst().place()).isNull();

        told(() -> ended(TODAY));
        assertThat(today()).extracting(HallSession::state).containsExactly(HallState.DONE);
    }

    @Test
    void an_evaluation_that_ended_yesterday_is_not_shown() {
        store(tender);
        told(() -> began(YESTERDAY));
        told(() -> ended(TODAY.minusSeconds(1)));

        assertThat(today()).isEmpty();
    }

    @Test
    void an_evaluation_that_nobody_ends_leaves_the_screen_after_a_week() {
        store(tender);
        told(() -> began(TODAY.minus(Duration.ofDays(8))));

        assertThat(today()).isEmpty();
    }

    @Test
    void a_session_waits_for_the_announcement_of_its_tender() {
        told(() -> began(TODAY));
        assertThat(today()).isEmpty();

        store(tender);
        assertThat(today()).hasSize(1);
    }

    @Test
    void a_day_full_of_sessions_takes_no_more_queries_than_one_with_one() {
        busyDay(1, 2);
        long one = queries();
        busyDay(2, 12);

        assertThat(today()).hasSize(33);
        assertThat(queries()).isEqualTo(one);
    }

    private void busyDay(int from, int until) {
        for (int number = from; number < until; number++) {
            var each = numbered(number).closingAt(TODAY.plusSeconds(number));
            store(each, opened -> opened.close(each.closed(3)));
            told(() -> drawn(new DrawStory(each, 1).at(TODAY)));
            told(() -> committeeFacts.on(new EvaluationBegan(each.head(TODAY))));
        }
    }

    private long queries() {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        today();
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount();
    }
}
