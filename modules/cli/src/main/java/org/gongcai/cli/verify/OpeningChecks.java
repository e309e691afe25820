package org.gongcai.cli.verify;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongcai.trust.Fault;
import org.gongcai.trust.KeySet;
import org.gongcai.trust.OpeningRecord;
import org.gongcai.trust.Sig;
import org.gongcai.trust.TenderClose;
import org.gongcai.trust.Untrusted;
import org.gongcai.trust.VerifyKey;

/** Keys, closing and opening of one tender; each opened lot is for {@link LotChecks}. */
final class OpeningChecks {
    private static final String SUPERVISION = "supervision";

    /** Seconds after which a closing that nothing put off is an irregularity. */
    private static final long PROMPT = 60;

    private final Evidence evidence;
    private final Leaves leaves;
    private final Enrolled enrolled;
    private final TlogPolicy policy;
    private final Pins pins;
    private final Findings findings;
    private final String tender;

    OpeningChecks(
            Evidence evidence,
            Leaves leaves,
            Enrolled enrolled,
            TlogPolicy policy,
            Pins pins,
            Findings findings) {
        this.evidence = evidence;
        this.leaves = leaves;
        this.enrolled = enrolled;
        this.policy = policy;
        this.pins = pins;
        this.findings = findings;
        this.tender = evidence.manifest().tender();
    }

    /** What was opened in each lot, as far as it holds. */
    Map<String, OpeningRecord> run() {
        return findings.read(Check.CLOSING, tender, () -> OpeningMessages.of(leaves.chain(tender)))
                .map(this::check)
                .orElse(Map.of());
    }

    private Map<String, OpeningRecord> check(OpeningMessages messages) {
        messages.keySets().forEach(this::checkKeySet);
        pins.check(leaves.chain(tender), findings);
        checkOneKeySet(messages.keySets());
        if (messages.closings().isEmpty()) {
            checkNothingIsOpened(messages);
            return Map.of();
        }
        var closing = messages.closings().getFirst();
        findings.read(Check.CLOSING, tender, () -> closed(messages, closing))
                .ifPresent(told -> findings.pass(Check.CLOSING, tender, told));
        findings.read(Check.CLOSING, tender, () -> messages.latest(closing.index()).orElse(0L))
                .ifPresent(until -> tellOfDelay(messages, closing, until));
        findings.holds(Check.CHECKED, tender, () -> rejectUnchecked(messages, closing));
        if (!closing.leaf().seen().isWitnessed()) {
            findings.open(
                    Check.CLOSING,
                    tender + " time",
                    "没有见证说明时间，只核对了次序 · no witness states a time, only the order was checked");
        }
        checkStatements(messages);
        return checkLots(messages, closing);
    }

    private void checkKeySet(Logged<KeySet> set) {
        var sigs = set.leaf().chained().sigs();
        findings.read(
                        Check.KEY_SET,
                        tender + " " + set.act().slot(),
                        () -> {
                            set.act().rejectUnlessSignedBy(sigs, longTermKeys(set.leaf(), sigs));
                            return set.act().fingerprint();
                        })
                .ifPresent(shown ->
                        findings.pass(Check.KEY_SET, tender + " " + set.act().slot(), shown));
        var supervision = supervision(set.act());
        sigs.stream()
                .filter(sig -> supervision.contains(sig.by()))
                .forEach(sig -> pins.ask(sig, findings));
    }

    /** The names under which supervision's seat and its backup sign. */
    private static List<String> supervision(KeySet set) {
        return set.rule().recipients().getOrDefault(SUPERVISION, List.of());
    }

    private Map<String, VerifyKey> longTermKeys(ProvenLeaf leaf, List<Sig> sigs) {
        var known = new HashMap<String, VerifyKey>();
        for (var sig : sigs) {
            enrolled.at(leaf.index())
                    .find(sig.by(), sig.key())
                    .ifPresent(key -> known.put(sig.by(), key));
        }
        return known;
    }

    /** Two key sets in each other's place prove fraud. */
    private void checkOneKeySet(List<Logged<KeySet>> sets) {
        for (var one : sets) {
            for (var other : sets) {
                if (one.index() < other.index() && one.act().contradicts(other.act())) {
                    findings.fail(Check.KEY_SET, tender, one.act().hash(), other.act().hash());
                }
            }
        }
    }

    private void checkNothingIsOpened(OpeningMessages messages) {
        int told = messages.releases().size() + messages.pieces().size() + messages.opened().size();
        if (told > 0) {
            findings.fail(
                    Check.CLOSING, tender, "a closing record first", told + " acts of opening");
        } else {
            findings.open(Check.CLOSING, tender, "尚未截止 · not closed yet");
        }
    }

    private String closed(OpeningMessages messages, Logged<TenderClose> closing) {
        if (messages.closings().size() > 1 || !closing.act().tender().equals(tender)) {
            throw refused(
                    "%d closing records, the first of %s"
                            .formatted(messages.closings().size(), closing.act().tender()));
        }
        long deadline = messages.deadline().orElseThrow(() -> refused("no notice in the log"));
        var seen = closing.leaf().seen();
        if (closing.act().at() < deadline
                || (seen.isWitnessed() && seen.firstSeenAt() < deadline)) {
            throw refused(
                    "closed at %d and seen from %s, the deadline is %d"
                            .formatted(closing.act().at(), seen.witnessTimes(), deadline));
        }
        return "leaf %d, %s, %d s after the deadline"
                .formatted(
                        closing.index(),
                        Instant.ofEpochSecond(closing.act().at()),
                        closing.act().at() - deadline);
    }

    /**
     * Whether a delay had its reason is for people to say: an act that puts off is the platform's.
     */
    private void tellOfDelay(OpeningMessages messages, Logged<TenderClose> closing, long until) {
        for (var postponed : messages.postponements(closing.index())) {
            findings.open(
                    Check.CLOSING,
                    postponed.leaf().where(),
                    "平台记录延期关闭至 %s，理由未查 · the platform put the closing off until then, for a reason that is not checked"
                            .formatted(Instant.ofEpochSecond(postponed.act())));
        }
        var seen = closing.leaf().seen();
        if (seen.isWitnessed() && seen.firstSeenAt() > until + PROMPT) {
            findings.open(
                    Check.CLOSING,
                    closing.leaf().where(),
                    "关闭记录晚于允许时间 %d 秒才见证 · seen %d s later than allowed, at most %d s are usual"
                            .formatted(
                                    seen.firstSeenAt() - until,
                                    seen.firstSeenAt() - until,
                                    PROMPT));
        }
    }

    /** Supervision recomputes the closing record before it hands over any piece. */
    private void rejectUnchecked(OpeningMessages messages, Logged<TenderClose> closing) {
        var supervision =
                messages.keysBefore(closing.index())
                        .map(OpeningChecks::supervision)
                        .orElse(List.of());
        var first =
                messages.pieces().stream()
                        .filter(each -> supervision.contains(each.act().recipient()))
                        .mapToLong(Logged::index)
                        .min()
                        .orElse(Long.MAX_VALUE);
        var checked =
                messages.checked().stream()
                        .filter(each -> each.act().close() == closing.index())
                        .filter(each ->
                                each.leaf().chained().sigs().stream()
                                        .anyMatch(sig -> supervision.contains(sig.by())))
                        .findFirst();
        if (first < Long.MAX_VALUE && checked.filter(each -> each.index() < first).isEmpty()) {
            throw refused(
                    "the first piece at leaf %d, close.checked of leaf %d %s"
                            .formatted(
                                    first,
                                    closing.index(),
                                    checked.map(each -> "at leaf " + each.index())
                                            .orElse("nowhere")));
        }
    }

    /** A piece is stated by the recipient that it was sealed to. */
    private void checkStatements(OpeningMessages messages) {
        findings.each(
                Check.PIECES,
                tender,
                messages.pieces(),
                each -> each.leaf().where(),
                each -> {
                    var sigs = each.leaf().chained().sigs();
                    var by = each.act().recipient();
                    if (sigs.size() != 1 || !sigs.getFirst().by().equals(by)) {
                        throw refused(
                                "piece of %s, signed by %s"
                                        .formatted(by, sigs.stream().map(Sig::by).toList()));
                    }
                });
    }

    private Map<String, OpeningRecord> checkLots(
            OpeningMessages messages, Logged<TenderClose> closing) {
        var records = new HashMap<String, OpeningRecord>();
        for (var item : closing.act().items()) {
            new LotChecks(evidence, leaves, policy, messages, closing, item, findings)
                    .run()
                    .ifPresent(record -> records.put(item.lot(), record));
        }
        long opened = records.values().stream().mapToLong(each -> each.bids().size()).sum();
        findings.expect(
                Check.ROOT, tender + " bid.opened", opened, (long) messages.opened().size());
        return records;
    }

    private static Untrusted refused(String why) {
        return new Untrusted(Fault.WRONG_FIELD, why);
    }
}
