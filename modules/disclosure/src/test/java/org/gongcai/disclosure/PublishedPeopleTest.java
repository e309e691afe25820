package org.gongcai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.DisclosureApi.EndedGroup;
import org.gongcai.contracts.DisclosureApi.LotScores;
import org.gongcai.contracts.DisclosureApi.MemberName;
import org.gongcai.contracts.DisclosureApi.PassedPlaces;
import org.gongcai.contracts.DisclosureApi.Proof;
import org.gongcai.contracts.DisclosureApi.PublicContact;
import org.gongcai.contracts.DisclosureApi.PublicDraw;
import org.gongcai.contracts.EvaluationEvent.DisclosedItem;
import org.gongcai.contracts.EvaluationEvent.DisclosedScore;
import org.gongcai.contracts.EvaluationEvent.ScoresDisclosed;
import org.gongcai.contracts.EvaluatorDrawApi.BeaconView;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.EvaluatorDrawEvent.OrderPlace;
import org.gongcai.contracts.EvaluatorDrawEvent.PlaceFate;
import org.gongcai.contracts.EvaluatorDrawEvent.RedrawGround;
import org.gongcai.contracts.Event;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.events.Queues;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest(DisclosureModule.class)
class PublishedPeopleTest {

    private static final AtomicInteger TOLD = new AtomicInteger();

    @Autowired DisclosureApi api;
    @Autowired Outbox outbox;
    @Autowired Queues queues;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired MockMvc mvc;

    private final Story story =
            new Story("349921-CG-2024-%04d".formatted(TOLD.incrementAndGet()), "9860000.00");

    @AfterEach
    void forgetEverything() {
        var tables =
                List.of(
                        "draw_proof",
                        "draw_order",
                        "draw_passed_over",
                        "draw_ended_group",
                        "draw_contact",
                        "draw",
                        "lot_scores",
                        "committee",
                        "proof",
                        "lot",
                        "tender");
        for (var table : tables) {
            db.sql("DELETE FROM disclosure." + table).update();
        }
    }

    @Test
    void a_draw_that_waits_for_a_beacon_shows_its_round_and_what_came() {
        var draw = new DrawStory(story, 2);
        publish(story.announced(), draw.specifiedAgain(), draw.committed("platform"));
        publish(draw.committed("agency"), draw.revealed("platform"));
        assertThat(only().state()).isEqualTo(DrawState.REVEALING);
        publish(draw.revealed("agency"));
        assertThat(only().state()).isEqualTo(DrawState.AWAITING_BEACON);
        assertThat(only().redrawGround()).isEqualTo(RedrawGround.POWER_OR_NETWORK);
        assertThat(only().beacon())
                .isEqualTo(new BeaconView(1000, DrawStory.BEACON_AT, null, null));
        publish(draw.beacon(), draw.completed("ab".repeat(32)));
        assertThat(only().beacon())
                .isEqualTo(
                        new BeaconView(
                                1000, DrawStory.BEACON_AT, "b4".repeat(48), "fe".repeat(32)));
        assertThat(only().facts()).extracting(Proof::what).contains("proof.beacon-recorded");
    }

    @Test
    void voids_redraws_and_skips_are_counted_by_month_and_conductor() {
        var first = new DrawStory(story, 1);
        var second = new DrawStory(story, 2);
        publish(story.announced(), first.specified(), first.voidedBecause("beacon-missing"));
        publish(second.specifiedAgain(), second.contacted(1, ContactOutcome.DECLINED));
        publish(second.contacted(2, ContactOutcome.UNREACHABLE));
        publish(second.contacted(3, ContactOutcome.ACCEPTED));
        var figures = api.drawFigures(2026);
        assertThat(figures.months())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.month()).isEqualTo(YearMonth.of(2026, 3));
                    assertThat(line.draws()).isEqualTo(2);
                    assertThat(line.voided()).containsExactly(entry("beacon-missing", 1));
                    assertThat(line.redraws()).isEqualTo(1);
                    assertThat(line.declined()).isEqualTo(1);
                    assertThat(line.unreachable()).isEqualTo(1);
                });
        assertThat(api.drawFigures(2025).months()).isEmpty();
        for (int year : List.of(1999, 2027, 999_999_999)) {
            assertThatThrownBy(() -> api.drawFigures(year)).hasMessageContaining("抽取统计");
        }
    }

    @Test
    void a_draw_is_followed_message_by_message() {
        var draw = new DrawStory(story, 1);
        publish(story.announced(), draw.snapshot());
        assertThat(draws()).isEmpty();

        publish(draw.specified(), draw.committed("platform"), draw.committed("inspector"));
        assertThat(only().state()).isEqualTo(DrawState.COMMITTING);
        assertThat(only().committed()).containsExactly("platform", "inspector");
        assertThat(only().groups()).containsExactly(DrawStory.MEDICAL);
        assertThat(only().seed()).isNull();

        publish(draw.revealed("platform"));
        assertThat(only().state()).isEqualTo(DrawState.REVEALING);
        assertThat(only().revealed()).containsExactly("platform");

        publish(
                draw.revealed("inspector"),
                draw.completed("ab".repeat(32)),
                draw.contacted(1, ContactOutcome.DECLINED),
                draw.contacted(5, ContactOutcome.ACCEPTED));
        assertThat(only().state()).isEqualTo(DrawState.CALLING);
        assertThat(only().seed()).isEqualTo("ab".repeat(32));
        assertThat(only().contacts())
                .extracting(PublicContact::position, PublicContact::outcome)
                .containsExactly(
                        tuple(1, ContactOutcome.DECLINED), tuple(5, ContactOutcome.ACCEPTED));
        assertThat(only().facts())
                .extracting(Proof::what)
                .containsExactly(
                        "proof.pool-snapshot-taken",
                        "proof.draw-specified",
                        "proof.nonce-committed",
                        "proof.nonce-committed",
                        "proof.nonce-revealed",
                        "proof.nonce-revealed",
                        "proof.draw-completed",
                        "proof.evaluator-contacted",
                        "proof.evaluator-contacted");
    }

    @Test
    void a_draw_leaves_its_calls_when_every_seat_is_accepted_also_by_a_supplement() {
        var draw = new DrawStory(story, 1);
        var second = new DrawStory(story, 2);
        publish(
                story.announced(),
                draw.specified(),
                draw.objected(),
                draw.completed("ab".repeat(32)),
                draw.contacted(1, ContactOutcome.ACCEPTED),
                draw.contacted(2, ContactOutcome.ACCEPTED),
                draw.contacted(3, ContactOutcome.ACCEPTED),
                draw.contacted(4, ContactOutcome.DECLINED),
                draw.exhausted());
        assertThat(only().state()).isEqualTo(DrawState.CALLING);
        assertThat(only().ended()).extracting(EndedGroup::missing).containsExactly(1);
        assertThat(only().review()).matches(review -> review != null && review.objected());
        publish(
                second.supplementing(draw),
                second.completed("cd".repeat(32)),
                second.contacted(1, ContactOutcome.ACCEPTED));
        assertThat(draws())
                .extracting(PublicDraw::number, PublicDraw::state, PublicDraw::supplements)
                .containsExactlyInAnyOrder(
                        tuple(second.number(), DrawState.SEATED, draw.number()),
                        tuple(draw.number(), DrawState.SEATED, null));
        publish(draw.contacted(3, ContactOutcome.ABSENT));
        assertThat(draws())
                .filteredOn(each -> each.number().equals(draw.number()))
                .extracting(PublicDraw::state)
                .containsExactly(DrawState.CALLING);
    }

    @Test
    void a_draw_made_elsewhere_says_so_and_an_order_is_read_once_it_is_published() {
        var draw = new DrawStory(story, 1);
        publish(story.announced(), draw.registered());
        assertThat(only().elsewhere()).satisfies(record -> assertThat(record).isNotNull());
        assertThat(api.order(story.number, draw.id())).isEmpty();
        publish(draw.order());
        assertThat(api.order(story.number, draw.id()))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.places())
                                .isEqualTo(draw.order().places())
                                .extracting(OrderPlace::fate)
                                .containsExactly(PlaceFate.SAME_EMPLOYER));
    }

    @Test
    void a_voided_draw_stays_beside_its_repeat() throws Exception {
        var first = new DrawStory(story, 1);
        var second = new DrawStory(story, 2);
        publish(
                story.announced(),
                first.specified(),
                first.committed("agency"),
                first.voided("agency"),
                second.snapshot(),
                second.specified());

        assertThat(draws())
                .extracting(PublicDraw::number, PublicDraw::state)
                .containsExactlyInAnyOrder(
                        tuple(second.number(), DrawState.COMMITTING),
                        tuple(first.number(), DrawState.VOIDED));
        mvc.perform(get("/api/v1/public/tenders/{number}/draws", story.number))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].number").value(second.number()))
                .andExpect(jsonPath("$[1].voided").value("未按时公开随机数:agency"));
        mvc.perform(get("/api/v1/public/tenders/349921-CG-2026-9999/draws"))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_draw_that_was_never_signed_is_shown_with_the_reason_alone() {
        var first = new DrawStory(story, 1);
        var second = new DrawStory(story, 2);
        publish(
                story.announced(),
                first.snapshot(),
                first.withdrawn("席位填错"),
                second.snapshot(),
                second.specified());

        assertThat(draws())
                .extracting(PublicDraw::number, PublicDraw::state, PublicDraw::explanation)
                .containsExactlyInAnyOrder(
                        tuple(second.number(), DrawState.COMMITTING, null),
                        tuple(first.number(), DrawState.VOIDED, "席位填错"));
        assertThat(draws())
                .filteredOn(draw -> draw.number().equals(first.number()))
                .singleElement()
                .satisfies(draw -> {
                    assertThat(draw.voided()).isEqualTo("withdrawn");
                    assertThat(draw.groups()).isEmpty();
                    assertThat(draw.facts()).extracting(Proof::what).contains("proof.draw-voided");
                });
    }

    @Test
    void places_that_are_not_asked_are_told_while_others_are() {
        var draw = new DrawStory(story, 1);
        publish(
                story.announced(),
                draw.specified(),
                draw.completed("ab".repeat(32)),
                draw.passedOver(3, 4),
                draw.contacted(1, ContactOutcome.ACCEPTED),
                draw.passedOver(7));
        assertThat(only().passedOver())
                .extracting(PassedPlaces::group, PassedPlaces::positions)
                .containsExactly(
                        tuple(DrawStory.MEDICAL.code(), List.of(3, 4)),
                        tuple(DrawStory.MEDICAL.code(), List.of(7)));
    }

    @Test
    void committee_and_scores_come_with_the_award() {
        var draw = new DrawStory(story, 1);
        publish(draw.specified());
        publish(story.announced());
        assertThat(api.tender(story.number).members()).isEmpty();
        assertThat(api.tender(story.number).scores()).isEmpty();

        publish(draw.published(), scores());

        var tender = api.tender(story.number);
        assertThat(tender.members())
                .containsExactly(
                        new MemberName("冯某", "澄州职业技术学院", false),
                        new MemberName("陈某", "澄溪县人民医院", true));
        assertThat(tender.scores())
                .singleElement()
                .extracting(LotScores::lot, LotScores::scores)
                .containsExactly("1", scored());
        assertThat(tender.proofs()).extracting(Proof::what).contains("proof.committee-published");
        assertThat(only().state()).isEqualTo(DrawState.PUBLISHED);
    }

    @Test
    void a_committee_waits_for_the_announcement() {
        var draw = new DrawStory(story, 1);
        tell(draw.specified(), draw.published(), scores(), story.announced());
        await().ignoreExceptionsInstanceOf(Refused.class)
                .untilAsserted(() ->
                        assertThat(draws())
                                .extracting(PublicDraw::state)
                                .containsExactly(DrawState.PUBLISHED));
        await().untilAsserted(() -> assertThat(api.tender(story.number).members()).hasSize(2));
    }

    private ScoresDisclosed scores() {
        return new ScoresDisclosed(story.head(Story.DEADLINE), "1", scored());
    }

    private static List<DisclosedScore> scored() {
        return List.of(
                new DisclosedScore(
                        1,
                        Story.QIMING,
                        "启明教学装备有限公司",
                        new BigDecimal("91.40"),
                        List.of(
                                new DisclosedItem(
                                        "T1",
                                        List.of(new BigDecimal("36.0"), new BigDecimal("35.50")),
                                        new BigDecimal("35.75")))));
    }

    private PublicDraw only() {
        assertThat(draws()).hasSize(1);
        return draws().getFirst();
    }

    private List<PublicDraw> draws() {
        return api.draws(story.number);
    }

    private void publish(Event... events) {
        tell(events);
        await().until(queues::idle);
    }

    private void tell(Event... events) {
        for (var event : events) {
            transaction.executeWithoutResult(status -> outbox.publish(event));
        }
    }
}
