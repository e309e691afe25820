package org.gongcai.portal;

import org.gongcai.contracts.DisclosureApi.CreditPage;
import org.jspecify.annotations.Nullable;

/** A search of the integrity column as it was asked, with one page of what it found. */
record CreditSearch(String q, @Nullable String after, CreditPage found) {

    Paging paging() {
        return Paging.of("/integrity?q=" + Paging.encoded(q), after, found.next());
    }

    /** All that is found, as a workbook. */
    String excel() {
        return "/integrity.xlsx?q=" + Paging.encoded(q);
    }
}
