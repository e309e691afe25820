package org.gongcai.evaluatordraw;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongcai.contracts.EvaluatorDrawApi;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawEvent.BeaconRecorded;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawCompleted;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawSpecified;
import org.gongcai.contracts.EvaluatorDrawEvent.NonceCommitted;
import org.gongcai.contracts.EvaluatorDrawEvent.NonceRevealed;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.Statement;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.draw.DrawBeacon;
import org.gongcai.trust.draw.DrawCommit;
import org.gongcai.trust.draw.DrawReveal;
import org.gongcai.trust.draw.DrawSeed;
import org.gongcai.trust.draw.DrawSpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The county of 2023, so that the awaited round is one that drand has published: the real thing,
 * from an address that answers only when asked again.
 */
@PlatformTest({EvaluatorDrawModule.class, TestLog.class, TestPool.class, County.class})
@TestPropertySource(
        properties = {
            "gongcai.clock.start=2023-08-23T23:00:00+08:00",
            "gongcai.draw.beacon=drand-quicknet",
            "gongcai.draw.beacon-delay=84s"
        })
class FetchedBeaconTest {

    private static final Instant SIGNING = Instant.parse("2023-08-23T15:37:01Z");
    private static final Instant REVEALS_OVER = Instant.parse("2023-08-23T15:58:30Z");
    private static final Instant ROUND_OVER = Instant.parse("2023-08-23T16:00:30Z");
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static final HttpServer DRAND = drand();

    @Autowired @Lazy County county;
    @Autowired EvaluatorDrawApi api;
    @Autowired RecordedEvents events;
    @Autowired BeaconFetching fetching;
    @Autowired TransactionTemplate transaction;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add(
                "gongcai.draw.beacon-url",
                () -> "http://localhost:%d/public/{round}".formatted(DRAND.getAddress().getPort()));
    }

    private static HttpServer drand() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/public/1000",
                    exchange -> {
                        boolean isThere = ASKED.incrementAndGet() > 1;
                        var body = isThere ? Encodings.utf8(published()) : new byte[0];
                        exchange.sendResponseHeaders(isThere ? OK : NOT_FOUND, body.length);
                        exchange.getResponseBody().write(body);
                        exchange.close();
                    });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException("no address for drand", e);
        }
    }

    private static String published() {
        return """
        {"round":1000,"randomness":"%s","signature":"%s"}\
        """
                .formatted("fe".repeat(32), AwaitedBeaconTest.ROUND_1000);
    }

    @AfterAll
    static void stop() {
        DRAND.stop(0);
    }

    @Test
    void the_round_is_asked_for_until_it_is_there_and_completes_the_draw() {
        county.negotiates();
        var draw = county.requested(county.tenderEvaluated(Duration.ofHours(24)));
        county.moveTo(SIGNING);
        county.specified(draw);
        county.commit(county.host(), draw);
        county.commit(county.inspector(), draw);
        county.awaitState(draw, DrawState.REVEALING);
        county.reveal(county.host(), draw);
        county.moveTo(REVEALS_OVER);
        county.awaitState(draw, DrawState.AWAITING_BEACON);
        var awaited = Objects.requireNonNull(county.seen(county.inspector(), draw).beacon());
        assertThat(awaited.round()).isEqualTo(1000);
        assertThat(awaited.signature()).isNull();
        fetching.stop();
        for (int times = 0; times < 5; times++) {
            transaction.executeWithoutResult(status -> fetching.due(draw, REVEALS_OVER));
        }
        county.moveTo(ROUND_OVER);
        fetching.start();
        county.awaitState(draw, DrawState.CALLING);
        assertThatTheSeedIsThatOfTheMessages(draw);
        county.award();
        assertThat(ASKED).as("however often it fell due, once for each answer").hasValue(2);
    }

    private void assertThatTheSeedIsThatOfTheMessages(UUID draw) {
        var spec = DrawSpec.of(read(only(draw, DrawSpecified.class).statement()));
        var beacon = DrawBeacon.of(read(only(draw, BeaconRecorded.class).statement()));
        var commits =
                of(draw, NonceCommitted.class).stream()
                        .map(each -> DrawCommit.of(read(each.statement())))
                        .toList();
        var reveals =
                of(draw, NonceRevealed.class).stream()
                        .map(each -> DrawReveal.of(read(each.statement())))
                        .toList();
        assertThat(commits).hasSize(3);
        assertThat(reveals).extracting(DrawReveal::role).containsOnly("platform", "agency");
        assertThat(only(draw, DrawCompleted.class).seed())
                .isEqualTo(DrawSeed.of(spec, commits, reveals, beacon).hex());
        assertThat(only(draw, BeaconRecorded.class).randomness())
                .isEqualTo(beacon.randomness().hex())
                .startsWith("fe290beca1");
    }

    private <E extends Event> E only(UUID draw, Class<E> type) {
        return of(draw, type).getFirst();
    }

    private <E extends Event> List<E> of(UUID draw, Class<E> type) {
        return events.all().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(each -> each.subject().equals(draw))
                .toList();
    }

    private static JsonObject read(Statement statement) {
        return JsonObject.read(statement.data()).without("sigs");
    }
}
