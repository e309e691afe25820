package org.gongcai.evaluatordraw;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.Review;
import org.gongcai.contracts.EvaluatorDrawApi.SnapshotCheck;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawReviewed;
import org.gongcai.contracts.Statement;
import org.gongcai.evaluatordraw.pool.PoolRosters;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.parties.Appointment;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.draw.DrawSpec;
import org.gongcai.trust.draw.PoolSnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an inspector verifies of a draw and says of it; nothing waits for that. */
@Service
@PreAuthorize("hasRole('inspector')")
class InspectorChecks {

    private static final Logger log = LoggerFactory.getLogger(InspectorChecks.class);
    private static final int LONGEST = 500;
    private static final String TYPE = "draw.review";

    private final Draws draws;
    private final SealedRecords secrets;
    private final PoolRosters pools;
    private final Parts parts;
    private final DrawVault vault;
    private final Outbox outbox;
    private final LegalClock clock;

    InspectorChecks(
            Draws draws,
            SealedRecords secrets,
            PoolRosters pools,
            Parts parts,
            DrawVault vault,
            Outbox outbox,
            LegalClock clock) {
        this.draws = draws;
        this.secrets = secrets;
        this.pools = pools;
        this.parts = parts;
        this.vault = vault;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The pool as it counted on that day, blinded again under the key: only yes or no leaves. */
    @Transactional(readOnly = true)
    public SnapshotCheck snapshot(UUID id) {
        var draw = draws.get(id);
        inspecting(draw);
        var spec =
                draw.protocol()
                        .specification()
                        .orElseThrow(
                                () -> Draws.wrongState("在别处进行的抽取没有名册快照").wording("no-snapshot"));
        var key = secrets.get(id).secrets(vault).key();
        var day = LegalTime.dateOf(takenAt(draw));
        var roster = Snapshot.roster(pools.countingOn(draw.terms().pool(), day), key);
        return check(spec.pool(), PoolSnapshot.over("again", 1, roster, key, 0), day);
    }

    private static Instant takenAt(Draw draw) {
        return draw.protocol()
                .messages()
                .find(PoolSnapshot.TYPE, null)
                .map(DrawMessage::at)
                .orElseThrow();
    }

    private static SnapshotCheck check(DrawSpec.Pool logged, PoolSnapshot again, LocalDate day) {
        return new SnapshotCheck(
                day,
                logged.n(),
                logged.root().hex(),
                again.kc().equals(logged.kc()),
                again.n() == logged.n(),
                again.root().equals(logged.root()));
    }

    @Transactional
    public void review(UUID id, Review review) {
        var draw = draws.lock(id);
        var party = inspecting(draw).party();
        var remark = review.remark().strip();
        if (remark.length() > LONGEST || review.objected() && remark.isEmpty()) {
            throw Refused.of("review-remark", "有异议的应说明理由，不超过 %d 字".formatted(LONGEST))
                    .field("remark")
                    .remedy("请写明对抽取方案的意见")
                    .value("most", LONGEST);
        }
        if (draw.protocol().specHash().isEmpty() || draw.review().isPresent()) {
            throw Draws.wrongState("抽取方案尚未签署，或者监督意见已经记录").wording("review-closed");
        }
        var statement = statement(draw, party.creditCode().value(), review.objected(), remark);
        var head = draw.reviewed(review.objected(), remark, clock.now());
        outbox.publish(
                new DrawReviewed(head, statement, draw.project(), review.objected(), remark));
        log.info("Reviewed draw {}", draw.number());
    }

    private Appointment inspecting(Draw draw) {
        return parts.inspecting(draw).orElseThrow(Draws::unknown);
    }

    private static Statement statement(Draw draw, String by, boolean objected, String remark) {
        var data =
                JsonObject.of("draw", draw.number(), "objected", objected, "remark", remark)
                        .with("specHash", draw.protocol().specHash().orElseThrow())
                        .with("type", TYPE)
                        .with("v", 1);
        return new Statement(TYPE, draw.number(), by, data.text(), List.of(), List.of());
    }
}
