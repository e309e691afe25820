package org.gongcai.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HalfYearTest {

    @Test
    void a_year_is_parted_between_june_and_july() {
        var june = HalfYear.of(LocalDate.parse("2026-06-30"));
        assertThat(june).isEqualTo(new HalfYear(2026, 1));
        assertThat(june.last()).isEqualTo("2026-06-30");
        assertThat(june.to()).isEqualTo("2026-07-01");
        assertThat(june.contains(june.to())).isFalse();
        assertThat(HalfYear.of(june.to())).isEqualTo(new HalfYear(2026, 2));
    }

    @Test
    void before_the_first_half_comes_the_second_of_the_year_before() {
        assertThat(new HalfYear(2026, 1).before()).isEqualTo(new HalfYear(2025, 2));
        assertThat(new HalfYear(2025, 2).before()).isEqualTo(new HalfYear(2025, 1));
    }

    @Test
    void there_are_two_halves() {
        assertThatThrownBy(() -> new HalfYear(2026, 3)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new HalfYear(2026, 0)).isInstanceOf(Refused.class);
    }
}
