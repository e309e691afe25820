package org.gongcai.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.ViolationApi.NewCase;
import org.gongcai.rules.ViolationGround;
import org.gongcai.rules.ViolationGround.Violator;
import org.jspecify.annotations.Nullable;

/**
 * A violation to be filed, as typed.
 *
 * @param number of the project it happened in; empty for none
 */
record NewCaseForm(String kind, String code, String ground, String facts, String number) {

    static final NewCaseForm EMPTY = new NewCaseForm(OffenderKind.SUPPLIER.name(), "", "", "", "");

    NewCaseForm {
        kind = Typed.text(kind);
        code = Typed.text(code);
        ground = Typed.text(ground);
        facts = Typed.text(facts);
        number = Typed.text(number);
    }

    NewCase filed(@Nullable UUID project) {
        return new NewCase(
                Typed.constant("kind", kind, OffenderKind.class), code, ground, facts, project);
    }

    /** What that kind of party can be decided on for, today. */
    static List<ViolationGround> grounds(OffenderKind kind, LocalDate on) {
        return ViolationGround.against(
                switch (kind) {
                    case SUPPLIER -> Violator.SUPPLIER;
                    case AGENCY -> Violator.AGENCY;
                    case EVALUATOR -> Violator.EVALUATOR;
                },
                on);
    }
}
