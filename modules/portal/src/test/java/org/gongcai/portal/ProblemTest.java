package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class ProblemTest {

    private final Refused refused =
            Refused.of("unknown-lot", "本项目没有第 7 包").value("lot", "7").remedy("请核对包号");

    @AfterEach
    void forgetReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_page_in_english_shows_the_english_sentences() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        var problem = Problem.of(refused);
        assertThat(problem.rule()).isEqualTo("The tender has no lot 7.");
        assertThat(problem.remedy()).isEqualTo("Check the lot number.");
    }

    @Test
    void a_page_in_chinese_shows_the_rule_itself() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(Problem.of(refused).rule()).isEqualTo("本项目没有第 7 包");
    }
}
