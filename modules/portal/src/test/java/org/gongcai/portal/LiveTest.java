package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.gongcai.contracts.EvaluationEvent.CommitteeAdvanced;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.ProcurementEvent.AwardDecided;
import org.gongcai.contracts.ProcurementEvent.NoticeKind;
import org.gongcai.contracts.ProcurementEvent.NoticePosted;
import org.gongcai.contracts.Role;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.events.Queues;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest(TestPortal.class)
@TestPropertySource(properties = "gongcai.demo.enabled=true")
class LiveTest {

    private static final AtomicLong SEQUENCE = new AtomicLong();

    @Autowired private MockMvc web;
    @Autowired private Outbox outbox;
    @Autowired private LegalClock clock;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Queues queues;
    @Autowired private SampleHall hall;

    private MockHttpServletResponse open(MockHttpServletRequestBuilder stream) throws Exception {
        var response =
                web.perform(stream.accept("text/event-stream"))
                        .andExpect(request().asyncStarted())
                        .andExpect(header().string("Cache-Control", "no-store"))
                        .andReturn()
                        .getResponse();
        await().until(() -> text(response).contains("event: clock\ndata: 17"));
        return response;
    }

    private MockHttpServletRequestBuilder nudges(Role role) {
        var caller = new Caller(UUID.randomUUID(), role.wireName(), "王敏", Set.of(role));
        return get("/live/projects/" + SampleDisclosure.PROJECT).with(user(caller));
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void happens(Event event) {
        transaction.executeWithoutResult(status -> outbox.publish(event));
    }

    private static EventHead head() {
        return new EventHead(
                UUID.randomUUID(),
                SampleDisclosure.PROJECT,
                SEQUENCE.incrementAndGet(),
                Instant.parse("2026-03-16T01:00:00Z"));
    }

    private static Event posted() {
        return new NoticePosted(
                head(), NoticeKind.TENDER, "县政府采购网", true, "https://example.org/1", Instant.EPOCH);
    }

    @Test
    void a_public_fact_reaches_all_viewers_as_one_fragment_in_their_language() throws Exception {
        var path = "/tenders/" + SampleDisclosure.AWARDED + "/live";
        var chinese = open(get(path));
        var english = open(get(path).cookie(new Cookie("lang", "en")));

        happens(posted());

        await().until(() -> text(chinese).contains("event: fragment"));
        await().until(() -> text(english).contains("event: fragment"));
        assertThat(text(chinese)).contains("已唱标 1 / 4").doesNotContain("<html");
        assertThat(text(english)).contains("1 of 4 bids read out");
        assertThat(text(chinese).lines().filter(line -> !line.isEmpty()))
                .allMatch(line -> line.startsWith("event: ") || line.startsWith("data: "));
    }

    @Test
    void all_screens_of_the_hall_share_one_rendering_of_a_change() throws Exception {
        var chinese = List.of(open(get("/hall/live")), open(get("/hall/live")));
        var english = open(get("/hall/live").cookie(new Cookie("lang", "en")));
        await().until(queues::idle);
        int before = hall.asked();

        happens(posted());

        for (var screen : chinese) {
            await().until(() -> text(screen).contains("event: fragment"));
            assertThat(text(screen)).contains("待开标", "开标室").doesNotContain("<html");
        }
        await().until(() -> text(english).contains("Awaits opening"));
        web.perform(get("/hall")).andExpect(content().string(containsString("待开标")));
        web.perform(get("/hall/fragment")).andExpect(content().string(containsString("待开标")));
        assertThat(hall.asked()).isEqualTo(before + 1);
    }

    @Test
    void one_person_has_only_so_many_streams_until_one_is_closed() throws Exception {
        var caller = new Caller(UUID.randomUUID(), "busy", "王敏", Set.of(Role.PURCHASER));
        var stream = get("/live/projects/" + SampleDisclosure.PROJECT).accept("text/event-stream");
        var first = web.perform(stream.with(user(caller))).andReturn();
        for (int n = 1; n < 12; n++) {
            web.perform(stream.with(user(caller))).andExpect(request().asyncStarted());
        }
        web.perform(stream.with(user(caller))).andExpect(status().isTooManyRequests());
        open(nudges(Role.AGENCY));

        var context = first.getRequest().getAsyncContext();
        assertThat(context).isNotNull();
        if (context != null) {
            context.complete();
        }
        await().untilAsserted(() ->
                web.perform(stream.with(user(caller))).andExpect(request().asyncStarted()));
    }

    @Test
    void all_together_have_only_so_many_streams() {
        var readers = new LiveReaders(2, 1);
        readers.add(reader(""));
        var last = reader("");
        readers.add(last);
        assertThatThrownBy(() -> readers.add(reader("someone")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("过多");
        readers.remove(last);
        readers.add(reader("someone"));
        assertThat(readers.watching(SampleDisclosure.PROJECT)).hasSize(2);
    }

    private LiveReader reader(String watcher) {
        return new LiveReader(SampleDisclosure.PROJECT, watcher, true, Locale.ROOT, clock);
    }

    @Test
    void a_supplier_is_nudged_by_public_facts_only() throws Exception {
        var supplier = open(nudges(Role.SUPPLIER));
        var purchaser = open(nudges(Role.PURCHASER));

        happens(new AwardDecided(head(), List.of()));

        await().until(() -> text(purchaser).contains("event: changed"));
        assertThat(text(supplier)).doesNotContain("event: changed");
        happens(posted());
        await().until(() -> text(supplier).contains("event: changed"));
    }

    @Test
    void seats_and_watchers_are_nudged_by_a_committees_step_and_suppliers_are_not()
            throws Exception {
        var supplier = open(nudges(Role.SUPPLIER));
        var seat = open(nudges(Role.EVALUATOR));

        happens(new CommitteeAdvanced(head()));

        await().until(() -> text(seat).contains("event: changed"));
        assertThat(text(supplier)).doesNotContain("event: changed");
    }
}
