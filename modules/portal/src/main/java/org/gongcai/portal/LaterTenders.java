package org.gongcai.portal;

import java.time.Instant;
import java.util.List;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.springframework.stereotype.Component;

/** Which of the same purchaser's tenders were announced after one and name it in their notices. */
@Component
class LaterTenders {

    private static final int MOST = 5;

    private final DisclosureApi disclosure;

    LaterTenders(DisclosureApi disclosure) {
        this.disclosure = disclosure;
    }

    /**
     * @param purchaser its name
     */
    List<TenderRow> naming(String number, String purchaser, Instant announced) {
        return disclosure.tenders(number, null, null, MOST).rows().stream()
                .filter(each -> each.purchaser().equals(purchaser))
                .filter(each -> each.announcedAt().isAfter(announced))
                .toList();
    }
}
