package org.gongcai.portal;

import java.util.List;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.springframework.stereotype.Component;

/** Which tenders name an earlier one in their notices, as one that is announced anew does. */
@Component
class LaterTenders {

    private static final int MOST = 5;

    private final DisclosureApi disclosure;

    LaterTenders(DisclosureApi disclosure) {
        this.disclosure = disclosure;
    }

    List<TenderRow> naming(String number) {
        return disclosure.tenders(number, null, null, MOST).rows().stream()
                .filter(each -> !each.number().equals(number))
                .toList();
    }
}
