package org.gongcai.evaluatordraw;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroup;
import org.gongcai.contracts.EvaluatorDrawEvent.RedrawGround;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn, and from where.
 *
 * @param groups in the order of the specification
 * @param again why the draw before it was not the last
 */
record DrawPlan(
        UUID pool,
        String poolName,
        PoolSource source,
        int total,
        int purchaserSeats,
        List<DrawGroup> groups,
        int recused,
        Timetable times,
        @Nullable Again again) {

    /** Why a draw is drawn again; the ground is absent where it was not asked for yet. */
    record Again(@Nullable RedrawGround ground, String reason) {}

    DrawPlan {
        groups = List.copyOf(groups);
    }
}
