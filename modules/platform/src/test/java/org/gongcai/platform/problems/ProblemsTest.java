package org.gongcai.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Untrusted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.MDC;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ProblemDetail;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

class ProblemsTest {

    private final Problems problems = new Problems();

    @ParameterizedTest
    @CsvSource({
        "bid-late, 422",
        "unknown-project, 404",
        "not-yours, 403",
        "second-person-needed, 403",
        "no-appointment, 403",
        "changed-meanwhile, 409",
        "seat-conflict, 409"
    })
    void the_code_decides_the_status(String code, int status) {
        assertThat(problems.of(Refused.of(code, "规则")).getStatus()).isEqualTo(status);
    }

    @Test
    void a_refusal_keeps_its_source_and_remedy() {
        var refused = Refused.of("bid-late", "投标截止时间已过").remedy("请参加下次采购").source("87号令 第三十三条");
        assertThat(properties(problems.of(refused)))
                .containsEntry("rule", "投标截止时间已过")
                .containsEntry("remedy", "请参加下次采购")
                .containsEntry("source", "87号令 第三十三条")
                .doesNotContainKeys("field", "traceId");
    }

    @Test
    void english_names_the_values_and_keeps_code_and_field() {
        var refused = Refused.of("text-long", "过长").field("name").value("longest", 20);
        assertThat(properties(problems.in(Locale.ENGLISH, refused.value("length", 23))))
                .containsEntry("rule", "At most 20 characters are allowed; there are 23.")
                .containsEntry("remedy", "Shorten the text.")
                .containsEntry("code", "text-long")
                .containsEntry("field", "name");
        assertThat(properties(problems.in(Locale.ENGLISH, refused))).containsEntry("rule", "过长");
    }

    @Test
    void english_names_dates_amounts_and_laws() {
        var money =
                Refused.of("over-ceiling", "超过最高限价")
                        .value("price", Money.cny("2864000"))
                        .value("ceiling", Money.cny("2500000"))
                        .source("政府采购法实施条例第三十五条、第一百零一条第二款、财政部令第87号第六十三条第四项");
        assertThat(properties(problems.in(Locale.ENGLISH, money)))
                .containsEntry(
                        "rule",
                        "The price CNY 2,864,000.00 is above the ceiling CNY 2,500,000.00."
                                + " The bid is invalid.")
                .containsEntry(
                        "source",
                        "Government Procurement Law Implementing Regulation, art. 35, art. 101,"
                                + " para. 2; Ministry of Finance Order No. 87, art. 63, item 4");
        var time =
                Refused.of("code-expired", "已过期")
                        .value("at", Instant.parse("2026-11-23T01:00:00Z"));
        assertThat(properties(problems.in(Locale.ENGLISH, time)))
                .containsEntry("rule", "This code expired at 2026-11-23 09:00.");
    }

    @Test
    void a_wording_comes_before_the_field_and_what_is_missing_comes_from_the_code() {
        var refused = Refused.of("wrong-state", "已签署").field("lot").wording("seat-signed");
        assertThat(properties(problems.in(Locale.ENGLISH, refused)))
                .containsEntry("rule", "This seat has signed.")
                .containsEntry("remedy", "Reload the page and check the present state.");
    }

    @Test
    void what_has_no_english_sentence_stays_chinese() {
        var refused = Refused.of("not-in-english", "投标截止时间已过").remedy("请参加下次采购");
        assertThat(properties(problems.in(Locale.ENGLISH, refused)))
                .containsEntry("rule", "投标截止时间已过")
                .containsEntry("remedy", "请参加下次采购");
    }

    @Test
    void a_refusal_is_found_inside_what_wraps_it() {
        var wrapped = new IllegalStateException("reading failed", Refused.of("bid-late", "已截止"));
        assertThat(properties(problems.of(wrapped))).containsEntry("code", "bid-late");
    }

    @Test
    void of_two_who_change_the_same_the_second_is_asked_to_look_again() {
        var lost = new ObjectOptimisticLockingFailureException("Tender", "1");
        assertThat(problems.of(lost).getStatus()).isEqualTo(409);
        assertThat(properties(problems.of(lost))).containsEntry("code", "changed-meanwhile");
        assertThat(problems.of(new DuplicateKeyException("twice")).getStatus()).isEqualTo(409);
    }

    @Test
    void too_much_is_too_large() {
        assertThat(problems.of(new MaxUploadSizeExceededException(1)).getStatus()).isEqualTo(413);
    }

    @Test
    void our_own_failure_shows_a_trace_and_no_inside() {
        var problem = problems.of(new IllegalStateException("password=secret"));
        assertThat(problem.getStatus()).isEqualTo(500);
        assertThat(properties(problem)).containsEntry("code", "internal").containsKey("traceId");
        assertThat(problem.toString()).doesNotContain("secret");
    }

    @Test
    void the_trace_of_the_request_is_told() {
        try (var trace = MDC.putCloseable("traceId", "abc")) {
            assertThat(trace).isNotNull();
            assertThat(properties(problems.of(Refused.of("bid-late", "已截止"))))
                    .containsEntry("traceId", "abc");
        }
    }

    @Test
    void what_does_not_check_out_is_refused_with_its_field() {
        assertThatThrownBy(() -> Checked.input("envelope", () -> Bytes32.parse("no hash")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            var cause = (Untrusted) Objects.requireNonNull(refused.getCause());
                            assertThat(refused.code()).isEqualTo("wrong-field");
                            assertThat(refused.rule()).startsWith(cause.fault().sentence());
                            assertThat(refused.field()).contains("envelope");
                            assertThat(refused.remedy()).isPresent();
                        });
    }

    private static Map<String, Object> properties(ProblemDetail problem) {
        return Objects.requireNonNull(problem.getProperties());
    }
}
