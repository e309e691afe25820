package org.gongcai.evaluatordraw.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private static final Instant NINE = Instant.parse("2026-03-16T01:00:00Z");

    private final Terminal terminal =
            new Terminal("一号机", "评标一室", UUID.randomUUID(), "secret", UUID.randomUUID(), NINE);

    private Instant after(long minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void ten_wrong_tries_within_ten_minutes_block_it_until_these_are_over() {
        for (int i = 0; i < 9; i++) {
            terminal.triedWrongly(after(i));
        }
        assertThat(terminal.isBlocked(after(9))).isFalse();
        terminal.triedWrongly(after(9));
        assertThat(terminal.isBlocked(after(9))).isTrue();
        assertThat(terminal.isBlocked(after(10))).isFalse();
    }

    @Test
    void wrong_tries_of_long_ago_do_not_count() {
        for (int i = 0; i < 30; i++) {
            terminal.triedWrongly(after(i * 2));
            assertThat(terminal.isBlocked(after(i * 2))).isFalse();
        }
    }

    @Test
    void it_stands_where_it_was_enrolled() {
        assertThat(terminal.standsAt(" 评标一室")).isTrue();
        assertThat(terminal.standsAt("评标二室")).isFalse();
    }
}
