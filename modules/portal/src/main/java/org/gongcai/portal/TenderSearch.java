package org.gongcai.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gongcai.contracts.DisclosureApi.TenderPage;
import org.gongcai.contracts.DisclosureApi.TenderState;
import org.jspecify.annotations.Nullable;

/** A search for tenders as it was asked, with one page of what it found. */
record TenderSearch(
        String q, @Nullable TenderState state, @Nullable String after, TenderPage found) {

    /** Unknown states are none, as addresses of this page are typed and shared. */
    static @Nullable TenderState state(String name) {
        return Arrays.stream(TenderState.values())
                .filter(state -> state.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    boolean isFirst() {
        return after == null;
    }

    String first() {
        return "/tenders?q=" + encoded(q) + "&state=" + (state == null ? "" : state.name());
    }

    @Nullable String next() {
        var cursor = found.next();
        return cursor == null ? null : first() + "&after=" + encoded(cursor);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
