package org.gongcai.portal;

import org.gongcai.contracts.ProcurementApi.LotPlan;

/** One lot of a plan as typed. */
record LotForm(String title, String budget) {

    static final LotForm EMPTY = new LotForm("", "");

    LotForm {
        title = Typed.text(title);
        budget = Typed.text(budget);
    }

    LotPlan plan(int index) {
        return new LotPlan(title, Typed.number("lots[%d].budget".formatted(index), budget));
    }
}
