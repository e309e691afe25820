package org.gongcai.portal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one form of a page that was refused, as typed; all others of the page are as new.
 *
 * @param form name of the form, empty where none was refused
 */
record FilledForm(String form, Map<String, String> typed, @Nullable Problem problem) {

    static final FilledForm NONE = new FilledForm("", Map.of(), null);

    FilledForm {
        typed = Map.copyOf(typed);
    }

    @Nullable Problem problemOf(String name) {
        return form.equals(name) ? problem : null;
    }

    boolean isRefused(String name) {
        return problemOf(name) != null;
    }

    /** What was typed into that field of that form, or else what stands there anew. */
    String value(String name, String field, @Nullable String otherwise) {
        var kept = form.equals(name) ? typed.get(field) : null;
        return kept != null ? kept : otherwise == null ? "" : otherwise;
    }
}
