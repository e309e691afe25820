package org.gongcai.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.ViolationApi.NewCase;
import org.gongcai.contracts.ViolationApi.PoolName;
import org.gongcai.rules.ViolationGround;
import org.gongcai.rules.ViolationGround.Violator;
import org.jspecify.annotations.Nullable;

/**
 * A violation to be filed, as typed.
 *
 * @param pool id of the pool in which an evaluator has its number; empty for others
 * @param number of the project it happened in; empty for none
 */
record NewCaseForm(
        String kind, String pool, String code, String ground, String facts, String number) {

    static NewCaseForm against(OffenderKind kind) {
        return new NewCaseForm(kind.name(), "", "", "", "", "");
    }

    NewCaseForm {
        kind = Typed.text(kind);
        pool = Typed.text(pool);
        code = Typed.text(code);
        ground = Typed.text(ground);
        facts = Typed.text(facts);
        number = Typed.text(number);
    }

    OffenderKind offender() {
        return Typed.constant("kind", kind, OffenderKind.class);
    }

    NewCase filed(@Nullable UUID project, @Nullable PoolName named) {
        return new NewCase(offender(), code, ground, facts, project, named);
    }

    /** What that kind of party can be decided on for, on that day. */
    List<ViolationGround> grounds(LocalDate on) {
        return ViolationGround.against(
                switch (offender()) {
                    case SUPPLIER -> Violator.SUPPLIER;
                    case AGENCY -> Violator.AGENCY;
                    case EVALUATOR -> Violator.EVALUATOR;
                },
                on);
    }
}
