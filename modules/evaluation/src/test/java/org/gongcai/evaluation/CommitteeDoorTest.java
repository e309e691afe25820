package org.gongcai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.evaluation.Hall.soon;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.ProcurementEvent.SessionScheduled;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.Tender.ScoreDisclosure;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The committee's door as terminals of the venue knock at it. */
@PlatformTest(EvaluationModule.class)
class CommitteeDoorTest {

    private static final String MINE = "/api/v1/committees/mine";

    @Autowired BeanFactory beans;
    @Autowired MockMvc mvc;
    @Autowired LegalClock clock;

    @Test
    void a_mark_is_saved_taken_back_and_refused_over_http() throws Exception {
        var hall = hall();
        var seat = hall.seats.get(1);

        mvc.perform(score(seat, "T1", "52.5"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lots[0].bids[0].scores[0].points").value(52.5));
        mvc.perform(score(seat, "T1", "null"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lots[0].bids[0].scores").isEmpty());
        refused("mark-range", 422, score(seat, "T1", "60.01"));
        refused("mark-range", 422, score(seat, "T1", "1e999999999"));
        refused("criterion-not-marked", 422, score(seat, "P", "1"));
        refused("not-yours", 403, score(hall.actors.person(Role.EVALUATOR), "T1", "1"));
        refused("forbidden", 403, score(hall.buyer, "T1", "1"));
        refused("chair-only", 422, lot(post(MINE + "/report"), seat));
        refused("sheet-incomplete", 422, lot(post(MINE + "/sheets"), seat));
        refused("unknown-lot", 404, json(post(MINE + "/sheets"), seat, "{\"lot\":\"9\"}"));
        mvc.perform(get(MINE)).andExpect(status().isUnauthorized());
    }

    @Test
    void nothing_begins_before_the_announced_start_and_a_session_that_moved_starts_later()
            throws Exception {
        var hall = new Hall(beans, ScoreDisclosure.OWN_ONLY).opened().reviewed();
        var first = clock.now().plus(Duration.ofMinutes(20));
        var start = first.plus(Duration.ofMinutes(10));
        hall.publish(scheduled(hall, SessionKind.EVALUATION, first));
        hall.publish(scheduled(hall, SessionKind.EVALUATION, start));
        hall.publish(scheduled(hall, SessionKind.POST_AWARD, start.plus(Duration.ofDays(9))));
        soon(() -> start.equals(hall.as(1, hall.committee::mine).startsAt()));
        var vote = json(post(MINE + "/chair"), hall.seats.getFirst(), "{\"seat\":1}");

        refused("evaluation-too-early", 422, vote);
        refused("evaluation-too-early", 422, lot(post(MINE + "/discipline"), hall.seats.get(1)));
        clock.moveTo(start);
        soon(() -> !clock.now().isBefore(start));

        mvc.perform(vote).andExpect(status().isOk());
        hall.begun().conforming();
    }

    private static SessionScheduled scheduled(Hall hall, SessionKind kind, Instant start) {
        return new SessionScheduled(
                hall.tender.head(Opened.NOW),
                Opened.NUMBER,
                "中小学智慧教室设备",
                hall.purchaser,
                null,
                new UUID(0, 1),
                kind,
                start,
                "评标三室",
                180);
    }

    @Test
    void the_other_sides_have_doors_of_their_own() throws Exception {
        var hall = hall();
        var bidder = hall.actors.appointed(Role.SUPPLIER, hall.first);
        var progress = "/api/v1/committees/" + hall.tender.project;

        mvc.perform(get(progress).with(user(hall.buyer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lots[0].phase").value("SCORING"));
        refused("forbidden", 403, get(progress).with(user(bidder)));
        refused("forbidden", 403, get(progress).with(user(hall.seats.getFirst())));
        refused("forbidden", 403, get(MINE).with(user(bidder)));
        mvc.perform(get("/api/v1/committees/clarifications").with(user(bidder)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$").isEmpty());
        refused(
                "forbidden",
                403,
                get("/api/v1/committees/clarifications").with(user(hall.seats.getFirst())));
    }

    @Test
    void marks_typed_at_the_same_moment_are_all_kept() {
        var hall = hall();
        var items = List.of("e0 T1", "e0 T2", "e1 T1", "e1 T2", "e2 T1", "e2 T2");
        var start = new CyclicBarrier(items.size());
        try (var pool = Executors.newFixedThreadPool(items.size())) {
            var typed =
                    IntStream.range(0, items.size())
                            .mapToObj(at ->
                                    CompletableFuture.runAsync(
                                            () -> type(hall, items.get(at), at, start), pool))
                            .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(typed).join();
        }

        var bids = hall.as(2, hall.committee::mine).lots().getFirst().bids();
        assertThat(bids).allSatisfy(bid -> assertThat(bid.scores()).hasSize(2));
    }

    private static void type(Hall hall, String item, int points, CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException("Did not start", e);
        }
        hall.mark(2, item.substring(0, 2), item.substring(3), "" + points, null);
    }

    private Hall hall() {
        return new Hall(beans, ScoreDisclosure.OWN_ONLY).opened().reviewed().begun().conforming();
    }

    private static MockHttpServletRequestBuilder score(Caller seat, String item, String points) {
        return json(
                put(MINE + "/scores"),
                seat,
                "{\"lot\":\"1\",\"envelope\":\"e0\",\"criterion\":\"%s\",\"points\":%s}"
                        .formatted(item, points));
    }

    private static MockHttpServletRequestBuilder lot(
            MockHttpServletRequestBuilder request, Caller seat) {
        return json(request, seat, "{\"lot\":\"1\"}");
    }

    private static MockHttpServletRequestBuilder json(
            MockHttpServletRequestBuilder request, Caller seat, String body) {
        return request.with(user(seat)).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private void refused(String code, int status, MockHttpServletRequestBuilder request)
            throws Exception {
        mvc.perform(request)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.code").value(code));
    }
}
