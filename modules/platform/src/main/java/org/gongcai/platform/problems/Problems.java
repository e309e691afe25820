package org.gongcai.platform.problems;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.rules.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;

/** Every failure as the one problem detail that pages and the API show. */
@Component
public class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final String TRACE = "traceId";

    /** In seconds, for the header that goes with a busy answer. */
    public static final String RETRY_AFTER = "5";

    Problems() {}

    /** Logs what is our fault, once, under the trace id it puts into the problem. */
    public ProblemDetail of(Throwable failure) {
        return told(answer(failure), failure);
    }

    /** The same in the reader's language, where there is a sentence in it. */
    public ProblemDetail in(Locale reader, Throwable failure) {
        var answer = answer(failure);
        return told(
                new Answer(answer.status(), EnglishRefusals.in(reader, answer.refusal())), failure);
    }

    private static ProblemDetail told(Answer answer, Throwable failure) {
        var problem = detail(answer);
        if (answer.status().is5xxServerError() && !isBusy(answer.status())) {
            var trace = traced().orElseGet(() -> UUID.randomUUID().toString());
            problem.setProperty(TRACE, trace);
            log.error("Failed, trace {}", trace, failure);
        }
        return problem;
    }

    /** Nothing broke: whoever comes back a little later is served. */
    public static boolean isBusy(HttpStatusCode status) {
        return status.value() == HttpStatus.SERVICE_UNAVAILABLE.value();
    }

    private static ProblemDetail detail(Answer answer) {
        var refusal = answer.refusal();
        var problem = ProblemDetail.forStatusAndDetail(answer.status(), refusal.rule());
        problem.setType(URI.create("https://gongcai.org/problems/" + refusal.code()));
        problem.setTitle(refusal.rule());
        problem.setProperty("code", refusal.code());
        problem.setProperty("rule", refusal.rule());
        refusal.field().ifPresent(field -> problem.setProperty("field", field));
        refusal.remedy().ifPresent(remedy -> problem.setProperty("remedy", remedy));
        refusal.source().ifPresent(source -> problem.setProperty("source", source));
        traced().ifPresent(trace -> problem.setProperty(TRACE, trace));
        return problem;
    }

    private static Optional<String> traced() {
        return Optional.ofNullable(MDC.get(TRACE));
    }

    private static Answer answer(Throwable failure) {
        return refusedIn(failure)
                .map(Answer::of)
                .or(() -> MalformedRequests.answer(failure))
                .orElseGet(() -> other(failure));
    }

    /** A value that refuses itself is wrapped by whatever was reading it. */
    private static Optional<Refused> refusedIn(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof Refused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    private static Answer other(Throwable failure) {
        return switch (failure) {
            case BadCredentialsException e -> wrongPassword();
            case UsernameNotFoundException e -> wrongPassword();
            case AuthenticationException e -> AccessRefusals.signIn();
            case AccessDeniedException e -> AccessRefusals.of(e);
            case ConcurrencyFailureException e -> changedMeanwhile();
            case DuplicateKeyException e -> changedMeanwhile();
            case ErrorResponse e -> byStatus(e.getStatusCode());
            default -> internal();
        };
    }

    private static Answer wrongPassword() {
        return new Answer(
                HttpStatus.UNAUTHORIZED,
                Refused.of("sign-in", "用户名或密码不正确").wording("password").remedy("请核对后重新登录"));
    }

    private static Answer changedMeanwhile() {
        return Answer.of(
                HttpStatus.CONFLICT, "changed-meanwhile", "内容已被他人同时修改", "请刷新页面，核对最新内容后再提交");
    }

    private static Answer internal() {
        return Answer.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "系统出现故障，本次操作没有完成",
                "请稍后重试；仍然失败的，请将追踪编号告知运维人员");
    }

    private static Answer byStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> Answer.of(HttpStatus.NOT_FOUND, "unknown-path", "没有这个地址", "请核对地址");
            case 405 ->
                    Answer.of(
                            HttpStatus.METHOD_NOT_ALLOWED,
                            "method-not-allowed",
                            "该地址不支持这种请求方法",
                            "请对照接口说明");
            case 413 ->
                    Answer.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "提交的内容过大", "请分段上传或压缩后再提交");
            default -> status.is5xxServerError() ? internal() : malformed(status);
        };
    }

    private static Answer malformed(HttpStatusCode status) {
        return new Answer(status, Refused.of("malformed-request", "请求的格式不合规定").remedy("请对照接口说明"));
    }
}
