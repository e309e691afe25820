package org.gongcai.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MoneyTest {

    private static final Currency COP = Currency.getInstance("COP");

    @Test
    void amounts_of_the_same_value_are_equal_however_written() {
        assertThat(Money.cny("100")).isEqualTo(Money.cny("100.00")).isEqualTo(Money.cny("1E2"));
        assertThat(Money.cny("0.000")).isEqualTo(Money.zero(Money.CNY));
    }

    @Test
    void adding_and_subtracting_is_exact() {
        assertThat(Money.cny("0.10").plus(Money.cny("0.20"))).isEqualTo(Money.cny("0.30"));
        assertThat(Money.cny("2864000.00").minus(Money.cny("2586000.00")))
                .isEqualTo(Money.cny("278000"));
    }

    @Test
    void multiplying_rounds_only_as_told() {
        var price = Money.cny("333333.33");
        assertThat(price.times(new BigDecimal("0.02"), RoundingMode.FLOOR))
                .isEqualTo(Money.cny("6666.66"));
        assertThat(price.times(new BigDecimal("0.02"), RoundingMode.HALF_UP))
                .isEqualTo(Money.cny("6666.67"));
        assertThatThrownBy(() -> price.times(new BigDecimal("0.02"), RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_third_digit_after_the_point_is_refused() {
        assertThatThrownBy(() -> Money.cny("1.005"))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.code()).isEqualTo("money-digits"));
    }

    @Test
    void currencies_do_not_mix() {
        var pesos = Money.of("100", COP);
        assertThat(pesos.amount()).isEqualTo(new BigDecimal("100.00"));
        assertThatThrownBy(() -> Money.cny("1").plus(pesos)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Money.cny("1").compareTo(pesos)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "1,000.00",
                "NaN",
                "1e999999999",
                "1e-999999999",
                "123456789012345678901"
            })
    void what_is_no_sensible_amount_is_refused(String text) {
        assertThatThrownBy(() -> Money.cny(text)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0.00",
                "5.5|5.50",
                "999|999.00",
                "1000|1,000.00",
                "1234.56|1,234.56",
                "-1234567.8|-1,234,567.80",
                "12480000|12,480,000.00"
            })
    void amounts_are_grouped_the_same_in_every_locale(String amount, String shown) {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("hi-IN-u-nu-deva"));
            assertThat(Money.cny(amount).formatted()).isEqualTo(shown);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_currency_without_fractions_is_written_without_a_point() {
        assertThat(Money.of("1234", Currency.getInstance("JPY")).formatted()).isEqualTo("1,234");
    }

    @Test
    void json_holds_amount_and_currency_and_nothing_else() {
        var mapper = JsonMapper.shared();
        String json = mapper.writeValueAsString(Money.cny("12.30"));
        assertThat(mapper.readTree(json).propertyNames())
                .containsExactlyInAnyOrder("amount", "currency");
        assertThat(mapper.readValue(json, Money.class)).isEqualTo(Money.cny("12.30"));
    }
}
