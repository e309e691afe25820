package org.gongcai.app;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.BeginUpload;
import org.gongcai.contracts.BidOpeningApi.BidAccepted;
import org.gongcai.contracts.BidOpeningApi.ReleaseBid;
import org.gongcai.contracts.BidOpeningApi.SubmitBid;
import org.gongcai.contracts.BidOpeningApi.SubmitWithdrawal;
import org.gongcai.contracts.SealingView;
import org.gongcai.rules.CreditCode;
import org.gongcai.trust.Attachment;
import org.gongcai.trust.BidDraft;
import org.gongcai.trust.BidRelease;
import org.gongcai.trust.BidSealer;
import org.gongcai.trust.BidWithdrawal;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.KeySet;
import org.gongcai.trust.Receipt;
import org.gongcai.trust.SealedBid;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.Seen;
import org.gongcai.trust.SegmentHash;
import org.gongcai.trust.SigningKey;
import org.jspecify.annotations.Nullable;

/** What the device of a bidder does: seals, uploads, checks its receipt and releases. */
final class Bidder {

    private static final String SLOT = "all";

    private final CreditCode code;
    private final Desk desk;
    private final SigningKey key;
    private final Entropy entropy;

    Bidder(CreditCode code, Desk desk, SigningKey key, Entropy entropy) {
        this.code = code;
        this.desk = desk;
        this.key = key;
        this.entropy = entropy;
    }

    /** The four fields of the opening sheet. */
    record Sheet(String price, String deliveryPeriod, boolean smallOrMicro, String remark) {
        TreeMap<String, String> fields() {
            var fields = new TreeMap<String, String>();
            fields.put("price", price);
            fields.put("deliveryPeriod", deliveryPeriod);
            fields.put("smallOrMicro", smallOrMicro ? "yes" : "no");
            fields.put("remark", remark);
            return fields;
        }
    }

    /** A sealed bid with its body on this device. */
    record Sealed(String lot, SealedBid bid, Path body) {}

    void enrol() {
        desk.enrol(code.value(), key);
    }

    Sealed seal(UUID project, String lot, Sheet sheet, List<Attachment> files, Path folder) {
        var view = desk.openings().sealing(project, lot);
        var draft = new BidDraft(lot, code.value(), view.nextSeq(), sheet.fields(), files);
        try {
            var body = Files.createTempFile(folder, "sealed", ".body");
            try (var out = Files.newOutputStream(body)) {
                return new Sealed(lot, sealer(view).seal(draft, key, out), body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seals only to keys that the log proves. */
    private BidSealer sealer(SealingView view) {
        var entry = new LogProofs(desk.log()).proven(view.keySetEvent(), "tender.keys");
        var keys = KeySet.of(entry.data());
        if (!keys.tender().equals(view.number())) {
            throw new IllegalStateException("These are the keys of " + keys.tender());
        }
        return new BidSealer(keys, entropy);
    }

    BidAccepted submit(UUID project, Sealed sealed) {
        var upload = upload(project, sealed);
        var head = sealed.bid().head().json().text();
        return desk.openings().submit(project, upload, new SubmitBid(head, sealed.bid().r().hex()));
    }

    UUID upload(UUID project, Sealed sealed) {
        var length = sealed.bid().head().bodyLen();
        var begun =
                desk.openings().beginUpload(project, new BeginUpload(sealed.lot(), SLOT, length));
        try (var body = new RandomAccessFile(sealed.body().toFile(), "r")) {
            for (int number = 0; number < begun.segments(); number++) {
                desk.openings().segment(project, begun.uploadId(), number, segment(body, number));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return begun.uploadId();
    }

    static byte[] segment(RandomAccessFile body, int number) throws IOException {
        long from = (long) number * SegmentHash.SEGMENT;
        byte[] bytes = new byte[(int) Math.min(SegmentHash.SEGMENT, body.length() - from)];
        body.seek(from);
        body.readFully(bytes);
        return bytes;
    }

    /** The receipt, once there is one; it must be for this very envelope. */
    Seen checkedReceipt(UUID project, UUID bid, SealedBid sealed) {
        var receipt = Receipt.parse(desk.openings().receipt(project, bid).text());
        if (!receipt.envelope().equals(sealed.envelope()) || !receipt.r().equals(sealed.r())) {
            throw new IllegalStateException("The receipt is for another envelope");
        }
        return receipt.verify(new LogProofs(desk.log()).policy());
    }

    BidAccepted withdraw(UUID project, String lot) {
        var view = desk.openings().sealing(project, lot);
        var withdrawal = new BidWithdrawal(code.value(), lot, view.nextSeq(), SLOT, view.number());
        var blind = Bytes32.of(entropy.bytes("blind", Bytes32.LENGTH));
        return desk.openings()
                .withdraw(
                        project,
                        new SubmitWithdrawal(
                                withdrawal.signed(code.value(), key).text(), blind.hex()));
    }

    /** Hands over the key of the bid after the closing, which the log must prove. */
    void release(
            UUID project, UUID bid, @Nullable UUID closingEvent, Bytes32 envelope, Secret32 dek) {
        if (closingEvent == null) {
            throw new IllegalStateException("The tender is not closed");
        }
        new LogProofs(desk.log()).proven(closingEvent, "tender.close");
        JsonObject signed = BidRelease.releasing(envelope, dek).signed(code.value(), key);
        desk.openings().release(project, new ReleaseBid(bid, signed.text(), dek.hex()));
    }
}
