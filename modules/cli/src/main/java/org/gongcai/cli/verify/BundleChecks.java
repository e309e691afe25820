package org.gongcai.cli.verify;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.gongcai.trust.Checkpoint;
import org.gongcai.trust.Fault;
import org.gongcai.trust.OpeningRecord;
import org.gongcai.trust.Seen;
import org.gongcai.trust.SignedNote;
import org.gongcai.trust.Untrusted;

/** What is checked of every bundle, and what may be checked after it. */
final class BundleChecks {
    private static final String CHECKPOINT = "checkpoint";

    private final Evidence evidence;
    private final TlogPolicy policy;
    private final Keys keys;
    private final Findings findings = new Findings();
    private final Optional<Seen> newest;
    private final Leaves leaves;
    private final Enrolled enrolled;
    private Map<String, OpeningRecord> opened = Map.of();

    private BundleChecks(Evidence evidence, Keys keys) throws IOException {
        this.evidence = evidence;
        this.keys = keys;
        policy = keys.policy(evidence.text("policy"));
        evidence.check(findings);
        newest = findings.got(Check.CHECKPOINT, CHECKPOINT, this::checkpoint);
        leaves = Leaves.of(evidence, policy, findings);
        enrolled = Enrolled.of(leaves.chained(), findings);
    }

    /** Reads a bundle and checks its files, proofs, chains and signatures. */
    static BundleChecks of(Place place, Keys keys) throws IOException {
        var checks = new BundleChecks(Evidence.read(place), keys);
        checks.leaves.checkOneTree(checks.newest, checks.findings);
        checks.leaves.checkChains(checks.findings);
        new SignatureChecks(checks.leaves, checks.enrolled, checks.findings).run();
        return checks;
    }

    private Seen checkpoint() {
        var note =
                evidence.text(CHECKPOINT)
                        .map(SignedNote::parse)
                        .orElseThrow(
                                () -> new Untrusted(Fault.SIGNATURE_MISSING, "no file checkpoint"));
        var origin = Checkpoint.parse(note.text()).origin();
        if (!origin.equals(evidence.manifest().origin())) {
            throw new Untrusted(
                    Fault.WRONG_FIELD,
                    "checkpoint of %s, the manifest names %s"
                            .formatted(origin, evidence.manifest().origin()));
        }
        return findings.witnessed(policy.check(note));
    }

    BundleChecks draws() {
        group(Check.DRAW_MESSAGES, new Draws(evidence, leaves, enrolled, findings)::run);
        return this;
    }

    BundleChecks openings(Pins pins) throws IOException {
        pins.read();
        var checks = new OpeningChecks(evidence, leaves, enrolled, policy, pins, findings);
        group(Check.CLOSING, () -> opened = checks.run());
        return this;
    }

    /** Follows the opening: what is ranked must have been opened. */
    BundleChecks evaluations() {
        group(Check.REPORT, new EvaluationChecks(evidence, leaves, opened, findings)::run);
        return this;
    }

    BundleChecks party() {
        if (PartyChecks.concerns(evidence.files())) {
            group(
                    Check.COUNTED,
                    new PartyChecks(evidence, leaves, enrolled, policy, findings)::run);
        }
        return this;
    }

    /** What cannot be read stops its own group of checks, and is told. */
    private void group(Check check, Runnable checks) {
        findings.read(
                check,
                evidence.manifest().tender(),
                () -> {
                    checks.run();
                    return check;
                });
    }

    int tell(Report report) {
        var manifest = evidence.manifest();
        return report.tell(
                "%s %s".formatted(manifest.tender(), manifest.level().code()),
                findings,
                keys.areGiven());
    }
}
