package org.gongcai.evaluation;

import java.time.LocalDate;

/**
 * A debarment that holds at the tender document's cut-off.
 *
 * @param decision number of the deciding document
 * @param to first day on which it no longer holds
 */
record Ban(String code, String name, String decision, LocalDate from, LocalDate to) {

    String reason() {
        return "%s（%s）因 %s 在 %s 至 %s 前（不含当日）被禁止参加政府采购活动".formatted(name, code, decision, from, to);
    }
}
