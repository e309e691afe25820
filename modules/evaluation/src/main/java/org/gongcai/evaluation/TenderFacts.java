package org.gongcai.evaluation;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.gongcai.contracts.BidOpeningEvent.BidsOpened;
import org.gongcai.contracts.BidOpeningEvent.OpeningFailed;
import org.gongcai.contracts.ProcurementEvent.AwardPublished;
import org.gongcai.contracts.ProcurementEvent.TenderAnnounced;
import org.gongcai.contracts.ProcurementEvent.TenderFailed;
import org.gongcai.platform.events.EventListener;
import org.gongcai.platform.events.NotYet;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.springframework.stereotype.Component;

/** What the evaluation learns from the procurement and from the opening of its bids. */
@Component
class TenderFacts implements EventListener {

    private final Evaluations evaluations;
    private final Disclosures disclosures;
    private final EvaluationHours hours;
    private final Outbox outbox;
    private final LegalClock clock;

    TenderFacts(
            Evaluations evaluations,
            Disclosures disclosures,
            EvaluationHours hours,
            Outbox outbox,
            LegalClock clock) {
        this.evaluations = evaluations;
        this.disclosures = disclosures;
        this.hours = hours;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String consumer() {
        return "evaluation";
    }

    void on(TenderAnnounced announced) {
        evaluations.save(new Evaluation(announced));
    }

    void on(BidsOpened opened) {
        evaluation(opened.subject()).heard(opened.lot()).opened(opened.bids());
    }

    void on(OpeningFailed failed) {
        end(failed.subject(), List.of(failed.lot()), EvaluatedLot::fail);
    }

    void on(TenderFailed failed) {
        end(failed.subject(), failed.lots(), EvaluatedLot::failedPublicly);
    }

    private void end(UUID project, List<String> lots, Consumer<EvaluatedLot> how) {
        var evaluation = evaluation(project);
        boolean wasOpen = evaluation.isOpen();
        lots.forEach(lot -> how.accept(evaluation.heard(lot)));
        if (wasOpen) {
            hours.endWithLastLot(evaluation);
        }
    }

    void on(AwardPublished published) {
        var evaluation = evaluation(published.subject());
        evaluation.award(published);
        published.awards().forEach(award -> disclose(evaluation, evaluation.heard(award.lot())));
    }

    private void disclose(Evaluation evaluation, EvaluatedLot lot) {
        disclosures
                .open(evaluation, lot)
                .ifPresent(scores -> outbox.publish(evaluation.disclose(lot, scores, clock.now())));
    }

    private Evaluation evaluation(UUID project) {
        return evaluations
                .findById(project)
                .orElseThrow(() -> new NotYet("the announcement of " + project));
    }
}
