package org.gongcai.procurement;

import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.BidsOpened;
import org.gongcai.contracts.BidOpeningEvent.OpeningFailed;
import org.gongcai.contracts.BidOpeningEvent.TenderClosed;
import org.gongcai.contracts.EvaluationEvent.EvaluationCompleted;
import org.gongcai.contracts.EvaluationEvent.EvaluationFailed;
import org.gongcai.contracts.ObservationEvent.IrregularityAnswered;
import org.gongcai.contracts.ObservationEvent.IrregularityRaised;
import org.gongcai.platform.events.EventListener;
import org.gongcai.platform.events.NotYet;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Follows the opening and the evaluation of each lot, and what inspectors asked; fails the lots
 * that cannot go on.
 */
@Component
class Progress implements EventListener {

    private static final Logger log = LoggerFactory.getLogger(Progress.class);

    private final Projects projects;
    private final Outbox outbox;
    private final LegalClock clock;

    Progress(Projects projects, Outbox outbox, LegalClock clock) {
        this.projects = projects;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String consumer() {
        return "procurement";
    }

    void on(TenderClosed event) {
        project(event.subject()).closeBidding();
        log.info("Bidding of project {} is closed", event.subject());
    }

    void on(OpeningFailed event) {
        fail(project(event.subject()), event.lot(), event.reason(), event.source());
    }

    void on(BidsOpened event) {
        project(event.subject()).open(event.lot(), event.bids());
        log.info("Lot {} of project {} is opened", event.lot(), event.subject());
    }

    void on(EvaluationCompleted event) {
        var project = opened(event.subject(), event.lot());
        project.evaluate(event.lot(), event.ranking(), event.occurredAt());
        log.info("Lot {} of project {} is evaluated", event.lot(), event.subject());
    }

    void on(EvaluationFailed event) {
        fail(opened(event.subject(), event.lot()), event.lot(), event.reason(), event.source());
    }

    void on(IrregularityRaised event) {
        if (event.answerBy() != null) {
            project(event.subject()).questions().ask(event.note(), event.answerBy());
            log.info("A question waits for the next step of project {}", event.subject());
        }
    }

    void on(IrregularityAnswered event) {
        project(event.subject()).questions().answer(event.note());
    }

    private void fail(Project project, String lot, String reason, String source) {
        project.fail(lot, reason, source, clock.now()).ifPresent(outbox::publish);
        log.info("Lot {} of project {} failed", lot, project.id());
    }

    /** The evaluation may be told here before the opening it builds on. */
    private Project opened(UUID id, String lot) {
        var project = project(id);
        if (!project.lots().require(lot).opened()) {
            throw new NotYet("the opening of lot %s of project %s".formatted(lot, id));
        }
        return project;
    }

    private Project project(UUID id) {
        return projects.findById(id).orElseThrow(() -> new NotYet("project " + id));
    }
}
