package org.gongcai.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @Test
    void a_county_lies_in_its_prefecture_and_province() {
        var county = new Region("349921");
        assertThat(county.prefecture()).isEqualTo(new Region("349900"));
        assertThat(county.province()).isEqualTo(new Region("340000"));
        assertThat(county.province().contains(county)).isTrue();
        assertThat(county.contains(county)).isTrue();
        assertThat(county.contains(county.province())).isFalse();
        assertThat(new Region("349922").contains(county)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "34992", "3499210", "34992a", "049921", "３４９９２１"})
    void a_region_is_six_digits(String code) {
        assertThatThrownBy(() -> new Region(code)).isInstanceOf(Refused.class);
    }

    @Test
    void the_letter_of_a_category_says_what_is_bought() {
        assertThat(new CategoryCode("A02010105").kind()).isEqualTo(CategoryKind.GOODS);
        assertThat(new CategoryCode("B").kind()).isEqualTo(CategoryKind.WORKS);
        assertThat(new CategoryCode("C16").kind()).isEqualTo(CategoryKind.SERVICES);
        assertThat(new CategoryCode("A0201").contains(new CategoryCode("A02010105"))).isTrue();
        assertThat(new CategoryCode("A0202").contains(new CategoryCode("A02010105"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "D01", "A1", "A020101050", "A0201010501", "a02"})
    void what_is_no_category_is_refused(String code) {
        assertThatThrownBy(() -> new CategoryCode(code)).isInstanceOf(Refused.class);
    }

    @Test
    void a_project_number_reads_back_as_written() {
        var number = new ProjectNumber(new Region("349921"), ProjectKind.PROCUREMENT, 2026, 31);
        assertThat(number).hasToString("349921-CG-2026-0031");
        assertThat(ProjectNumber.parse("349921-CG-2026-0031")).isEqualTo(number);
        assertThat(number.lot(1)).isEqualTo("349921-CG-2026-0031-01");
    }

    @Test
    void a_project_number_has_plain_digits_in_every_locale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("hi-IN-u-nu-deva"));
            assertThat(ProjectNumber.parse("349921-CG-2026-0031").lot(1))
                    .isEqualTo("349921-CG-2026-0031-01");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "349921-XX-2026-0031",
                "349921-CG-2026-31",
                "349921-CG-2026-0000",
                "34992-CG-2026-0001"
            })
    void what_is_no_project_number_is_refused(String text) {
        assertThatThrownBy(() -> ProjectNumber.parse(text)).isInstanceOf(Refused.class);
    }

    @Test
    void a_period_holds_its_start_and_not_its_end() {
        var start = Instant.parse("2026-03-16T01:00:00Z");
        var end = start.plusSeconds(60);
        var period = new Period(start, end);
        assertThat(period.contains(start)).isTrue();
        assertThat(period.contains(end)).isFalse();
        assertThat(period.overlaps(new Period(end, end.plusSeconds(1)))).isFalse();
        assertThat(period.overlaps(new Period(end.minusNanos(1), end.plusSeconds(1)))).isTrue();
        assertThatThrownBy(() -> new Period(start, start)).isInstanceOf(Refused.class);
    }

    @Test
    void legal_days_are_those_of_shanghai() {
        assertThat(LegalTime.dateOf(Instant.parse("2026-03-15T16:00:00Z")))
                .isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(LegalTime.startOf(LocalDate.of(2026, 3, 16)))
                .isEqualTo(Instant.parse("2026-03-15T16:00:00Z"));
    }
}
