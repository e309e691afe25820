package org.gongcai.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
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
