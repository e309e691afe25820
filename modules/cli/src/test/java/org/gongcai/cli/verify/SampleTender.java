package org.gongcai.cli.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.gongcai.cli.verify.SampleLog.Act;
import org.gongcai.trust.AccessRule;
import org.gongcai.trust.Alg;
import org.gongcai.trust.BidBatch;
import org.gongcai.trust.BidDraft;
import org.gongcai.trust.BidOpened;
import org.gongcai.trust.BidPiece;
import org.gongcai.trust.BidRelease;
import org.gongcai.trust.BidSealer;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.CloseChecked;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Enrolment;
import org.gongcai.trust.HpkeKeyPair;
import org.gongcai.trust.HpkePublicKey;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.KeySet;
import org.gongcai.trust.OpeningRecord;
import org.gongcai.trust.SealedBid;
import org.gongcai.trust.Sig;
import org.gongcai.trust.Signable;
import org.gongcai.trust.SigningKey;
import org.gongcai.trust.TenderClose;
import org.jspecify.annotations.Nullable;

/**
 * The repair of a ring road: three sealed bids, two released by their bidders, one opened by the
 * holders. Acts are in a list that tests may change before they enter the log.
 */
final class SampleTender {
    static final String TENDER = "349921-CG-2026-0007";
    static final long DEADLINE = 1_773_622_800;
    static final List<String> BIDDERS =
            List.of("91349921MAE9B0027H", "91349921MAE9B0035C", "91349900MAE9B00199");
    static final AccessRule RULE = AccessRule.standard();

    final Map<String, SigningKey> keys = new LinkedHashMap<>();
    final List<Act> acts = new ArrayList<>();
    final Map<String, byte[]> extras = new TreeMap<>();
    final List<SealedBid> bids = new ArrayList<>();
    final KeySet keySet = keySet();
    BidBatch batch = new BidBatch(Bytes32.of(new byte[32]), List.of());
    long batchIndex;
    long closeIndex;

    /** From the notice to the award. */
    static SampleTender opened() {
        var sample = new SampleTender();
        sample.announce();
        sample.seal();
        sample.close();
        sample.open();
        sample.award();
        return sample;
    }

    private static KeySet keySet() {
        var pks = new TreeMap<String, HpkePublicKey>();
        RULE.allRecipients()
                .forEach(name ->
                        pks.put(name, HpkeKeyPair.derive(Encodings.utf8(name)).publicKey()));
        return new KeySet(TENDER, "all", 1, RULE, pks);
    }

    void announce() {
        RULE.allRecipients().forEach(name -> enrol("1134992100000" + name.length(), name));
        BIDDERS.forEach(code -> enrol(code, code));
        acts.add(
                Act.bySystem(
                        "tender.notice",
                        TENDER,
                        DEADLINE - 900_000,
                        JsonObject.of("deadline", DEADLINE, "tender", TENDER, "v", 1)));
        var sigs = RULE.allRecipients().stream().map(name -> sig(name, keySet)).toList();
        acts.add(
                new Act("tender.keys", TENDER, "holders", DEADLINE - 800_000, keySet.json(), sigs));
    }

    private void enrol(String organisation, String by) {
        var key = SigningKey.generate(Alg.ES256);
        keys.put(by, key);
        var challenge = Encodings.sha256(Encodings.utf8(by));
        var signed = Enrolment.prove(by, challenge, key);
        acts.add(
                new Act(
                        Enrolment.TYPE,
                        organisation,
                        by,
                        DEADLINE - 1_000_000,
                        signed.without("sig"),
                        List.of(Sig.of(signed.object("sig")))));
    }

    Sig sig(String by, Signable act) {
        return act.signature(by, key(by));
    }

    SigningKey key(String by) {
        return Objects.requireNonNull(keys.get(by));
    }

    private void seal() {
        for (String bidder : BIDDERS) {
            bids.add(sealed(bidder, "in time"));
        }
        var items =
                bids.stream().map(each -> new BidBatch.Item(each.envelope(), each.r())).toList();
        batch = BidBatch.close(items, SampleLog.repeatable("batch"));
        batchIndex = acts.size();
        acts.add(
                Act.bySystem(BidBatch.TYPE, "", DEADLINE - 60, JsonObject.read(batch.leafBytes())));
    }

    SealedBid sealed(String bidder, String seed) {
        var fields = new TreeMap<>(Map.of("price", price(bidder)));
        var draft = new BidDraft("1", bidder, 1, fields, List.of());
        try {
            return new BidSealer(keySet, SampleLog.repeatable(bidder + seed))
                    .seal(draft, key(bidder), OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String price(String bidder) {
        return "%d00000.00".formatted(10 + BIDDERS.indexOf(bidder));
    }

    private void close() {
        var envelopes = bids.stream().map(SealedBid::envelope).toList();
        closeIndex = acts.size();
        add(
                new TenderClose(
                        TENDER,
                        DEADLINE + 1,
                        List.of(TenderClose.Item.over("1", "all", envelopes))));
        addSigned("supervision", new CloseChecked(TENDER, closeIndex));
        for (var bid : bids.subList(0, 2)) {
            var release = BidRelease.releasing(bid.envelope(), bid.dek());
            addSigned(bid.head().header().bidder(), release);
        }
        piece(bids.getLast(), 0, "supervision");
        piece(bids.getLast(), 1, "agency");
    }

    private void piece(SealedBid bid, int piece, String recipient) {
        addSigned(recipient, new BidPiece(bid.envelope(), 0, piece, recipient, true));
    }

    private void open() {
        var lines = new ArrayList<OpeningRecord.Line>();
        for (int i = 0; i < bids.size(); i++) {
            var line = line(bids.get(i), i < 2 ? "DECRYPTED" : "REMEDIED");
            lines.add(line);
            add(line.opened());
        }
        record(new OpeningRecord(lines));
        extras.put("openings/1.paths.json", paths().bytes());
    }

    OpeningRecord.Line line(SealedBid bid, String outcome) {
        var bidder = bid.head().header().bidder();
        var fields = new TreeMap<>(Map.of("price", price(bidder)));
        var opened =
                new BidOpened(bid.envelope(), batchIndex, bid.r(), outcome, fields, bid.plain());
        return new OpeningRecord.Line(opened, bidder, "投标人 " + bidder, price(bidder) + " CNY");
    }

    void record(OpeningRecord record) {
        acts.add(Act.bySystem("opening.record", TENDER, DEADLINE + 20, logged(record)));
        extras.put("openings/1.json", record.json().bytes());
    }

    static JsonObject logged(OpeningRecord record) {
        return JsonObject.of("count", record.bids().size(), "lot", "1", "tender", TENDER, "v", 1)
                .with("record", record.hash());
    }

    private JsonObject paths() {
        return JsonObject.of(
                "bids",
                batch.placed().stream()
                        .map(each ->
                                JsonObject.of(
                                        "E", each.e(), "path", each.path(), "slot", each.slot()))
                        .toList());
    }

    private void award() {
        var award =
                JsonObject.of("lot", "1", "supplier", BIDDERS.getFirst(), "amount", "1000000.00");
        acts.add(
                Act.bySystem(
                        "tender.award",
                        TENDER,
                        DEADLINE + 90_000,
                        JsonObject.of("awards", List.of(award), "currency", "CNY", "v", 1)));
    }

    void add(Signable act) {
        acts.add(Act.bySystem(act.type(), TENDER, DEADLINE + 10, act.json()));
    }

    void addSigned(String by, Signable act) {
        acts.add(new Act(act.type(), TENDER, by, DEADLINE + 10, act.json(), List.of(sig(by, act))));
    }

    /** Puts the act of that type, the n-th from 0, in another's place. */
    void change(String type, int n, UnaryOperator<Act> change) {
        int at = at(type, n);
        acts.set(at, change.apply(acts.get(at)));
    }

    int at(String type, int n) {
        int seen = 0;
        for (int i = 0; i < acts.size(); i++) {
            if (acts.get(i).type().equals(type) && seen++ == n) {
                return i;
            }
        }
        throw new IllegalArgumentException("no %s %d".formatted(type, n));
    }

    /** A file that goes into the bundle beside the log's entries. */
    JsonObject extra(String name) {
        return JsonObject.read(Objects.requireNonNull(extras.get(name)));
    }

    SampleBundle bundle() {
        return bundle(null);
    }

    SampleBundle bundle(@Nullable SampleLog log) {
        var files = (log == null ? SampleLog.of(acts) : log).files();
        files.putAll(extras);
        return new SampleBundle(TENDER, files);
    }
}
