package org.gongcai.portal;

import java.util.Locale;
import org.gongcai.contracts.ImportView.RowError;
import org.gongcai.platform.problems.EnglishRefusals;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
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

    /** In the language of the page that is being answered. */
    static Problem of(Refused told) {
        var refused = EnglishRefusals.in(reader(), told);
        return new Problem(
                refused.code(),
                refused.field().orElse(null),
                refused.rule(),
                refused.remedy().orElse(null),
                refused.source().orElse(null));
    }

    /** A refused row of a file, worded for whoever reads it now. */
    static Problem of(RowError error) {
        var refused = Refused.of(error.code(), error.rule()).remedy(error.remedy());
        if (error.wording() != null) {
            refused = refused.wording(error.wording());
        }
        for (var value : error.values().entrySet()) {
            refused = refused.value(value.getKey(), value.getValue());
        }
        return of(refused);
    }

    static Locale reader() {
        var context = LocaleContextHolder.getLocaleContext();
        var chosen = context == null ? null : context.getLocale();
        return chosen == null ? Locale.SIMPLIFIED_CHINESE : chosen;
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
