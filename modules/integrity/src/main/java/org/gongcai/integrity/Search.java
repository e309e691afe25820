package org.gongcai.integrity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns what people type into a search field into a pattern for LIKE with {@code !} as escape. */
final class Search {

    private Search() {}

    static String pattern(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return "%" + text.replaceAll("[!%_]", "!$0") + "%";
    }
}
