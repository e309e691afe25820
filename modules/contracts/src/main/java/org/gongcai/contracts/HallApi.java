package org.gongcai.contracts;

import java.time.Instant;
import java.util.List;
import org.gongcai.contracts.DisclosureApi.ResultRow;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The screen on the wall of the hall: open to everyone and built from public facts only. */
@HttpExchange("/api/v1/public")
public interface HallApi {

    /** Today's sessions, and what is new. */
    @GetExchange("/hall")
    Hall hall();

    /**
     * @param today in the order of their time
     * @param next openings after today, the nearest first
     */
    record Hall(
            List<HallSession> today,
            List<TenderRow> next,
            List<TenderRow> latest,
            List<ResultRow> results) {}

    /**
     * A session held today, or an opening to come today, with nobody's name.
     *
     * @param place absent where no public fact tells it
     * @param at when it began or begins; on an earlier day where it goes on since
     * @param draw how far a draw is; absent for other sessions
     * @param units one for each bid of an opening, known from the closing on, or for each seat of a
     *     draw; their order tells nothing
     */
    record HallSession(
            HallKind kind,
            String number,
            String title,
            String purchaser,
            @Nullable String place,
            Instant at,
            HallState state,
            @Nullable DrawState draw,
            List<HallUnit> units) {
        public HallSession {
            units = List.copyOf(units);
        }
    }

    enum HallKind {
        DRAW,
        OPENING,
        EVALUATION
    }

    enum HallState {
        PLANNED,
        RUNNING,
        DONE,
        STOPPED
    }

    /** How far one bid is (sealed, released, read out), or one seat (open, asked, accepted). */
    enum HallUnit {
        WAITING,
        UNDER_WAY,
        DONE
    }
}
