package org.gongcai.cli.verify;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongcai.trust.BidHead;
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

    private static final Set<String> NOT_IN_FORCE = Set.of("REPLACED", "WITHDRAWN", "REFUSED");

    void run() {
        findings.each(
                Check.RECEIPT,
                RECEIPTS,
                evidence.names(RECEIPTS, ".tlog-proof"),
                name -> RECEIPTS + name,
                this::rejectOtherReceipt);
        findings.each(
                Check.HEAD,
                HEADS,
                evidence.names(HEADS, ".json"),
                name -> HEADS + name,
                this::rejectOtherHead);
        if (evidence.file("party/results.json").isPresent()) {
            findings.open(
                    Check.RESULTS,
                    "party/results.json",
                    "平台的陈述，由复核级证据重算 · stated by the platform, computed again at the review level");
        }
        var bids = evidence.json("party/bids.json").map(json -> json.objects("bids"));
        bids.ifPresent(each ->
                findings.each(
                        Check.COUNTED,
                        "party/bids.json",
                        each,
                        bid -> "E " + bid.string("E"),
                        this::rejectUncounted));
        bids.ifPresent(this::tellUnproven);
    }

    private void rejectOtherReceipt(String name) {
        var receipt = Receipt.parse(evidence.text(RECEIPTS + name + ".tlog-proof").orElseThrow());
        rejectUnlessNamed(name, receipt.envelope());
        findings.witnessed(receipt.verify(policy.accepting(receipt.proof().checkpoint())));
    }

    private void rejectOtherHead(String name) {
        var head = BidHead.parse(evidence.file(HEADS + name + ".json").orElseThrow());
        rejectUnlessNamed(name, head.envelope());
        head.rejectUnlessSignedUnder(enrolled.at(batchOf(name)));
        var tender = evidence.manifest().tender();
        if (!head.header().tender().equals(tender)) {
            throw new Untrusted(
                    Fault.WRONG_TENDER,
                    "sealed for %s, this is %s".formatted(head.header().tender(), tender));
        }
    }

    /** When the bid entered the log: a key that was revoked later still signed it. */
    private long batchOf(String name) {
        return evidence.text(RECEIPTS + name + ".tlog-proof")
                .map(text -> Receipt.parse(text).proof().index())
                .orElse(Long.MAX_VALUE - 1);
    }

    private static void rejectUnlessNamed(String name, Bytes32 envelope) {
        if (!envelope.hex().equals(name)) {
            throw new Untrusted(
                    Fault.WRONG_FIELD, "is of envelope %s, named %s".formatted(envelope, name));
        }
    }

    /** What was sent must be in the list; that a bid is not in force is the platform's word. */
    private void tellUnproven(List<JsonObject> bids) {
        var listed = bids.stream().map(bid -> bid.asMap().get("E")).toList();
        for (var name : evidence.names(HEADS, ".json")) {
            if (!listed.contains(name)) {
                findings.fail(Check.COUNTED, HEADS + name, "in party/bids.json", "not in the list");
            }
        }
        bids.stream()
                .filter(bid -> NOT_IN_FORCE.contains(String.valueOf(bid.asMap().get("state"))))
                .forEach(bid ->
                        findings.open(
                                Check.COUNTED,
                                "E " + bid.asMap().get("E"),
                                "平台称其不在有效之列，请投标人自行确认 · the platform says %s: only its bidder knows"
                                        .formatted(bid.asMap().get("state"))));
    }

    /** A bid in force stands in the closing record; one that does not was dropped. */
    private void rejectUncounted(JsonObject bid) {
        bid.only("E", "lot", "path", "position", "state");
        List<Bytes32> path = bid.bytes32s("path");
        if (NOT_IN_FORCE.contains(bid.string("state")) || !isClosed()) {
            return;
        }
        var item = item(bid.string("lot"));
        var leaf = Merkle.leafHash(bid.bytes32("E").bytes());
        if (!Merkle.includes(leaf, bid.integer("position"), item.count(), path, item.root())) {
            throw new Untrusted(
                    Fault.INCLUSION_FAILS,
                    "not at position %d of the %d bids closed over with root %s"
                            .formatted(bid.integer("position"), item.count(), item.root()));
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
