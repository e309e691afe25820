package org.gongcai.cli.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongcai.trust.BidHead;
import org.gongcai.trust.BidHeader;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.Receipt;
import org.gongcai.trust.TenderClose;
import org.gongcai.trust.Untrusted;

/** What a bundle holds for one supplier: its own heads, receipts and paths. */
record PartyChecks(
        Evidence evidence, Leaves leaves, Enrolled enrolled, TlogPolicy policy, Findings findings) {
    private static final String HEADS = "party/heads/";
    private static final String RECEIPTS = "party/receipts/";
    private static final String BIDS = "party/bids.json";
    private static final String PROOF = ".tlog-proof";
    private static final String HEAD = ".json";
    private static final String REPLACED = "REPLACED";

    private static final Set<String> NOT_IN_FORCE = Set.of(REPLACED, "WITHDRAWN", "REFUSED");

    void run() {
        findings.each(
                Check.RECEIPT,
                RECEIPTS,
                evidence.names(RECEIPTS, PROOF),
                name -> RECEIPTS + name,
                this::rejectOtherReceipt);
        findings.each(
                Check.HEAD,
                HEADS,
                evidence.names(HEADS, HEAD),
                name -> HEADS + name,
                this::rejectOtherHead);
        if (evidence.file("party/results.json").isPresent()) {
            findings.open(
                    Check.RESULTS,
                    "party/results.json",
                    "平台的陈述，由复核级证据重算 · stated by the platform, computed again at the review level");
        }
        findings.read(Check.COUNTED, BIDS, this::rows).ifPresent(this::checkRows);
    }

    private record Row(
            Bytes32 envelope, String lot, long position, List<Bytes32> path, String state) {

        static Row of(JsonObject json) {
            json.only("E", "lot", "path", "position", "state");
            return new Row(
                    json.bytes32("E"),
                    json.string("lot"),
                    json.integer("position"),
                    json.bytes32s("path"),
                    json.string("state"));
        }

        boolean isInForce() {
            return !NOT_IN_FORCE.contains(state);
        }

        String where() {
            return "E " + envelope;
        }
    }

    private List<Row> rows() {
        return evidence.json(BIDS)
                .map(json -> json.objects("bids").stream().map(Row::of).toList())
                .orElse(List.of());
    }

    private void checkRows(List<Row> rows) {
        findings.each(
                Check.COUNTED,
                BIDS,
                rows.stream().filter(Row::isInForce).toList(),
                Row::where,
                this::rejectUncounted);
        rows.stream().filter(row -> !row.isInForce()).forEach(this::checkClaim);
        var listed = rows.stream().map(row -> row.envelope().hex()).toList();
        Stream.concat(
                        evidence.names(HEADS, HEAD).stream(),
                        evidence.names(RECEIPTS, PROOF).stream())
                .distinct()
                .filter(name -> !listed.contains(name))
                .forEach(name ->
                        findings.fail(Check.COUNTED, "E " + name, "a line in " + BIDS, "none"));
    }

    /**
     * That a bid is not in force is the platform's word, unless the bidder's own later bid is here.
     */
    private void checkClaim(Row row) {
        var isReplaced =
                findings.read(
                        Check.COUNTED,
                        row.where(),
                        () -> row.state().equals(REPLACED) && hasLater(row));
        if (isReplaced.filter(later -> !later).isPresent()) {
            findings.open(
                    Check.COUNTED,
                    row.where(),
                    "平台称该标书为 %s，本证据中没有您的签名可证 · the platform says %s, no signature of yours here shows it"
                            .formatted(row.state(), row.state()));
        }
    }

    private boolean hasLater(Row row) {
        return head(row.envelope().hex())
                .map(BidHead::header)
                .filter(own ->
                        evidence.names(RECEIPTS, PROOF).stream()
                                .flatMap(name -> head(name).stream())
                                .map(BidHead::header)
                                .anyMatch(each -> replaces(each, own)))
                .isPresent();
    }

    private static boolean replaces(BidHeader later, BidHeader own) {
        return later.lot().equals(own.lot())
                && later.slot().equals(own.slot())
                && later.bidder().equals(own.bidder())
                && later.seq() > own.seq();
    }

    private Optional<BidHead> head(String name) {
        return evidence.file(HEADS + name + HEAD).map(BidHead::parse);
    }

    private void rejectOtherReceipt(String name) {
        var receipt = receipt(name).orElseThrow();
        rejectUnlessNamed(name, receipt.envelope());
        findings.witnessed(receipt.verify(policy.accepting(receipt.proof().checkpoint())));
    }

    private Optional<Receipt> receipt(String name) {
        return evidence.text(RECEIPTS + name + PROOF).map(Receipt::parse);
    }

    private void rejectOtherHead(String name) {
        var head = head(name).orElseThrow();
        rejectUnlessNamed(name, head.envelope());
        head.rejectUnlessSignedUnder(enrolled.at(receivedAt(name)));
        var tender = evidence.manifest().tender();
        if (!head.header().tender().equals(tender)) {
            throw new Untrusted(
                    Fault.WRONG_TENDER,
                    "sealed for %s, this is %s".formatted(head.header().tender(), tender));
        }
    }

    /** The index of its batch: what becomes of the key later does not touch the bid. */
    private long receivedAt(String name) {
        return receipt(name).map(each -> each.proof().index()).orElse(Long.MAX_VALUE - 1);
    }

    private static void rejectUnlessNamed(String name, Bytes32 envelope) {
        if (!envelope.hex().equals(name)) {
            throw new Untrusted(
                    Fault.WRONG_FIELD, "is of envelope %s, named %s".formatted(envelope, name));
        }
    }

    /** A bid in force stands in the closing record; one that does not was dropped. */
    private void rejectUncounted(Row bid) {
        if (!isClosed()) {
            return;
        }
        var item = item(bid.lot());
        var leaf = Merkle.leafHash(bid.envelope().bytes());
        if (!Merkle.includes(leaf, bid.position(), item.count(), bid.path(), item.root())) {
            throw new Untrusted(
                    Fault.INCLUSION_FAILS,
                    "not at position %d of the %d bids closed over with root %s"
                            .formatted(bid.position(), item.count(), item.root()));
        }
    }

    private boolean isClosed() {
        return leaves.chain(evidence.manifest().tender()).stream()
                .anyMatch(each -> each.is("tender.close"));
    }

    private TenderClose.Item item(String lot) {
        return Logged.of(
                        leaves.chain(evidence.manifest().tender()), "tender.close", TenderClose::of)
                .stream()
                .flatMap(each -> each.act().items().stream())
                .filter(each -> each.lot().equals(lot))
                .findFirst()
                .orElseThrow(() ->
                        new Untrusted(Fault.INCLUSION_FAILS, "no closing record of lot " + lot));
    }

    /** Whether there is anything of a party in this evidence. */
    static boolean concerns(Map<String, ?> files) {
        return files.keySet().stream().anyMatch(name -> name.startsWith("party/"));
    }
}
