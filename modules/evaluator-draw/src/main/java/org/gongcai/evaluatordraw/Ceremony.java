package org.gongcai.evaluatordraw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.ObservationEvent.Leaf;
import org.gongcai.evaluatordraw.Parts.Part;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.problems.Checked;
import org.gongcai.platform.secrets.PlatformKey;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.platform.time.Timers;
import org.gongcai.rules.Refused;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.Sig;
import org.gongcai.trust.Signable;
import org.gongcai.trust.draw.ClosedResult;
import org.gongcai.trust.draw.DrawCommit;
import org.gongcai.trust.draw.DrawResult;
import org.gongcai.trust.draw.DrawReveal;
import org.gongcai.trust.draw.DrawSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the signed specification over commitments and reveals to the seed (draw/v1 §2.2). */
@Service
class Ceremony {

    private static final Logger log = LoggerFactory.getLogger(Ceremony.class);

    private final Draws draws;
    private final DrawProjects projects;
    private final SealedRecords secrets;
    private final Parts parts;
    private final RoleSignatures keys;
    private final PlatformKey platformKey;
    private final DrawVault vault;
    private final Calling calling;
    private final Timers timers;
    private final Outbox outbox;
    private final LegalClock clock;

    Ceremony(
            Draws draws,
            DrawProjects projects,
            SealedRecords secrets,
            Parts parts,
            RoleSignatures keys,
            PlatformKey platformKey,
            DrawVault vault,
            Calling calling,
            Timers timers,
            Outbox outbox,
            LegalClock clock) {
        this.draws = draws;
        this.projects = projects;
        this.secrets = secrets;
        this.parts = parts;
        this.keys = keys;
        this.platformKey = platformKey;
        this.vault = vault;
        this.calling = calling;
        this.timers = timers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    @PreAuthorize("hasAnyRole('purchaser', 'agency')")
    public void specify(UUID id, String text) {
        var draw = draws.lock(id);
        var party = parts.conducting(draw).party();
        var signed = Checked.input("text", () -> JsonObject.read(text));
        var spec = Checked.input("text", () -> DrawSpec.of(signed));
        var sig = keys.signature(signed, DrawSpec.TYPE, party.creditCode().value());
        projects.get(draw.project()).refuseDrawBefore(clock.now());
        outbox.publish(draw.specify(spec, sig, clock.now()));
        draw.protocol().commitBy().ifPresent(at -> timers.schedule(CommitTimer.KIND, id, at));
        draw.protocol().revealBy().ifPresent(at -> timers.schedule(RevealTimer.KIND, id, at));
        log.info("Specified draw {}", draw.number());
    }

    @Transactional
    @PreAuthorize("hasAnyRole('purchaser', 'agency', 'inspector')")
    public void commit(UUID id, String text) {
        var draw = draws.lock(id);
        var part = parts.require(draw);
        var signed = Checked.input("text", () -> JsonObject.read(text));
        var commit = Checked.input("text", () -> DrawCommit.of(signed));
        refuseOtherRole(part, commit.role());
        var sig = keys.signature(signed, commit.type(), part.party().creditCode().value());
        outbox.publish(draw.commit(commit, sig, clock.now()));
        log.info("{} committed in draw {}", part.role(), draw.number());
    }

    @Transactional
    @PreAuthorize("hasAnyRole('purchaser', 'agency', 'inspector')")
    public void reveal(UUID id, String text) {
        var draw = draws.lock(id);
        var part = parts.require(draw);
        var signed = Checked.input("text", () -> JsonObject.read(text));
        var reveal = Checked.input("text", () -> DrawReveal.of(signed));
        refuseOtherRole(part, reveal.role());
        var sig = keys.signature(signed, reveal.type(), part.party().creditCode().value());
        outbox.publish(draw.reveal(reveal, sig, clock.now()));
        log.info("{} revealed in draw {}", part.role(), draw.number());
    }

    private static void refuseOtherRole(Part part, String role) {
        if (!part.role().equals(role)) {
            throw Refused.of("not-yours", "您在本次抽取中是 %s，不能以 %s 的名义提交".formatted(part.role(), role))
                    .field("text")
                    .remedy("请在本次抽取的页面操作")
                    .wording("draw-role")
                    .value("part", part.role())
                    .value("role", role);
        }
    }

    /** The log has proven these messages; whatever waited for them goes on. */
    @Transactional
    public void proven(UUID id, List<Leaf> leaves, Instant moment) {
        var draw = draws.lock(id);
        var protocol = draw.protocol();
        leaves.forEach(leaf -> protocol.messages().prove(leaf.eventId(), leaf.index(), moment));
        advance(draw);
    }

    private void advance(Draw draw) {
        var now = clock.now();
        if (platformMayCommit(draw, now)) {
            var commit = DrawCommit.to(draw.number(), Parts.PLATFORM, nonce(draw));
            outbox.publish(draw.commit(commit, signature(commit), now));
        }
        draw.endCommitsEarly();
        if (platformMayReveal(draw, now)) {
            var reveal = DrawReveal.revealing(draw.number(), Parts.PLATFORM, nonce(draw));
            outbox.publish(draw.reveal(reveal, signature(reveal), now));
        }
        endReveals(draw, now);
    }

    private void endReveals(Draw draw, Instant now) {
        draw.endReveals(now).ifPresent(outbox::publish);
        if (draw.awaitBeacon(now)) {
            timers.cancel(RevealTimer.KIND, draw.id());
            draw.protocol()
                    .beaconAt()
                    .ifPresent(at -> timers.schedule(BeaconFetching.KIND, draw.id(), at));
        } else if (draw.state() == DrawState.REVEALING && draw.protocol().isFullyRevealed()) {
            complete(draw, now);
        }
    }

    private static boolean platformMayCommit(Draw draw, Instant now) {
        var protocol = draw.protocol();
        return draw.state() == DrawState.COMMITTING
                && protocol.isSpecificationProven()
                && protocol.committed(Parts.PLATFORM).isEmpty()
                && isBefore(now, protocol.commitBy());
    }

    private static boolean platformMayReveal(Draw draw, Instant now) {
        var protocol = draw.protocol();
        return draw.state() == DrawState.REVEALING
                && protocol.areCommitsProven()
                && protocol.committed(Parts.PLATFORM).isPresent()
                && protocol.revealed(Parts.PLATFORM).isEmpty()
                && isBefore(now, protocol.revealBy());
    }

    private static boolean isBefore(Instant now, Optional<Instant> deadline) {
        return deadline.filter(now::isBefore).isPresent();
    }

    private Secret32 nonce(Draw draw) {
        return secrets.get(draw.id()).secrets(vault).platformNonce();
    }

    private Sig signature(Signable message) {
        return Sig.of(platformKey.signed(message).object("sig"));
    }

    /** Nothing is left to chance any more. */
    void complete(Draw draw, Instant now) {
        var opened = secrets.get(draw.id()).secrets(vault);
        var seed = draw.protocol().drawnSeed();
        var drawing = opened.drawing(draw.protocol().specification().orElseThrow(), seed);
        var result =
                DrawResult.closing(
                        draw.number(), seed, ClosedResult.of(drawing), opened.resultSalt());
        outbox.publish(draw.complete(result, now));
        calling.askFirst(draw, opened, drawing);
        timers.cancel(RevealTimer.KIND, draw.id());
        log.info("Completed draw {}", draw.number());
    }

    /** The time to commit is over. */
    @Transactional
    public void endCommits(UUID id) {
        var draw = draws.lock(id);
        draw.endCommits(clock.now()).ifPresent(outbox::publish);
        advance(draw);
        log.info("Commitments of draw {} ended, it is {}", draw.number(), draw.state());
    }

    /** The time to reveal is over. */
    @Transactional
    public void endReveals(UUID id) {
        var draw = draws.lock(id);
        endReveals(draw, clock.now());
        log.info("Reveals of draw {} ended, it is {}", draw.number(), draw.state());
    }
}
