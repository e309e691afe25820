package org.gongcai.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a list that is shown in pages goes on.
 *
 * @param first address of the first page; absent on that page
 * @param next address of the next page; absent on the last one
 */
public record Paging(@Nullable String first, @Nullable String next) {

    /**
     * @param list address of the first page, with or without a query
     * @param after the cursor that was asked for
     * @param next the cursor of the next page
     */
    static Paging of(String list, @Nullable String after, @Nullable String next) {
        return new Paging(
                after == null || after.isEmpty() ? null : list,
                next == null ? null : list(list, next));
    }

    /** As above, of a list whose cursors are the ids of its rows. */
    static Paging of(String list, @Nullable UUID after, @Nullable UUID next) {
        return of(
                list,
                after == null ? null : after.toString(),
                next == null ? null : next.toString());
    }

    private static String list(String list, String cursor) {
        return list + (list.contains("?") ? "&" : "?") + "after=" + encoded(cursor);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
