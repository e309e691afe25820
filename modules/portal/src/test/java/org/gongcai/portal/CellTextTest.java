package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.gongcai.rules.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\tx", "\rx"})
    void text_that_a_table_program_would_take_for_a_formula_is_marked_as_text(String text) {
        assertThat(CellText.harmless(text)).isEqualTo("'" + text);
    }

    @Test
    void other_text_and_numbers_stay_as_they_are() {
        assertThat(CellText.harmless("办公家具 = 1 批")).isEqualTo("办公家具 = 1 批");
        assertThat(
                        CellText.line(
                                Arrays.asList(
                                        "他说“=”", new BigDecimal("-1.50"), Money.cny("-3"), null)))
                .isEqualTo("\"他说“=”\",\"-1.50\",\"-3.00\",\"\"\r\n");
    }
}
