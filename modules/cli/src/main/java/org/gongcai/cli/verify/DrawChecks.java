package org.gongcai.cli.verify;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.Untrusted;
import org.gongcai.trust.draw.DrawReveal;
import org.gongcai.trust.draw.DrawSpec;
import org.gongcai.trust.draw.DrawVoid;
import org.gongcai.trust.draw.PoolSnapshot;
import org.gongcai.trust.draw.SeatGroup;

/** One draw, from its specification to its seed; what it opened is {@link PanelChecks}'. */
final class DrawChecks {
    private final Leaves leaves;
    private final DrawMessages messages;
    private final Set<Bytes32> usedNonces;
    private final Findings findings;
    private final String draw;

    /**
     * @param usedNonces of earlier draws; those of this one are added
     */
    DrawChecks(Leaves leaves, DrawMessages messages, Set<Bytes32> usedNonces, Findings findings) {
        this.leaves = leaves;
        this.messages = messages;
        this.usedNonces = usedNonces;
        this.findings = findings;
        this.draw = messages.draw();
    }

    /** The seed, if the draw has come to one that follows from its messages. */
    Optional<Bytes32> run() {
        messages.spec().ifPresentOrElse(this::checkSpecification, this::tellOfNone);
        checkOrder();
        checkTimes();
        checkCommits();
        checkNonces();
        messages.end().ifPresent(end -> checkVoid(end.act()));
        return messages.result().isEmpty() ? tellOfNoSeed() : checkSeed();
    }

    private void tellOfNone() {
        findings.open(
                Check.DRAW_MESSAGES,
                draw,
                "没有抽取方案：在别处抽取或已先作废 · no specification: drawn elsewhere, or void before it");
    }

    private void checkSpecification(Logged<DrawSpec> spec) {
        findings.holds(Check.DRAW_POOL, draw, () -> rejectOtherPool(spec));
        var groups = spec.act().groups();
        findings.expect(
                Check.DRAW_SEATS,
                draw,
                groups.stream().sorted(SeatGroup.SCARCEST_FIRST).map(SeatGroup::g).toList(),
                groups.stream().map(SeatGroup::g).toList());
        for (var group : groups) {
            findings.pass(
                    Check.DRAW_CHANCE,
                    draw + " " + group.g(),
                    "%d/%d".formatted(group.seats(), group.size()));
        }
    }

    private void rejectOtherPool(Logged<DrawSpec> spec) {
        var pool = spec.act().pool();
        var snapshot =
                leaves.at(pool.index())
                        .filter(each -> each.is(PoolSnapshot.TYPE) && each.index() < spec.index())
                        .map(each -> PoolSnapshot.of(each.data()))
                        .orElseThrow(() ->
                                refused(
                                        "no snapshot at leaf %d before the specification at %d"
                                                .formatted(pool.index(), spec.index())));
        var logged = new DrawSpec.Pool(pool.index(), snapshot.root(), snapshot.n(), snapshot.kc());
        if (!logged.equals(pool)) {
            throw refused("specification draws from %s, logged is %s".formatted(pool, logged));
        }
    }

    /** The order of the log is the proof of order: P1, every P2, every P3, P4, P5, P6, P7. */
    private void checkOrder() {
        var stages =
                Stream.of(
                                messages.spec().stream().map(Logged::leaf).toList(),
                                messages.commits().stream().map(Logged::leaf).toList(),
                                messages.countedReveals().stream().map(Logged::leaf).toList(),
                                messages.beacon().stream().map(Logged::leaf).toList(),
                                messages.result().stream().map(Logged::leaf).toList(),
                                messages.contacts().stream().map(Logged::leaf).toList(),
                                messages.opening().stream().map(Logged::leaf).toList())
                        .filter(stage -> !stage.isEmpty())
                        .toList();
        findings.holds(Check.DRAW_ORDER, draw, () -> rejectUnlessInTurn(stages));
    }

    private static void rejectUnlessInTurn(List<List<ProvenLeaf>> stages) {
        var byIndex = Comparator.comparingLong(ProvenLeaf::index);
        for (int i = 1; i < stages.size(); i++) {
            var before = stages.get(i - 1).stream().max(byIndex).orElseThrow();
            var after = stages.get(i).stream().min(byIndex).orElseThrow();
            if (before.index() > after.index()) {
                throw refused(
                        "%s at leaf %d stands after %s at leaf %d"
                                .formatted(
                                        before.chained().type(),
                                        before.index(),
                                        after.chained().type(),
                                        after.index()));
            }
        }
    }

    private void checkTimes() {
        if (messages.spec().isEmpty() || messages.reveals().isEmpty()) {
            return;
        }
        boolean areWitnessed =
                Stream.concat(
                                messages.commits().stream().map(Logged::leaf),
                                messages.reveals().stream().map(Logged::leaf))
                        .allMatch(each -> each.seen().isWitnessed());
        if (areWitnessed) {
            findings.holds(Check.DRAW_TIMES, draw, this::rejectLateCommits);
            findings.holds(Check.DRAW_TIMES, draw, this::rejectLateReveals);
        } else {
            findings.open(Check.DRAW_TIMES, draw, "没有见证时间 · no witness states a time");
        }
    }

    /** With a beacon nothing may be fixed when its round is near. */
    private void rejectLateCommits() {
        if (messages.awaitsBeacon()) {
            fixedBeforehand()
                    .filter(each -> !messages.isInTime(each))
                    .findFirst()
                    .ifPresent(late -> {
                        throw refused(
                                "%s was seen at %d, after the reveals ended"
                                        .formatted(late.where(), late.seen().seenByAllAt()));
                    });
        }
    }

    private Stream<ProvenLeaf> fixedBeforehand() {
        return Stream.concat(
                messages.spec().stream().map(Logged::leaf),
                messages.commits().stream().map(Logged::leaf));
    }

    /** Every commitment was seen before any reveal, and a reveal counts until revealBy. */
    private void rejectLateReveals() {
        long committed =
                messages.commits().stream()
                        .mapToLong(each -> each.leaf().seen().seenByAllAt())
                        .max()
                        .orElse(0);
        long revealBy = messages.spec().orElseThrow().act().deadlines().revealBy();
        for (var reveal : messages.countedReveals()) {
            var seen = reveal.leaf().seen();
            if (seen.firstSeenAt() < committed || seen.seenByAllAt() > revealBy) {
                throw refused(
                        "reveal of %s was seen from %d to %d, the last commitment at %d, reveals end at %d"
                                .formatted(
                                        reveal.act().role(),
                                        seen.firstSeenAt(),
                                        seen.seenByAllAt(),
                                        committed,
                                        revealBy));
            }
        }
    }

    private void checkCommits() {
        findings.each(
                Check.DRAW_COMMITS,
                draw,
                messages.reveals(),
                each -> draw + " " + each.act().role(),
                each -> rejectUnlessCommitted(each.act()));
    }

    private void rejectUnlessCommitted(DrawReveal reveal) {
        var commit =
                Logged.acts(messages.commits()).stream()
                        .filter(each -> each.role().equals(reveal.role()))
                        .findFirst()
                        .orElseThrow(() -> refused(reveal.role() + " reveals without commitment"));
        reveal.rejectUnlessMatching(commit);
    }

    private void checkNonces() {
        findings.each(
                Check.DRAW_NONCES,
                draw,
                messages.reveals(),
                each -> draw + " " + each.act().role(),
                each -> {
                    if (!usedNonces.add(each.act().nonce())) {
                        throw refused("nonce %s was public before".formatted(each.act().nonce()));
                    }
                });
    }

    private void checkVoid(DrawVoid end) {
        int committed = messages.commits().size();
        int revealed = messages.reveals().size();
        boolean isSo =
                switch (end.reason()) {
                    case DrawVoid.TOO_FEW_COMMITS -> committed < 2;
                    case DrawVoid.REVEAL_MISSING -> revealed < committed;
                    case DrawVoid.PROOF_LATE -> !fixedBeforehand().allMatch(messages::isInTime);
                    case DrawVoid.BEACON_MISSING ->
                            messages.awaitsBeacon() && messages.beacon().isEmpty();
                    default -> true;
                };
        var found = "%s, %d committed, %d revealed".formatted(end.reason(), committed, revealed);
        if (isSo) {
            findings.pass(Check.DRAW_VOID, draw, found);
        } else {
            findings.fail(Check.DRAW_VOID, draw, "what the reason says", found);
        }
    }

    private Optional<Bytes32> tellOfNoSeed() {
        if (messages.spec().isPresent() && messages.end().isEmpty()) {
            findings.open(Check.DRAW_SEED, draw, "抽取尚未完成 · the draw is not complete");
        }
        return Optional.empty();
    }

    private Optional<Bytes32> checkSeed() {
        var stated = messages.result().orElseThrow().act().seed();
        var computed = findings.read(Check.DRAW_SEED, draw, this::seed);
        computed.ifPresent(seed -> findings.expect(Check.DRAW_SEED, draw, seed, stated));
        return computed.filter(stated::equals);
    }

    private Bytes32 seed() {
        if (messages.spec().isEmpty()) {
            throw refused("a result without specification");
        }
        return messages.seed();
    }

    private static Untrusted refused(String why) {
        return new Untrusted(Fault.DRAW_REFUSED, why);
    }
}
