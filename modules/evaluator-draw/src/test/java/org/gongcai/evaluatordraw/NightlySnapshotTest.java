package org.gongcai.evaluatordraw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongcai.evaluatordraw.County.LONG;
import static org.gongcai.evaluatordraw.County.as;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongcai.contracts.EvaluatorDrawApi;
import org.gongcai.contracts.EvaluatorDrawApi.DrawView;
import org.gongcai.contracts.EvaluatorDrawEvent.PoolSnapshotKept;
import org.gongcai.contracts.EvaluatorDrawEvent.PoolSnapshotTaken;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.LegalTime;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.draw.PoolSnapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;

/** The state of a pool goes on record every night. */
@PlatformTest({EvaluatorDrawModule.class, TestLog.class, TestPool.class, County.class})
class NightlySnapshotTest {

    private static final int AT_ONCE = 3;

    @Autowired @Lazy County county;
    @Autowired EvaluatorDrawApi api;
    @Autowired RecordedEvents events;
    @Autowired LegalClock clock;

    @AfterEach
    void all_tenders_end() {
        county.award();
    }

    @Test
    void every_midnight_the_pool_is_put_on_record_under_a_key_of_its_own() {
        await().atMost(LONG).until(() -> !kept().isEmpty());
        int before = kept().size();
        var midnight = LegalTime.startOf(clock.today().plusDays(1));
        county.moveTo(midnight);
        await().atMost(LONG).until(() -> kept().size() > before);
        var nights = kept();
        var last = nights.getLast();
        assertThat(last.asOf()).isEqualTo(midnight.getEpochSecond());
        assertThat(last.poolId()).isEqualTo(TestPool.POOL.toString());
        assertThat(last.n()).isEqualTo(46);
        assertThat(nights).extracting(PoolSnapshot::kc).doesNotHaveDuplicates();
        assertThat(nights).extracting(PoolSnapshot::root).doesNotHaveDuplicates();
        assertThat(nights).extracting(PoolSnapshot::seq).doesNotHaveDuplicates();
        // Of these alone: other tests award, and publish whoever their lot brought.
        assertThat(events.all(PoolSnapshotKept.class).toString()).doesNotContain("PLANT-E");
    }

    @Test
    void snapshots_taken_at_once_have_numbers_of_their_own() throws Exception {
        await().atMost(LONG).until(() -> !kept().isEmpty());
        var wanted =
                IntStream.range(0, AT_ONCE)
                        .mapToObj(i -> county.wanted(county.tenderEvaluated(Duration.ofHours(24))))
                        .toList();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var asking =
                    wanted.stream()
                            .<Callable<DrawView>>map(
                                    each -> () -> as(county.host(), () -> api.request(each)))
                            .toList();
            for (var asked : threads.invokeAll(asking)) {
                assertThat(asked.get()).isNotNull();
            }
        }
        var taken =
                events.all(PoolSnapshotTaken.class).stream()
                        .map(each -> PoolSnapshot.of(JsonObject.read(each.statement().data())));
        assertThat(Stream.concat(taken, kept().stream()))
                .hasSizeGreaterThanOrEqualTo(AT_ONCE)
                .extracting(PoolSnapshot::seq)
                .doesNotHaveDuplicates();
    }

    private List<PoolSnapshot> kept() {
        return events.all(PoolSnapshotKept.class).stream()
                .map(each -> PoolSnapshot.of(JsonObject.read(each.statement().data())))
                .toList();
    }
}
