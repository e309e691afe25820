package org.gongcai.portal;

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

    Paging paging() {
        return Paging.of("/tenders" + asked(), after, found.next());
    }

    /** All that is found, as a workbook. */
    String excel() {
        return "/tenders.xlsx" + asked();
    }

    private String asked() {
        return "?q=" + Paging.encoded(q) + "&state=" + (state == null ? "" : state.name());
    }
}
