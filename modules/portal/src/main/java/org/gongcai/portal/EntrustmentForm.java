package org.gongcai.portal;

import java.time.LocalDate;
import org.gongcai.contracts.IntegrityApi.NewEntrustment;

/** What a purchaser leaves to an agency, and for how long. */
record EntrustmentForm(
        String purchaser, String agency, String scope, String from, String to, String fee) {

    EntrustmentForm {
        purchaser = Typed.text(purchaser);
        agency = Typed.text(agency);
        scope = Typed.text(scope);
        from = Typed.text(from);
        to = Typed.text(to);
        fee = Typed.text(fee);
    }

    static EntrustmentForm from(LocalDate day) {
        return new EntrustmentForm("", "", "", day.toString(), "", "");
    }

    NewEntrustment entrustment() {
        return new NewEntrustment(
                Typed.id("purchaser", purchaser),
                Typed.id("agency", agency),
                scope,
                Typed.date("from", from),
                Typed.date("to", to),
                Typed.orNull(fee));
    }
}
