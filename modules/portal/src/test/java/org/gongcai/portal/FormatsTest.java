package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.rules.Regime.GOVERNMENT_PROCUREMENT;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.gongcai.rules.LegalDeadline;
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
        assertThat(chinese.unit(Money.cny("1"))).isEqualTo("元");
        assertThat(english.unit(Money.cny("1"))).isEqualTo("CNY");
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

    @Test
    void one_is_not_written_in_the_plural() {
        assertThat(english.left(LocalDate.parse("2026-03-17"))).isEqualTo("1 day left");
        assertThat(english.left(LocalDate.parse("2026-03-15"))).isEqualTo("1 day ago");
        assertThat(english.text("statistics.count-of", 1, 0)).isEqualTo("1 project, 0 lots");
        assertThat(english.text("statistics.count-of", 12, 1)).isEqualTo("12 projects, 1 lot");
        assertThat(chinese.left(LocalDate.parse("2026-03-17"))).isEqualTo("还有 1 天");
    }

    @Test
    void legal_time_limits_are_told_in_the_language_of_the_page() {
        var rule = LegalDeadline.of("T14", GOVERNMENT_PROCUREMENT, LocalDate.parse("2026-03-16"));
        assertThat(chinese.deadline(rule.id(), rule.sentence())).isEqualTo(rule.sentence());
        assertThat(chinese.law(rule.source())).isEqualTo("政府采购法实施条例第四十三条");
        assertThat(english.deadline(rule.id(), rule.sentence()))
                .isEqualTo(
                        "The winner is decided within 5 working days after receipt of the"
                                + " evaluation report");
        assertThat(english.law(rule.source()))
                .isEqualTo("Government Procurement Law Implementing Regulation, art. 43");
    }
}
