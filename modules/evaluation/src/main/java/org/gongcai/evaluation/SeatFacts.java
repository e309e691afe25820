package org.gongcai.evaluation;

import java.util.UUID;
import org.gongcai.contracts.EvaluationApi.LotEvaluationState;
import org.gongcai.contracts.EvaluatorDrawEvent.CommitteeSeated;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawRegistered;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawSpecified;
import org.gongcai.contracts.EvaluatorDrawEvent.SeatTaken;
import org.gongcai.contracts.EvaluatorDrawEvent.SeatVacated;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.ProcurementEvent.SessionScheduled;
import org.gongcai.platform.events.EventListener;
import org.springframework.stereotype.Component;

/** Who sits at which seat, as the identity desk tells it, and when all of them meet. */
@Component
class SeatFacts implements EventListener {

    private final Committees committees;
    private final Evaluations evaluations;
    private final Papers papers;

    SeatFacts(Committees committees, Evaluations evaluations, Papers papers) {
        this.committees = committees;
        this.evaluations = evaluations;
        this.papers = papers;
    }

    @Override
    public String consumer() {
        return "evaluation";
    }

    void on(DrawSpecified specified) {
        committee(specified.project()).expect(specified.total(), specified.purchaserSeats());
    }

    void on(DrawRegistered registered) {
        committee(registered.project()).expect(registered.total(), registered.purchaserSeats());
    }

    void on(SeatTaken taken) {
        committee(taken.project()).taken(taken);
    }

    /** One that is scheduled again has moved. */
    void on(SessionScheduled scheduled) {
        if (scheduled.kind() == SessionKind.EVALUATION) {
            committee(scheduled.subject()).schedule(scheduled.start());
        }
    }

    /** The opinions of a seat leave with its member. */
    void on(SeatVacated vacated) {
        var project = vacated.project();
        if (committee(project).vacated(vacated.seat(), vacated.account())) {
            papers.keep(project, papers.election(project).without(vacated.seat()));
            evaluations
                    .findById(project)
                    .ifPresent(evaluation -> discard(evaluation, vacated.seat()));
        }
    }

    private void discard(Evaluation evaluation, int seat) {
        evaluation.lots().stream()
                .filter(lot -> lot.state() == LotEvaluationState.COMMITTEE)
                .forEach(lot -> papers.discardOpinions(evaluation.id(), lot.number(), seat));
    }

    void on(CommitteeSeated seated) {
        committee(seated.project()).seated(seated);
    }

    private Committee committee(UUID project) {
        return committees.lock(project).orElseGet(() -> committees.save(new Committee(project)));
    }
}
