package org.gongcai.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseAmountTest {

    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "0.05, 伍分",
        "0.50, 伍角整",
        "1.05, 壹元零伍分",
        "10, 壹拾元整",
        "1680.32, 壹仟陆佰捌拾元叁角贰分",
        "107000.53, 壹拾万柒仟元零伍角叁分",
        "60001.00, 陆万零壹元整",
        "100000010.00, 壹亿零壹拾元整",
        "55323500.00, 伍仟伍佰叁拾贰万叁仟伍佰元整",
        "1200000.00, 壹佰贰拾万元整",
        "100005000, 壹亿零伍仟元整",
        "1000000000000, 壹万亿元整",
        "1000100000000, 壹万零壹亿元整",
        "10010.01, 壹万零壹拾元零壹分"
    })
    void amounts_are_written_as_on_payment_documents(String amount, String words) {
        assertThat(ChineseAmount.words(Money.cny(amount))).isEqualTo(words);
    }

    @Test
    void only_yuan_are_written_in_words() {
        var pesos = Money.of("1", Currency.getInstance("COP"));
        assertThatIllegalArgumentException().isThrownBy(() -> ChineseAmount.words(pesos));
        assertThatIllegalArgumentException().isThrownBy(() -> ChineseAmount.words(Money.cny("-1")));
    }

    @Test
    void the_shared_vectors_hold() {
        SharedVectors.domain()
                .get("chineseAmount")
                .forEach(v ->
                        assertThat(ChineseAmount.words(Money.cny(v.get(0).asString())))
                                .isEqualTo(v.get(1).asString()));
    }
}
