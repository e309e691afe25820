package org.gongcai.rules;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a rule says no. The code is part of the API (kebab-case, stable); the rule is the Chinese
 * sentence shown to people and is also {@link #getMessage()}; the remedy says what to do instead;
 * the source names the law or document the rule comes from.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String field;
    private final @Nullable String remedy;
    private final @Nullable String source;

    public Refused(
            String code,
            @Nullable String field,
            String rule,
            @Nullable String remedy,
            @Nullable String source) {
        super(rule);
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "Refusal code '%s' is not kebab-case".formatted(code));
        }
        if (rule.isBlank()) {
            throw new IllegalArgumentException("Refusal '%s' has no rule".formatted(code));
        }
        this.code = code;
        this.field = field;
        this.remedy = remedy;
        this.source = source;
    }

    public static Refused of(String code, String rule) {
        return new Refused(code, null, rule, null, null);
    }

    /** The same refusal, pointing at a form field. */
    public Refused field(String name) {
        return new Refused(code, name, rule(), remedy, source);
    }

    public Refused remedy(String whatToDo) {
        return new Refused(code, field, rule(), whatToDo, source);
    }

    public Refused source(String law) {
        return new Refused(code, field, rule(), remedy, law);
    }

    public String code() {
        return code;
    }

    public String rule() {
        return String.valueOf(getMessage());
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    public Optional<String> remedy() {
        return Optional.ofNullable(remedy);
    }

    public Optional<String> source() {
        return Optional.ofNullable(source);
    }
}
