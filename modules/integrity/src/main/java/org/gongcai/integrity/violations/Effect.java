package org.gongcai.integrity.violations;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.gongcai.contracts.ViolationApi.Service;
import org.gongcai.platform.problems.Typed;
import org.gongcai.rules.ViolationGround;
import org.jspecify.annotations.Nullable;

/**
 * What a decision does from its service on.
 *
 * @param debarredTo first day on which a debarment no longer holds; absent where there is none
 */
@Embeddable
record Effect(LocalDate servedOn, String servedHow, @Nullable LocalDate debarredTo) {

    static Effect of(Service typed, Decision decision, ViolationGround ground, LocalDate today) {
        var on = Typed.present(typed.on(), "on", "送达日期");
        decision.refuseServiceOn(on, today);
        var how = Typed.required(typed.how(), Lengths.LINE, "how", "送达方式");
        var to = decision.debars() ? ground.endOfBan(on, decision.debarMonths()) : null;
        return new Effect(on, how, to);
    }

    /** Half-open: on the day {@code debarredTo} it no longer holds. */
    boolean debarsOn(LocalDate day) {
        return debarredTo != null && !day.isBefore(servedOn) && day.isBefore(debarredTo);
    }

    @Nullable LocalDate debarredFrom() {
        return debarredTo == null ? null : servedOn;
    }

    Effect endedOn(LocalDate day) {
        return new Effect(servedOn, servedHow, day);
    }
}
