package org.gongcai.observation;

import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.BidsOpened;
import org.gongcai.contracts.BidOpeningEvent.OpeningFailed;
import org.gongcai.contracts.EvaluationEvent.EvaluationCompleted;
import org.gongcai.contracts.EvaluationEvent.EvaluationFailed;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawCompleted;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawRegistered;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawVoided;
import org.gongcai.contracts.EvaluatorDrawEvent.NonceCommitted;
import org.gongcai.contracts.IntegrityEvent.AppointmentEnded;
import org.gongcai.contracts.IntegrityEvent.AppointmentMade;
import org.gongcai.contracts.IntegrityEvent.KeyEnrolled;
import org.gongcai.contracts.ProcurementEvent.SessionScheduled;
import org.gongcai.contracts.ProcurementEvent.TenderAnnounced;
import org.gongcai.contracts.ProcurementEvent.WentOnUnanswered;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.Tender;
import org.gongcai.contracts.Tender.LotContent;
import org.gongcai.platform.events.EventListener;
import org.gongcai.platform.events.NotYet;
import org.springframework.stereotype.Component;

/** Invites inspectors to sessions and learns when these end. */
@Component
class ObservationListener implements EventListener {

    private final SessionKeeping sessions;
    private final Observations observations;
    private final Inspectors inspectors;
    private final DrawPresence presence;
    private final OpenQuestions questions;

    ObservationListener(
            SessionKeeping sessions,
            Observations observations,
            Inspectors inspectors,
            DrawPresence presence,
            OpenQuestions questions) {
        this.presence = presence;
        this.questions = questions;
        this.sessions = sessions;
        this.observations = observations;
        this.inspectors = inspectors;
    }

    @Override
    public String consumer() {
        return "observation";
    }

    void on(AppointmentMade event) {
        if (event.role() == Role.INSPECTOR) {
            sessions.appointed(inspectors.save(new Inspector(event)));
        }
    }

    void on(AppointmentEnded event) {
        inspectors.findById(event.appointment()).ifPresent(inspector -> inspector.end(event.on()));
    }

    void on(KeyEnrolled event) {
        presence.enrolled(event);
    }

    void on(NonceCommitted event) {
        presence.committed(announced(event.project()), event);
    }

    void on(TenderAnnounced event) {
        var tender = event.tender();
        observations
                .findById(event.subject())
                .orElseGet(
                        () -> observations.save(new Observation(event.subject(), project(tender))))
                .announce(tender.lots().stream().map(LotContent::number).toList());
    }

    void on(SessionScheduled event) {
        var observation =
                observations
                        .findById(event.subject())
                        .orElseGet(() ->
                                observations.save(
                                        new Observation(event.subject(), project(event))));
        sessions.schedule(observation, SessionPlan.of(event));
    }

    private static InspectedProject project(Tender tender) {
        return InspectedProject.of(
                tender.number(),
                tender.title(),
                tender.purchaser(),
                tender.agency(),
                tender.authority());
    }

    private static InspectedProject project(SessionScheduled event) {
        return InspectedProject.of(
                event.number(),
                event.title(),
                event.purchaser(),
                event.agency(),
                event.authority());
    }

    void on(WentOnUnanswered event) {
        questions.passOver(event.notes(), event.reason(), event.occurredAt());
    }

    void on(BidsOpened event) {
        sessions.endLot(announced(event.subject()), event.lot(), event.occurredAt());
    }

    void on(OpeningFailed event) {
        sessions.failLot(announced(event.subject()), event.lot(), event.occurredAt());
    }

    void on(DrawCompleted event) {
        sessions.completeDraw(announced(event.project()), event.occurredAt());
    }

    /** Drawn elsewhere, so that there is nothing left to watch here. */
    void on(DrawRegistered event) {
        sessions.completeDraw(announced(event.project()), event.occurredAt());
    }

    void on(DrawVoided event) {
        sessions.voidDraw(announced(event.project()), event.occurredAt());
    }

    void on(EvaluationCompleted event) {
        sessions.evaluateLot(announced(event.subject()), event.lot(), event.occurredAt());
    }

    void on(EvaluationFailed event) {
        sessions.evaluateLot(announced(event.subject()), event.lot(), event.occurredAt());
    }

    private Observation announced(UUID project) {
        return observations
                .findById(project)
                .filter(Observation::isAnnounced)
                .orElseThrow(() -> new NotYet("the announcement of project " + project));
    }
}
