package org.gongcai.cli.opening;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.gongcai.trust.BidHead;
import org.gongcai.trust.BidOpener;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Fault;
import org.gongcai.trust.KeySet;
import org.gongcai.trust.LogLeaf;
import org.gongcai.trust.LogPolicy;
import org.gongcai.trust.Seen;
import org.gongcai.trust.TenderClose;
import org.gongcai.trust.TlogProof;
import org.gongcai.trust.Untrusted;
import org.gongcai.trust.VerifyKey;

/**
 * A closed tender as a seat holder exported it: every envelope that its closing record counts, and
 * the keys to which they are sealed. Made only of what the log proves under the policy.
 *
 * @param seen who saw the closing record, and when
 */
record ExportedTender(
        Path root, KeySet keys, TenderClose close, long index, Seen seen, List<BidHead> heads) {

    private static final int NOT_OPENED_BELOW = 3;

    ExportedTender {
        heads = List.copyOf(heads);
    }

    static ExportedTender read(Path root, LogPolicy policy) throws IOException {
        var keySet = Entry.read(root.resolve("tender.keys"), "tender.keys", policy);
        var keys = KeySet.of(keySet.leaf().data());
        keys.rejectUnlessSignedBy(keySet.leaf().sigs(), longTermKeys(root, keys, policy));
        var closing = Entry.read(root.resolve("tender.close"), "tender.close", policy);
        var close = TenderClose.of(closing.leaf().data());
        var heads = heads(root.resolve("envelopes"));
        var tender =
                new ExportedTender(
                        root, keys, close, closing.proof().index(), closing.seen(), heads);
        tender.rejectUnlessComplete();
        return tender;
    }

    private static TreeMap<String, VerifyKey> longTermKeys(Path root, KeySet keys, LogPolicy policy)
            throws IOException {
        var known = new TreeMap<String, VerifyKey>();
        for (var recipient : keys.rule().allRecipients()) {
            var enrolment =
                    Entry.read(root.resolve("enrolments").resolve(recipient), "key.enrol", policy);
            var data = enrolment.leaf().data();
            if (!data.string("by").equals(recipient)) {
                throw new Untrusted(
                        Fault.UNKNOWN_KEY,
                        "enrolment of %s, wanted %s".formatted(data.string("by"), recipient));
            }
            known.put(recipient, VerifyKey.ofSpki(Encodings.unhex(data.string("spki"))));
        }
        return known;
    }

    private static List<BidHead> heads(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var heads = new ArrayList<BidHead>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
                heads.add(BidHead.parse(Files.readAllBytes(file)));
            }
        }
        heads.sort(Comparator.comparing(BidHead::envelope));
        return heads;
    }

    /** Recomputes count and root of each lot of the closing record from the envelopes. */
    private void rejectUnlessComplete() {
        if (!close.tender().equals(keys.tender())) {
            throw new Untrusted(
                    Fault.WRONG_TENDER,
                    "closing of %s, keys of %s".formatted(close.tender(), keys.tender()));
        }
        if (!seen.isWitnessed() || seen.firstSeenAt() < close.at()) {
            throw new Untrusted(
                    Fault.WITNESS_MISSING,
                    "closing at %d, first seen at %s"
                            .formatted(close.at(), seen.witnessTimes().values()));
        }
        heads.forEach(head -> head.rejectUnlessFits(keys));
        close.items().forEach(this::rejectUnlessRecomputed);
    }

    private void rejectUnlessRecomputed(TenderClose.Item item) {
        var own =
                heads.stream()
                        .filter(head -> head.header().lot().equals(item.lot()))
                        .filter(head -> head.header().slot().equals(item.slot()))
                        .map(BidHead::envelope)
                        .toList();
        // Of a lot with too few bids no head leaves the server.
        boolean withheld = own.isEmpty() && item.count() < NOT_OPENED_BELOW;
        var computed = TenderClose.Item.over(item.lot(), item.slot(), own);
        if (!withheld && !computed.equals(item)) {
            throw new Untrusted(
                    Fault.INCLUSION_FAILS,
                    "lot %s: the closing record has %d envelopes with root %s, the export %d with %s"
                            .formatted(
                                    item.lot(),
                                    item.count(),
                                    item.root(),
                                    computed.count(),
                                    computed.root()));
        }
    }

    BidOpener opener(BidHead head) {
        return new BidOpener(keys, head);
    }

    InputStream body(BidHead head) throws IOException {
        var file = root.resolve("envelopes").resolve(head.envelope().hex() + ".body");
        return Files.newInputStream(file);
    }

    byte[] bodyPrefix(BidHead head) throws IOException {
        try (var in = body(head)) {
            return in.readNBytes(BidOpener.PREFIX);
        }
    }

    /** An entry of the log with its proof, as {@code <name>.json} and {@code <name>.tlog-proof}. */
    private record Entry(LogLeaf leaf, TlogProof proof, Seen seen) {

        static Entry read(Path name, String type, LogPolicy policy) throws IOException {
            var leaf = LogLeaf.parse(Files.readAllBytes(beside(name, ".json")));
            var proof = TlogProof.parse(Files.readString(beside(name, ".tlog-proof")));
            if (!leaf.type().equals(type)) {
                throw new Untrusted(
                        Fault.WRONG_FIELD,
                        "%s holds a %s, wanted %s".formatted(name, leaf.type(), type));
            }
            return new Entry(leaf, proof, proof.verify(leaf.hash(), policy));
        }

        private static Path beside(Path name, String ending) {
            return name.resolveSibling(name.getFileName() + ending);
        }
    }
}
