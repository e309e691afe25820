package org.gongcai.evaluatordraw;

import java.util.Locale;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.problems.Checked;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.gongcai.trust.draw.DrawBeacon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The beacon that a draw waits for: it is brought, or given up by two organisations. */
@Service
class BeaconEntries {

    private static final Logger log = LoggerFactory.getLogger(BeaconEntries.class);
    private static final int LONGEST_REASON = 200;

    private final Draws draws;
    private final Ceremony ceremony;
    private final Parts parts;
    private final Outbox outbox;
    private final LegalClock clock;

    BeaconEntries(Draws draws, Ceremony ceremony, Parts parts, Outbox outbox, LegalClock clock) {
        this.draws = draws;
        this.ceremony = ceremony;
        this.parts = parts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    @PreAuthorize("hasAnyRole('purchaser', 'agency', 'inspector')")
    public void enter(UUID id, String signature) {
        var draw = draws.lock(id);
        parts.require(draw);
        record(draw, signature.strip().toLowerCase(Locale.ROOT));
    }

    /** As it was fetched; whatever was recorded meanwhile stays. */
    @Transactional
    public void fetched(UUID id, String signature) {
        var draw = draws.lock(id);
        if (draw.state() == DrawState.AWAITING_BEACON) {
            record(draw, signature);
        }
    }

    private void record(Draw draw, String signature) {
        var round =
                draw.protocol()
                        .awaited()
                        .orElseThrow(() -> Draws.wrongState("本次抽取不使用信标").wording("no-beacon"));
        var now = clock.now();
        outbox.publish(
                Checked.input(
                        "signature",
                        () -> draw.record(new DrawBeacon(draw.number(), round, signature), now)));
        ceremony.complete(draw, now);
        log.info("Recorded round {} for draw {}", round.round(), draw.number());
    }

    @Transactional
    @PreAuthorize("hasAnyRole('purchaser', 'agency', 'inspector')")
    public void proposeVoid(UUID id, String reason) {
        var draw = draws.lock(id);
        var part = parts.require(draw);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refused.of("void-reason", "作废抽取应说明原因，不超过 %d 字".formatted(LONGEST_REASON))
                    .field("reason")
                    .remedy("请写明怎样取过信标、为什么取不到")
                    .value("most", LONGEST_REASON);
        }
        draw.proposeVoid(Caller.current().person(), part, reason.strip(), clock.now());
        log.info("Proposed to void draw {}", draw.number());
    }

    @Transactional
    @PreAuthorize("hasAnyRole('purchaser', 'agency', 'inspector')")
    public void confirmVoid(UUID id) {
        var draw = draws.lock(id);
        var part = parts.require(draw);
        outbox.publish(draw.confirmVoid(Caller.current().person(), part, clock.now()));
        log.info("Voided draw {}, whose beacon did not come", draw.number());
    }
}
