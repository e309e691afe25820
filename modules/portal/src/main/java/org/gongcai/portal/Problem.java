package org.gongcai.portal;

import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * A refusal as a page shows it: at the field it concerns, with the rule, what to do, and the law.
 */
public record Problem(
        String code,
        @Nullable String field,
        String rule,
        @Nullable String remedy,
        @Nullable String source) {

    static Problem of(Refused refused) {
        return new Problem(
                refused.code(),
                refused.field().orElse(null),
                refused.rule(),
                refused.remedy().orElse(null),
                refused.source().orElse(null));
    }

    static Problem of(ProblemDetail detail) {
        return new Problem(
                String.valueOf(PageFailures.property(detail, "code")),
                PageFailures.property(detail, "field"),
                String.valueOf(detail.getDetail()),
                PageFailures.property(detail, "remedy"),
                PageFailures.property(detail, "source"));
    }

    public boolean isAt(String name) {
        return name.equals(field);
    }
}
