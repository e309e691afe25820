package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.gongcai.rules.Money;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private final Page chinese = page(Locale.SIMPLIFIED_CHINESE);
    private final Page english = page(Locale.ENGLISH);

    private static Page page(Locale language) {
        return new Page(
                new PortalModule().messageSource(),
                language,
                "/",
                null,
                Instant.parse("2026-03-16T01:00:00Z"),
                null,
                null,
                null,
                "/v/0");
    }

    @Test
    void money_has_separators_and_states_its_unit() {
        assertThat(chinese.money(Money.cny("2586000"))).isEqualTo("2,586,000.00 元");
        assertThat(english.money(Money.cny("2586000"))).isEqualTo("CNY 2,586,000.00");
        assertThat(chinese.tenThousands(Money.cny("2586000"))).isEqualTo("258.60 万元");
        assertThat(chinese.money(Money.of("12.5", Currency.getInstance("USD"))))
                .isEqualTo("USD 12.50");
        assertThat(chinese.money(null)).isEqualTo("–");
        assertThat(chinese.percent(new BigDecimal("9.705"))).isEqualTo("9.71 %");
    }

    @Test
    void moments_are_written_in_the_legal_zone() {
        var opening = Instant.parse("2026-03-16T01:30:05Z");
        assertThat(chinese.moment(opening)).isEqualTo("2026-03-16 09:30");
        assertThat(chinese.exactly(opening)).isEqualTo("2026-03-16 09:30:05");
        assertThat(chinese.timeOfDay(opening)).isEqualTo("09:30");
    }

    @Test
    void days_have_their_weekday_and_what_is_left() {
        var day = LocalDate.parse("2026-03-19");
        assertThat(chinese.day(day)).isEqualTo("2026-03-19 周四");
        assertThat(english.day(day)).isEqualTo("2026-03-19 Thu");
        assertThat(chinese.left(day)).isEqualTo("还有 3 天");
        assertThat(chinese.left(LocalDate.parse("2026-03-16"))).isEqualTo("今天");
        assertThat(english.left(LocalDate.parse("2026-03-14"))).isEqualTo("2 days ago");
        assertThat(chinese.left(Instant.parse("2026-03-16T03:05:00Z"))).isEqualTo("还有 2 小时 5 分");
        assertThat(chinese.left(Instant.parse("2026-03-16T01:07:00Z"))).isEqualTo("还有 7 分");
    }

    @Test
    void sizes_are_short() {
        assertThat(chinese.size(512)).isEqualTo("512 B");
        assertThat(chinese.size(2_200_000)).isEqualTo("2.1 MB");
    }
}
