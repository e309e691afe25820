package org.gongcai.observation;

import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
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

    public void schedule(Observation observation, SessionKind kind, Instant start, String place) {
        var invited =
                observation.schedule(
                        kind,
                        start,
                        place,
                        inspectors.findByAuthority(observation.authority()),
                        entropy,
                        clock.now());
        invited.forEach(outbox::publish);
        log.info("Invited {} inspectors to {} of {}", invited.size(), kind, observation.id());
    }

    public void appointed(Inspector inspector) {
        var now = clock.now();
        observations.ahead(inspector.authority(), now).stream()
                .flatMap(each -> each.invite(inspector, entropy, now).stream())
                .forEach(outbox::publish);
    }

    public void endLot(Observation observation, String lot, Instant at) {
        for (var session : observation.endLot(lot, at)) {
            timers.schedule(SESSION_END, session.id(), at.plus(ObservedSession.ENDS_AFTER));
        }
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
        observation.close(ended, clock.now()).forEach(outbox::publish);
        log.info("Closed session {} of {}", session, observation.id());
    }
}
