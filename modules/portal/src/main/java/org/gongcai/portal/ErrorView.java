package org.gongcai.portal;

import java.util.Optional;
import java.util.UUID;
import org.gongcai.platform.problems.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * @param kind message key's part: not-found, forbidden, refused or broken
 * @param problem absent where no rule was named
 * @param trace what to tell the operator
 */
record ErrorView(int status, String kind, @Nullable Problem problem, String trace) {

    static ErrorView of(int status) {
        return new ErrorView(status, kind(status), null, currentTrace());
    }

    /** Our own failures are not explained beyond their trace. */
    static ErrorView of(ProblemDetail detail) {
        var trace =
                Optional.ofNullable(PageFailures.property(detail, "traceId"))
                        .orElseGet(ErrorView::currentTrace);
        int status = detail.getStatus();
        return new ErrorView(
                status, kind(status), isExplained(status) ? Problem.of(detail) : null, trace);
    }

    private static boolean isExplained(int status) {
        return status < 500 || Problems.isBusy(HttpStatusCode.valueOf(status));
    }

    private static String kind(int status) {
        return switch (status) {
            case 401, 403 -> "forbidden";
            case 404, 405 -> "not-found";
            default -> isExplained(status) ? "refused" : "broken";
        };
    }

    private static String currentTrace() {
        return Optional.ofNullable(MDC.get("traceId"))
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
