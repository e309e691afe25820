package org.gongcai.cli.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.KeySet;
import org.gongcai.trust.OpeningRecord;
import org.gongcai.trust.OpeningRecord.Line;
import org.gongcai.trust.Sig;
import org.gongcai.trust.TenderClose;
import org.gongcai.trust.Untrusted;

/** One lot of a closing record: what was opened of it, and whether that is what was closed over. */
final class LotChecks {
    /** Seconds for batching and cosigning, as the tender document states. */
    private static final long ALLOWANCE = 10;

    /** No method of procurement asks for more bids than three. */
    private static final int ENOUGH = 3;

    private static final String OPENED = "DECRYPTED";
    private static final String REMEDIED = "REMEDIED";

    private final Evidence evidence;
    private final Leaves leaves;
    private final TlogPolicy policy;
    private final OpeningMessages messages;
    private final Logged<TenderClose> closing;
    private final TenderClose.Item item;
    private final Findings findings;
    private final String where;

    LotChecks(
            Evidence evidence,
            Leaves leaves,
            TlogPolicy policy,
            OpeningMessages messages,
            Logged<TenderClose> closing,
            TenderClose.Item item,
            Findings findings) {
        this.evidence = evidence;
        this.leaves = leaves;
        this.policy = policy;
        this.messages = messages;
        this.closing = closing;
        this.item = item;
        this.findings = findings;
        this.where = "%s lot %s".formatted(closing.act().tender(), item.lot());
    }

    Optional<OpeningRecord> run() {
        return findings.read(Check.RECORD, where, this::opened).flatMap(record -> record);
    }

    private Optional<OpeningRecord> opened() {
        if (messages.hasFailed(item.lot())) {
            checkFailure();
            return Optional.empty();
        }
        var logged = messages.record(item.lot());
        if (logged.isEmpty()) {
            findings.open(Check.RECORD, where, "尚未开标 · not opened yet");
            return Optional.empty();
        }
        var record = findings.got(Check.RECORD, where, () -> record(logged.get().act()));
        record.ifPresent(this::check);
        return record;
    }

    /** Three bids are enough for every method, none for no method. */
    private void checkFailure() {
        var told = item.count() + " bids closed over";
        if (messages.record(item.lot()).isPresent()) {
            findings.fail(Check.FAILED, where, "no opening record", "an opening record");
        } else if (item.count() >= ENOUGH) {
            findings.fail(Check.FAILED, where, "fewer than %d bids".formatted(ENOUGH), told);
        } else if (item.count() > 0) {
            findings.open(
                    Check.FAILED,
                    where,
                    "截止时有 %d 份标书，是否不足由采购方式决定 · %s: whether these are too few depends on the method"
                            .formatted(item.count(), told));
        } else {
            findings.pass(Check.FAILED, where, told);
        }
    }

    private OpeningRecord record(JsonObject logged) {
        var record =
                evidence.json("openings/%s.json".formatted(item.lot()))
                        .map(OpeningRecord::of)
                        .orElseThrow(() -> refused("no opening record in this evidence"));
        if (!record.hash().equals(logged.bytes32("record"))
                || record.bids().size() != logged.integer("count")) {
            throw refused(
                    "record of %d bids with %s, the log holds %d and %s"
                            .formatted(
                                    record.bids().size(),
                                    record.hash(),
                                    logged.integer("count"),
                                    logged.bytes32("record")));
        }
        rejectTwoOfOne(record);
        record.bids().forEach(this::rejectUnlessReadOut);
        return record;
    }

    private static void rejectTwoOfOne(OpeningRecord record) {
        long bidders = record.bids().stream().map(Line::bidder).distinct().count();
        if (bidders < record.bids().size()) {
            throw refused("%d bids of %d bidders".formatted(record.bids().size(), bidders));
        }
    }

    private void rejectUnlessReadOut(Line line) {
        var told =
                Logged.acts(messages.opened()).stream()
                        .filter(each -> each.envelope().equals(line.opened().envelope()))
                        .toList();
        if (!told.equals(List.of(line.opened()))) {
            throw refused("record says %s, the log %s".formatted(line.opened(), told));
        }
    }

    private void check(OpeningRecord record) {
        var envelopes = record.bids().stream().map(each -> each.opened().envelope()).toList();
        findings.expect(
                Check.ROOT, where, item, TenderClose.Item.over(item.lot(), item.slot(), envelopes));
        new BatchChecks(leaves, policy, closing.index(), latest(), findings)
                .run(where, record, evidence.json("openings/%s.paths.json".formatted(item.lot())));
        findings.each(
                Check.ORDER,
                where,
                record.bids(),
                LotChecks::named,
                line -> rejectLate(record, line));
        findings.each(
                Check.RELEASES, where, record.bids(), LotChecks::named, this::rejectOtherReleaser);
        findings.each(Check.OUTCOMES, where, record.bids(), LotChecks::named, this::rejectUnlikely);
    }

    private static String named(Line line) {
        return "E " + line.opened().envelope();
    }

    private Optional<Long> latest() {
        return messages.latest(closing.index()).map(until -> until + ALLOWANCE);
    }

    /** Nothing is decrypted before every bid of the lot has a key or has finally failed. */
    private void rejectLate(OpeningRecord record, Line line) {
        long firstOpened = firstOpened(record);
        var envelope = line.opened().envelope();
        messages.releases().stream()
                .filter(each -> each.act().envelope().equals(envelope))
                .forEach(each -> rejectOutside("release", each.index(), firstOpened));
        if (line.opened().outcome().equals(REMEDIED)) {
            messages.pieces().stream()
                    .filter(each -> each.act().envelope().equals(envelope))
                    .forEach(each -> rejectOutside("piece", each.index(), firstOpened));
        }
    }

    private void rejectOutside(String what, long index, long firstOpened) {
        if (index < closing.index() || index > firstOpened) {
            throw refused(
                    "%s at leaf %d, the closing is at %d and the first opening at %d"
                            .formatted(what, index, closing.index(), firstOpened));
        }
    }

    private long firstOpened(OpeningRecord record) {
        var envelopes = record.bids().stream().map(each -> each.opened().envelope()).toList();
        return messages.opened().stream()
                .filter(each -> envelopes.contains(each.act().envelope()))
                .mapToLong(Logged::index)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private void rejectOtherReleaser(Line line) {
        messages.releases().stream()
                .filter(each -> each.act().envelope().equals(line.opened().envelope()))
                .forEach(each -> {
                    var by = each.leaf().chained().sigs().stream().map(Sig::by).toList();
                    if (!by.equals(List.of(line.bidder()))) {
                        throw refused(
                                "released by %s, the bidder is %s".formatted(by, line.bidder()));
                    }
                });
    }

    private void rejectUnlikely(Line line) {
        var opened = line.opened();
        var envelope = opened.envelope();
        boolean isOpen = opened.outcome().equals(OPENED) || opened.outcome().equals(REMEDIED);
        boolean isSo =
                switch (opened.outcome()) {
                    case OPENED -> messages.isReleased(envelope);
                    case REMEDIED -> !messages.isReleased(envelope) && isComplete(envelope);
                    default -> !messages.isReleased(envelope);
                };
        if (!isSo || isOpen != (opened.plain() != null)) {
            throw refused(
                    "%s, %s, %d good pieces, %s"
                            .formatted(
                                    opened.outcome(),
                                    messages.isReleased(envelope) ? "released" : "not released",
                                    messages.goodPieces(envelope).size(),
                                    opened.plain() == null ? "no content" : "with content"));
        }
    }

    private boolean isComplete(Bytes32 envelope) {
        return messages.keysBefore(closing.index())
                .filter(set ->
                        IntStream.range(0, set.rule().clauses().size())
                                .anyMatch(clause -> isComplete(set, clause, envelope)))
                .isPresent();
    }

    private boolean isComplete(KeySet set, int clause, Bytes32 envelope) {
        return IntStream.range(0, set.rule().clauses().get(clause).size())
                .allMatch(piece ->
                        messages.goodPieces(envelope).stream()
                                .anyMatch(
                                        each -> each.clause() == clause && each.piece() == piece));
    }

    static Untrusted refused(String why) {
        return new Untrusted(Fault.RESULT_DIFFERS, why);
    }
}
