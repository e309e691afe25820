package org.gongcai.bidopening;

import java.util.UUID;
import java.util.stream.IntStream;
import org.gongcai.contracts.IntegrityEvent.KeyEnrolled;
import org.gongcai.contracts.IntegrityEvent.KeyRevoked;
import org.gongcai.contracts.ProcurementEvent.AwardPublished;
import org.gongcai.contracts.ProcurementEvent.TenderAnnounced;
import org.gongcai.contracts.ProcurementEvent.TenderFailed;
import org.gongcai.platform.events.EventListener;
import org.gongcai.platform.events.NotYet;
import org.gongcai.platform.time.Timers;
import org.gongcai.rules.Deadlines;
import org.gongcai.rules.LegalTime;
import org.springframework.stereotype.Component;

/** What the other services tell and sealed bids need: tenders and enrolled keys. */
@Component
class Projections implements EventListener {

    static final String CONSUMER = "bid-opening";

    private final TenderOpenings openings;
    private final ReceivingGates gates;
    private final EnrolledKeys keys;
    private final Timers timers;

    Projections(TenderOpenings openings, ReceivingGates gates, EnrolledKeys keys, Timers timers) {
        this.openings = openings;
        this.gates = gates;
        this.keys = keys;
        this.timers = timers;
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    void on(TenderAnnounced event) {
        var opening = openings.saveAndFlush(new TenderOpening(event.subject(), event.tender()));
        IntStream.range(0, ReceivingGate.COUNT)
                .forEach(number -> gates.save(new ReceivingGate(opening.id(), number)));
        timers.schedule(CloseTimer.KIND, opening.id(), opening.bidDeadline());
        var rehearsal = RehearsalTimer.before(opening.bidDeadline());
        timers.schedule(RehearsalTimer.KIND, opening.id(), rehearsal);
    }

    void on(AwardPublished event) {
        var over = LegalTime.startOf(event.challengeUntil().plusDays(1));
        opening(event.subject()).closing().destroyKeysFrom(over);
    }

    /** It is a result, and may be challenged as long as an award. */
    void on(TenderFailed event) {
        var day = LegalTime.dateOf(event.occurredAt());
        var until = Deadlines.official().lastDayToChallengeResult(day).effective();
        opening(event.subject()).abandon(event.lots(), LegalTime.startOf(until.plusDays(1)));
    }

    private TenderOpening opening(UUID project) {
        return openings.findLocked(project)
                .orElseThrow(() -> new NotYet("the announcement of " + project));
    }

    void on(KeyEnrolled event) {
        keys.save(new EnrolledKey(event));
    }

    void on(KeyRevoked event) {
        var revoked =
                keys.findByKeyId(event.keyId()).stream()
                        .filter(key -> key.person().equals(event.person()))
                        .toList();
        if (revoked.isEmpty()) {
            throw new NotYet("key " + event.keyId());
        }
        revoked.forEach(key -> key.revoke(event.occurredAt()));
    }
}
