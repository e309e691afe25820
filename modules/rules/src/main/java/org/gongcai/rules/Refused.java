package org.gongcai.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a rule says no. The code is part of the API (kebab-case, stable); the rule is the Chinese
 * sentence shown to people and is also {@link #getMessage()}; the remedy says what to do instead;
 * the source names the law or document the rule comes from. For a sentence in another language, the
 * values are what the rule computed, by name, and the wording tells the sentences of one code
 * apart.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String field;
    private final @Nullable String remedy;
    private final @Nullable String source;
    private final @Nullable String wording;
    private final transient Map<String, Object> values;

    public Refused(
            String code,
            @Nullable String field,
            String rule,
            @Nullable String remedy,
            @Nullable String source) {
        this(code, field, rule, remedy, source, null, Map.of());
    }

    private Refused(
            String code,
            @Nullable String field,
            String rule,
            @Nullable String remedy,
            @Nullable String source,
            @Nullable String wording,
            Map<String, Object> values) {
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
        this.wording = wording;
        this.values = values;
    }

    public static Refused of(String code, String rule) {
        return new Refused(code, null, rule, null, null);
    }

    /** The same refusal, pointing at a form field. */
    public Refused field(String name) {
        return new Refused(code, name, rule(), remedy, source, wording, values);
    }

    public Refused remedy(String whatToDo) {
        return new Refused(code, field, rule(), whatToDo, source, wording, values);
    }

    public Refused source(String law) {
        return new Refused(code, field, rule(), remedy, law, wording, values);
    }

    /** The same refusal with a computed date, amount or count that a translation names. */
    public Refused value(String name, Object computed) {
        var more = new HashMap<>(values);
        more.put(name, computed);
        return new Refused(code, field, rule(), remedy, source, wording, Map.copyOf(more));
    }

    /** The same refusal, told apart from others of its code. */
    public Refused wording(String name) {
        return new Refused(code, field, rule(), remedy, source, name, values);
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

    public Optional<String> wording() {
        return Optional.ofNullable(wording);
    }

    public Map<String, Object> values() {
        return values;
    }
}
