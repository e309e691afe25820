package org.gongcai.portal;

import org.gongcai.contracts.ProcurementApi.LotAward;

/** Whom a lot goes to, as chosen, with the reason as typed. */
record LotAwardForm(String lot, String supplier, String reason) {

    LotAwardForm {
        lot = Typed.text(lot);
        supplier = Typed.text(supplier);
        reason = Typed.text(reason);
    }

    LotAward award() {
        return new LotAward(lot, supplier, Typed.orNull(reason));
    }
}
