package org.gongcai.evaluatordraw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongcai.evaluatordraw.County.LONG;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongcai.contracts.EvaluatorDrawApi;
import org.gongcai.contracts.EvaluatorDrawApi.Answer;
import org.gongcai.contracts.EvaluatorDrawApi.AnswerKind;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.ProcurementEvent.SessionScheduled;
import org.gongcai.platform.Actors;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.platform.time.TimerHandler;
import org.gongcai.platform.time.Timers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Messages to a gateway that hangs, refuses, or has to be told again. */
@PlatformTest({
    EvaluatorDrawModule.class,
    TestLog.class,
    TestPool.class,
    County.class,
    SendingTest.Bell.class
})
class SendingTest {

    private static final Duration TOMORROW = Duration.ofHours(24);
    private static final String BELL = "test.bell";
    private static final Gateway GATEWAY = new Gateway();

    @Autowired @Lazy County county;
    @Autowired EvaluatorDrawApi api;
    @Autowired SeatHolders holders;
    @Autowired Deliveries deliveries;
    @Autowired DrawVault vault;
    @Autowired Timers timers;
    @Autowired LegalClock clock;
    @Autowired Bell bell;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("gongcai.notices.channels", () -> "DESK,WEBHOOK");
        properties.add("gongcai.notices.webhook-url", GATEWAY::url);
    }

    @BeforeEach
    void the_gateway_works() {
        GATEWAY.work();
    }

    @AfterEach
    void all_tenders_end() {
        GATEWAY.work();
        county.award();
    }

    @AfterAll
    static void the_gateway_closes() {
        GATEWAY.close();
    }

    @Test
    void a_gateway_that_hangs_holds_back_no_other_timer() {
        GATEWAY.hang();
        county.drawn(county.tenderEvaluated(TOMORROW));
        await().atMost(LONG).until(() -> GATEWAY.requests() > 0);
        var closing = UUID.randomUUID();
        timers.schedule(BELL, closing, clock.now());
        await().atMost(Duration.ofSeconds(5)).until(() -> bell.rungFor().contains(closing));
        assertThat(GATEWAY.requests()).isEqualTo(1);
    }

    @Test
    void who_was_asked_hears_of_every_move_even_while_the_message_is_on_its_way() {
        GATEWAY.hang();
        var project = county.tenderEvaluated(TOMORROW);
        var draw = county.drawn(project);
        await().atMost(LONG).until(() -> GATEWAY.requests() > 0);
        var later = clock.now().plus(TOMORROW).plus(Duration.ofHours(3));
        move(project, later, 180);
        await().atMost(LONG).until(() -> readEverywhere(draw, Wording.at(later)));
        GATEWAY.work();
        await().atMost(LONG).until(() -> toldEverywhere(draw));
        acceptAll(draw);
        move(project, later, 240);
        await().atMost(LONG).until(() -> readEverywhere(draw, "240分钟"));
        await().atMost(LONG).until(() -> toldEverywhere(draw));
        assertThat(holders.asked(draw)).allMatch(AskedPerson::isToConfirm);
    }

    private void move(UUID project, Instant start, int minutes) {
        county.tell(
                new SessionScheduled(
                        county.head(project, 1),
                        "349921-CG-2026-0031",
                        "全县雪亮视频联网扩容",
                        county.purchaser,
                        county.agency,
                        Actors.AUTHORITY,
                        SessionKind.EVALUATION,
                        start,
                        "交易中心评标一室",
                        minutes));
    }

    private boolean readEverywhere(UUID draw, String words) {
        return holders.asked(draw).stream()
                .allMatch(each -> each.invited(vault).text().contains(words));
    }

    private boolean toldEverywhere(UUID draw) {
        return holders.asked(draw).stream()
                .allMatch(each -> each.invited(vault).text().equals(GATEWAY.lastTo(each.id())));
    }

    private void acceptAll(UUID draw) {
        holders.asked(draw)
                .forEach(each ->
                        api.answer(
                                each.invited(vault).token(), new Answer(AnswerKind.ACCEPT, null)));
    }

    @Test
    void a_message_is_tried_so_often_and_then_shown_as_not_delivered() {
        GATEWAY.refuse();
        var draw = county.drawn(county.tenderEvaluated(TOMORROW));
        for (int attempt = 1; attempt <= 3; attempt++) {
            awaitAttempts(draw, attempt);
            assertThat(undelivered()).isEqualTo(attempt == 3 ? 5 : 0);
            county.move(Duration.ofMinutes(16));
        }
        assertThat(attempts(draw)).hasSize(5).containsOnly(3);
        acceptAll(draw);
        assertThat(undelivered()).isZero();
    }

    private int undelivered() {
        return county.desk().call(api::callStanding).undelivered();
    }

    private void awaitAttempts(UUID draw, int expected) {
        await().atMost(LONG)
                .until(() -> attempts(draw).stream().allMatch(each -> each == expected));
    }

    private List<Integer> attempts(UUID draw) {
        return holders.asked(draw).stream()
                .flatMap(each -> deliveries.findByInvitation(each.id()).stream())
                .map(Delivery::attempts)
                .toList();
    }

    /** Stands for the deadlines of all other services. */
    static class Bell implements TimerHandler {

        private final Set<UUID> rung = ConcurrentHashMap.newKeySet();

        Set<UUID> rungFor() {
            return rung;
        }

        @Override
        public String kind() {
            return BELL;
        }

        @Override
        public void due(UUID subject, Instant due) {
            rung.add(subject);
        }
    }

    /** An SMS platform in one of its moods. */
    private static final class Gateway {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        private final HttpServer server;
        private final Map<String, String> last = new ConcurrentHashMap<>();
        private final AtomicInteger requests = new AtomicInteger();
        private volatile CountDownLatch open = new CountDownLatch(0);
        private volatile int status = 204;

        Gateway() {
            try {
                var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
                server = HttpServer.create(address, 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/sms", this::take);
            server.start();
        }

        private void take(HttpExchange exchange) throws IOException {
            requests.incrementAndGet();
            var message = JSON.readTree(exchange.getRequestBody().readAllBytes());
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (status == 204) {
                last.put(message.path("id").asString(), message.path("text").asString());
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }

        String url() {
            return "http://localhost:%d/sms".formatted(server.getAddress().getPort());
        }

        int requests() {
            return requests.get();
        }

        String lastTo(UUID person) {
            return last.getOrDefault(person.toString(), "");
        }

        void work() {
            requests.set(0);
            status = 204;
            open.countDown();
        }

        void hang() {
            open = new CountDownLatch(1);
        }

        void refuse() {
            status = 503;
        }

        void close() {
            server.stop(0);
        }
    }
}
