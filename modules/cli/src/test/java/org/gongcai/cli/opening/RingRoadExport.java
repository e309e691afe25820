package org.gongcai.cli.opening;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongcai.trust.AccessRule;
import org.gongcai.trust.Act;
import org.gongcai.trust.Alg;
import org.gongcai.trust.Attachment;
import org.gongcai.trust.BidDraft;
import org.gongcai.trust.BidFile;
import org.gongcai.trust.BidSealer;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Checkpoint;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.HpkeKeyPair;
import org.gongcai.trust.HpkePublicKey;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.KeyFile;
import org.gongcai.trust.KeySet;
import org.gongcai.trust.LogLeaf;
import org.gongcai.trust.MerkleTree;
import org.gongcai.trust.NoteKind;
import org.gongcai.trust.NoteSigner;
import org.gongcai.trust.SealedBid;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.Sig;
import org.gongcai.trust.SigningKey;
import org.gongcai.trust.TenderClose;
import org.gongcai.trust.TenderKey;
import org.gongcai.trust.TlogProof;
import org.jspecify.annotations.Nullable;

/** The repair of a ring road after its closing, with its holders' key files and its log. */
final class RingRoadExport {

    static final String TENDER = "349921-CG-2026-0007";
    static final String PASSPHRASE = "杏花 春雨 2026";
    private static final String ORIGIN = "county.example/log/2026";
    private static final long CLOSED_AT = 1_773_624_600;

    final NoteSigner log = NoteSigner.generate(ORIGIN, NoteKind.LOG, Entropy.secure());
    final NoteSigner witness =
            NoteSigner.generate("inspector.example", NoteKind.WITNESS, Entropy.secure());
    final Map<String, HpkeKeyPair> pairs = new TreeMap<>();
    final Map<String, SealedBid> bids = new LinkedHashMap<>();
    final KeySet keys;
    private final Map<String, SigningKey> longTerm = new TreeMap<>();
    private final Map<String, byte[]> bodies = new LinkedHashMap<>();
    private final List<LogLeaf> leaves = new ArrayList<>();

    RingRoadExport() {
        var pks = new TreeMap<String, HpkePublicKey>();
        for (var recipient : AccessRule.standard().allRecipients()) {
            var pair = HpkeKeyPair.generate(Entropy.secure());
            pairs.put(recipient, pair);
            pks.put(recipient, pair.publicKey());
            longTerm.put(recipient, SigningKey.generate(Alg.ES256));
        }
        keys = new KeySet(TENDER, "all", 1, AccessRule.standard(), pks);
    }

    RingRoadExport bid(String bidder, String price) throws IOException {
        return bid(keys, bidder, price);
    }

    RingRoadExport bid(KeySet to, String bidder, String price) throws IOException {
        return bid(to, bidder, price, "../投标函.pdf");
    }

    RingRoadExport bid(KeySet to, String bidder, String price, String fileName) throws IOException {
        byte[] file = new byte[30_000];
        var attachment =
                new Attachment(
                        new BidFile(fileName, "application/pdf", file.length),
                        () -> new ByteArrayInputStream(file));
        var fields = new TreeMap<>(Map.of("price", price));
        var draft = new BidDraft("1", bidder, 1, fields, List.of(attachment));
        var body = new ByteArrayOutputStream();
        var sealed =
                new BidSealer(to, Entropy.secure())
                        .seal(draft, SigningKey.generate(Alg.ES256), body);
        bids.put(bidder, sealed);
        bodies.put(bidder, body.toByteArray());
        return this;
    }

    SealedBid bid(String bidder) {
        return required(bids.get(bidder));
    }

    private static <T> T required(@Nullable T found) {
        return Optional.ofNullable(found).orElseThrow();
    }

    /** Three bids that open. */
    static RingRoadExport withThreeBids() throws IOException {
        return new RingRoadExport()
                .bid("91349900MAE9B00942", "980000.00")
                .bid("91349921MAE9B0086L", "965000.00")
                .bid("91349900MAE9B01318", "971000.00");
    }

    /** Writes the folder as the platform exports it. */
    Path writeTo(Path folder) throws IOException {
        longTerm.forEach(this::enrolled);
        leaves.add(leaf(keys, sigs()));
        var envelopes = bids.values().stream().map(SealedBid::envelope).toList();
        var item = TenderClose.Item.over("1", "all", envelopes);
        leaves.add(leaf(new TenderClose(TENDER, CLOSED_AT, List.of(item)), List.of()));
        Files.createDirectories(folder.resolve("envelopes"));
        Files.createDirectories(folder.resolve("enrolments"));
        int at = 0;
        for (var recipient : longTerm.keySet()) {
            write(folder.resolve("enrolments"), recipient, at);
            at++;
        }
        write(folder, "tender.keys", at);
        write(folder, "tender.close", at + 1);
        for (var bid : bids.entrySet()) {
            var name = bid.getValue().envelope().hex();
            Files.write(
                    folder.resolve("envelopes/" + name + ".json"), bid.getValue().head().bytes());
            Files.write(
                    folder.resolve("envelopes/" + name + ".body"),
                    required(bodies.get(bid.getKey())));
        }
        var known =
                JsonObject.of("log", log.verifier().vkey(), "v", 1)
                        .with("witnesses", List.of(witness.verifier().vkey()));
        Files.writeString(folder.resolve("log.json"), known.text());
        return folder;
    }

    static Path zipped(Path folder) throws IOException {
        var zip = folder.resolveSibling("export.zip");
        var uri = URI.create("jar:" + zip.toUri());
        try (var target = FileSystems.newFileSystem(uri, Map.of("create", "true"));
                var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                var to = target.getPath("/").resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return zip;
    }

    private void enrolled(String recipient, SigningKey key) {
        var data =
                JsonObject.of("by", recipient, "v", 1)
                        .with("spki", Encodings.hex(key.verifyKey().spki()));
        leaves.add(
                new LogLeaf(
                        "key.enrol",
                        "",
                        1,
                        null,
                        recipient,
                        CLOSED_AT,
                        data,
                        List.of(),
                        List.of()));
    }

    private static LogLeaf leaf(Act act, List<Sig> sigs) {
        return new LogLeaf(
                act.type(), TENDER, 1, null, "system", CLOSED_AT, act.json(), List.of(), sigs);
    }

    private List<Sig> sigs() {
        return longTerm.entrySet().stream()
                .map(each -> keys.signature(each.getKey(), each.getValue()))
                .toList();
    }

    private void write(Path folder, String name, int index) throws IOException {
        var tree = MerkleTree.of(leaves.stream().map(LogLeaf::hash).toList());
        var note = new Checkpoint(ORIGIN, tree.size(), tree.root()).signedBy(log);
        var cosigned = note.with(witness.cosign(note.text(), CLOSED_AT + 2));
        List<Bytes32> path = tree.inclusion(index);
        Files.write(folder.resolve(name + ".json"), leaves.get(index).bytes());
        Files.writeString(
                folder.resolve(name + ".tlog-proof"), TlogProof.of(index, path, cosigned).format());
    }

    /** The key file of a seat, as its holder keeps it. */
    Path keyFile(Path folder, String recipient) throws IOException {
        var pair = required(pairs.get(recipient));
        var key = new TenderKey(TENDER, "all", 1, recipient, pair.publicKey());
        var file = folder.resolve(recipient + "-key.json");
        return Files.writeString(file, KeyFile.holding(key, pair, PASSPHRASE));
    }

    Path bidKey(Path folder, String bidder) throws IOException {
        return bidKey(folder, bid(bidder), bidder);
    }

    /** A file that names the bid and holds another key. */
    Path wrongBidKey(Path folder, String bidder) throws IOException {
        var bid = bid(bidder);
        var other = Secret32.of(Entropy.secure().bytes("dek", Bytes32.LENGTH));
        return bidKey(folder, new SealedBid(bid.head(), other, bid.r(), bid.plain()), bidder);
    }

    private static Path bidKey(Path folder, SealedBid bid, String bidder) throws IOException {
        var file = folder.resolve(bidder + "-key.json");
        return Files.writeString(file, KeyFile.bid(bid, PASSPHRASE));
    }
}
