package org.gongcai.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongcai.rules.LegalDeadline;
import org.junit.jupiter.api.Test;

class EnglishLawsTest {

    @Test
    void every_legal_time_limit_is_told_in_english() {
        assertThat(LegalDeadline.ids())
                .contains("T05", "T29-ANSWER")
                .isEqualTo(EnglishRefusals.read("deadlines_en.properties").stringPropertyNames())
                .allSatisfy(id ->
                        assertThat(EnglishLaws.deadline(id, ""))
                                .doesNotContainPattern("\\p{IsHan}"));
    }

    @Test
    void articles_are_numbered_in_english() {
        assertThat(EnglishLaws.named("财政部令第87号第五十四条、第五十五条"))
                .isEqualTo("Ministry of Finance Order No. 87, art. 54, art. 55");
        assertThat(EnglishLaws.named("政府采购法第七十七条第一款"))
                .isEqualTo("Government Procurement Law, art. 77, para. 1");
    }
}
