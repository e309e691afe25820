package org.gongcai.disclosure;

import org.gongcai.contracts.DisclosureApi.TenderState;

/** How many tenders are in a state. */
interface StateCount {
    TenderState getState();

    long getNumber();
}
