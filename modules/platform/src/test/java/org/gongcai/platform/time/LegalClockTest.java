package org.gongcai.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gongcai.platform.PlatformTest;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest(LegalClockTest.Alarm.class)
class LegalClockTest {

    private record Rung(UUID subject, Instant due, Instant at) {}

    /** Fails once for each subject that is to be stubborn. */
    static class Alarm implements TimerHandler {
        private final LegalClock clock;
        private final List<Rung> rung = new CopyOnWriteArrayList<>();
        private final List<UUID> stubborn = new CopyOnWriteArrayList<>();

        Alarm(LegalClock clock) {
            this.clock = clock;
        }

        @Override
        public String kind() {
            return "test.alarm";
        }

        @Override
        public void due(UUID subject, Instant due) {
            if (stubborn.remove(subject)) {
                throw new IllegalStateException("not at the first ring");
            }
            rung.add(new Rung(subject, due, clock.now()));
        }
    }

    @Autowired private LegalClock clock;
    @Autowired private Timers timers;
    @Autowired private Alarm alarm;

    @Test
    void a_moved_clock_stops_at_every_timer_so_that_each_fires_at_its_moment() {
        var start = clock.now();
        var second = schedule(start.plus(Duration.ofDays(2)));
        var first = schedule(start.plus(Duration.ofDays(1)));
        var late = schedule(start.plus(Duration.ofDays(40)));
        alarm.stubborn.add(first);
        clock.moveTo(start.plus(Duration.ofDays(3)));
        await().until(() -> clock.movingTo().isEmpty());
        var fired = alarm.rung.stream().filter(each -> !each.subject().equals(late)).toList();
        assertThat(fired).extracting(Rung::subject).containsSubsequence(first, second);
        assertThat(fired)
                .allSatisfy(each ->
                        assertThat(each.at())
                                .isBetween(each.due(), each.due().plus(Duration.ofSeconds(30))));
        assertThat(clock.now()).isAfterOrEqualTo(start.plus(Duration.ofDays(3)));
        assertThat(alarm.rung).extracting(Rung::subject).doesNotContain(late);
        timers.cancel("test.alarm", late);
    }

    @Test
    void a_timer_that_is_set_again_fires_once_and_a_cancelled_one_never() {
        var moved = schedule(clock.now().plus(Duration.ofDays(300)));
        var cancelled = schedule(clock.now().plus(Duration.ofMillis(300)));
        timers.cancel("test.alarm", cancelled);
        timers.schedule("test.alarm", moved, clock.now().plus(Duration.ofMillis(400)));
        await().until(() -> rang(moved));
        assertThat(rang(cancelled)).isFalse();
        assertThat(alarm.rung).filteredOn(each -> each.subject().equals(moved)).hasSize(1);
    }

    @Test
    void legal_time_never_goes_backwards() {
        var past = clock.now().minus(Duration.ofSeconds(1));
        assertThatThrownBy(() -> clock.moveTo(past))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("clock-backwards"));
    }

    private UUID schedule(Instant due) {
        var subject = UUID.randomUUID();
        timers.schedule("test.alarm", subject, due);
        return subject;
    }

    private boolean rang(UUID subject) {
        return alarm.rung.stream().anyMatch(each -> each.subject().equals(subject));
    }
}
