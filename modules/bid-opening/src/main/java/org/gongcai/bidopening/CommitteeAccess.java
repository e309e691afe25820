package org.gongcai.bidopening;

import java.util.UUID;
import org.gongcai.contracts.EvaluationEvent.EvaluationCompleted;
import org.gongcai.contracts.EvaluationEvent.EvaluationFailed;
import org.gongcai.contracts.EvaluatorDrawEvent.SeatTaken;
import org.gongcai.contracts.EvaluatorDrawEvent.SeatVacated;
import org.gongcai.contracts.Role;
import org.gongcai.platform.events.EventListener;
import org.gongcai.platform.events.NotYet;
import org.gongcai.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Whose seat in a committee is taken, and how long that lets its member read opened bids. */
@Component
class CommitteeAccess implements EventListener {

    private final TakenSeats seats;
    private final TenderOpenings openings;

    CommitteeAccess(TakenSeats seats, TenderOpenings openings) {
        this.seats = seats;
        this.openings = openings;
    }

    @Override
    public String consumer() {
        return Projections.CONSUMER;
    }

    void on(SeatTaken event) {
        if (!seats.existsByProjectAndAccount(event.project(), event.account())) {
            seats.save(new TakenSeat(event));
        }
    }

    void on(SeatVacated event) {
        seats.deleteByProjectAndAccount(event.project(), event.account());
    }

    void on(EvaluationCompleted event) {
        evaluated(event.subject(), event.lot());
    }

    void on(EvaluationFailed event) {
        evaluated(event.subject(), event.lot());
    }

    private void evaluated(UUID project, String lot) {
        openings.findLocked(project)
                .orElseThrow(() -> new NotYet("the opening of project " + project))
                .evaluated(lot);
    }

    /** Whether the caller sits in the committee that still evaluates the tender. */
    boolean seatsCaller(TenderOpening opening) {
        var caller = Caller.current();
        return caller.has(Role.EVALUATOR)
                && !opening.isEvaluated()
                && seats.existsByProjectAndAccount(opening.id(), caller.person());
    }
}
