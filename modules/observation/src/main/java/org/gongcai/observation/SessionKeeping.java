package org.gongcai.observation;

import java.time.Instant;
import java.util.UUID;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.platform.time.TimerHandler;
import org.gongcai.platform.time.Timers;
import org.gongcai.trust.Entropy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sessions from their scheduling to the record of who came. */
@Service
@Transactional
class SessionKeeping implements TimerHandler {

    private static final Logger log = LoggerFactory.getLogger(SessionKeeping.class);
    private static final String SESSION_END = "observation.session-end";

    private final Observations observations;
    private final Inspectors inspectors;
    private final Outbox outbox;
    private final Timers timers;
    private final LegalClock clock;
    private final Entropy entropy = Entropy.secure();

    SessionKeeping(
            Observations observations,
            Inspectors inspectors,
            Outbox outbox,
            Timers timers,
            LegalClock clock) {
        this.observations = observations;
        this.inspectors = inspectors;
        this.outbox = outbox;
        this.timers = timers;
        this.clock = clock;
    }

    public void schedule(Observation observation, SessionPlan plan) {
        var local = inspectors.findByAuthority(observation.project().authority());
        var invited = observation.schedule(plan, local, entropy, clock.now());
        invited.forEach(outbox::publish);
        observation.sessions().stream()
                .filter(session -> session.kind() == plan.kind() && !session.isClosed())
                .forEach(this::setTimer);
        log.info(
                "Invited {} inspectors to {} of {}", invited.size(), plan.kind(), observation.id());
    }

    private void setTimer(ObservedSession session) {
        session.end().ifPresent(end -> timers.schedule(SESSION_END, session.id(), end));
    }

    public void appointed(Inspector inspector) {
        var now = clock.now();
        observations.ahead(inspector.authority(), now).stream()
                .flatMap(each -> each.invite(inspector, entropy, now).stream())
                .forEach(outbox::publish);
    }

    public void endLot(Observation observation, String lot, Instant at) {
        observation.endLot(lot, at).forEach(this::setTimer);
    }

    public void failLot(Observation observation, String lot, Instant at) {
        observation.failLot(lot, at).forEach(this::setTimer);
    }

    public void evaluateLot(Observation observation, String lot, Instant at) {
        observation.evaluateLot(lot, at).forEach(this::setTimer);
    }

    public void completeDraw(Observation observation, Instant at) {
        observation.completeDraw(at).forEach(this::setTimer);
    }

    public void voidDraw(Observation observation, Instant at) {
        observation.voidDraw(at).forEach(this::setTimer);
    }

    @Override
    public String kind() {
        return SESSION_END;
    }

    @Override
    public void due(UUID session, Instant due) {
        var observation =
                observations
                        .ofSession(session)
                        .orElseThrow(() ->
                                new IllegalStateException("No session %s".formatted(session)));
        var ended =
                observation.sessions().stream()
                        .filter(each -> each.id().equals(session))
                        .findFirst()
                        .orElseThrow();
        if (ended.isClosed()) {
            return;
        }
        observation.close(ended, clock.now()).forEach(outbox::publish);
        log.info("Closed session {} of {}", session, observation.id());
    }
}
