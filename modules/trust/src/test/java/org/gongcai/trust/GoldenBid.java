package org.gongcai.trust;

import static org.gongcai.trust.Fixtures.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The worked example of the protocol, read for its tests; they are skipped where it is not at hand.
 */
abstract class GoldenBid {
    static final int PREFIX = BidOpener.PREFIX;
    static final int CHUNK = 16_400;

    final JsonNode golden;
    final KeySet keys;
    final BidHead head;
    final byte[] body;
    final Secret32 dek;

    GoldenBid() throws IOException {
        golden = Vectors.json("own-bid-golden", "bid-1.json");
        keys = KeySet.of(JsonObject.read(text("keysCanonical")));
        head = BidHead.parse(Encodings.utf8(text("headCanonical")));
        body = Encodings.unhex(text("body"));
        dek = Secret32.parse(text("dek"));
    }

    Secret32 combined(BidHead of, int clause) {
        var opener = new BidOpener(keys, of);
        var pieces =
                keys.rule().order().stream()
                        .filter(slot ->
                                slot.clause() == clause
                                        && !slot.recipient().equals("supervisionBackup"))
                        .map(slot -> opener.openPiece(slot, recipient(slot.recipient())))
                        .toList();
        return opener.combine(clause, pieces);
    }

    void assertOpening(byte[] changed, Fault fault) {
        assertRefused(
                fault,
                () ->
                        new BidOpener(keys, head)
                                .open(
                                        dek,
                                        new ByteArrayInputStream(changed),
                                        ContentSink.discard()));
    }

    static BidDraft draft() {
        var fields =
                new TreeMap<>(Map.of("currency", "CNY", "period", "30 日", "price", "1234567.89"));
        return new BidDraft(
                "1",
                "91349921MAE9B0027H",
                1,
                fields,
                List.of(Fixtures.attachment("投标函.bin", 16_300)));
    }

    KeyRing bidders() {
        var key =
                VerifyKey.ofSpki(
                        Encodings.unhex(golden.get("signature").get("bidderSpki").asString()));
        return (by, id) ->
                Optional.of(key)
                        .filter(known -> by.equals("91349921MAE9B0027H") && known.id().equals(id));
    }

    SigningKey bidderKey() throws GeneralSecurityException {
        byte[] spki = Encodings.unhex(golden.get("signature").get("bidderSpki").asString());
        var factory = KeyFactory.getInstance("EC");
        var params =
                ((ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(spki))).getParams();
        var scalar = new BigInteger(golden.get("signature").get("bidderSk").asString(), 16);
        return SigningKey.of(
                factory.generatePrivate(new ECPrivateKeySpec(scalar, params)).getEncoded(), spki);
    }

    static byte[] fixed(String label, int count) {
        byte[] all = Encodings.sha256(Encodings.utf8("gongcai bid vector 1: " + label)).bytes();
        return Arrays.copyOf(all, count);
    }

    static HpkeKeyPair recipient(String id) {
        return HpkeKeyPair.derive(fixed("recipient " + id, 32));
    }

    String text(String field) {
        return golden.get(field).asString();
    }
}
