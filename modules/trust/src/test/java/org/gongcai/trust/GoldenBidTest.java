package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.trust.Fixtures.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The worked example of the protocol, value by value. */
class GoldenBidTest extends GoldenBid {
    GoldenBidTest() throws IOException {}

    @Test
    void recipients_keys_and_key_set() {
        golden.get("recipients")
                .forEach(recipient -> {
                    var pair = HpkeKeyPair.derive(Encodings.unhex(recipient.get("ikm").asString()));
                    assertThat(pair.secret().hex()).isEqualTo(recipient.get("sk").asString());
                    assertThat(pair.publicKey().hex()).isEqualTo(recipient.get("pk").asString());
                    assertThat(keys.pk(recipient.get("id").asString())).isEqualTo(pair.publicKey());
                });
        assertThat(keys.json().text()).isEqualTo(text("keysCanonical"));
        assertThat(keys.hash().hex()).isEqualTo(text("keysHash"));
        assertThat(keys.rule()).isEqualTo(AccessRule.standard());
    }

    @Test
    void sealing_with_the_same_randomness_gives_the_same_bytes() throws Exception {
        var out = new ByteArrayOutputStream();
        var sealed = new BidSealer(keys, GoldenBid::fixed).seal(draft(), bidderKey(), out);
        assertThat(out.toByteArray()).isEqualTo(body);
        assertThat(sealed.dek()).isEqualTo(dek);
        assertThat(sealed.r().hex()).isEqualTo(golden.get("blind").get("r").asString());
        assertThat(sealed.plain().hex()).isEqualTo(text("plain"));
        assertThat(sealed.envelope().hex()).isEqualTo(text("E"));
        assertThat(sealed.head().json().without("sig")).isEqualTo(head.json().without("sig"));
        sealed.head().rejectUnlessSignedUnder(bidders());
    }

    @Test
    void header_context_and_envelope() {
        assertThat(head.header().json().text()).isEqualTo(text("headerCanonical"));
        assertThat(head.header().ctx().hex()).isEqualTo(text("ctx"));
        assertThat(head.envelope().hex()).isEqualTo(text("E"));
        assertThat(head.body().hex()).isEqualTo(text("bodyHash"));
        assertThat(head.json().text()).isEqualTo(text("headCanonical"));
        assertThat(body).hasSize(golden.get("bodyBytes").asInt());
        assertThat(Encodings.sha256(body).hex()).isEqualTo(text("bodySha256"));
    }

    @Test
    void pieces_and_their_commitments() {
        golden.get("pieces")
                .forEach(piece -> {
                    int i = piece.get("clause").asInt();
                    int j = piece.get("piece").asInt();
                    var value = Secret32.parse(piece.get("p").asString());
                    assertThat(Pieces.commit(head.header().ctx(), i, j, value).hex())
                            .isEqualTo(piece.get("commit").asString());
                    assertThat(Pieces.split(dek, i, 2, GoldenBid::fixed).get(j)).isEqualTo(value);
                });
    }

    @Test
    void sealed_pieces_and_their_info() {
        var order = keys.rule().order();
        for (int i = 0; i < order.size(); i++) {
            var expected = golden.get("sealed").get(i);
            var slot = order.get(i);
            assertThat(slot.recipient()).isEqualTo(expected.get("recipient").asString());
            assertThat(Encodings.hex(Pieces.info(head.header().ctx(), slot)))
                    .isEqualTo(expected.get("info").asString());
            assertThat(head.sealed().get(i))
                    .isEqualTo(expected.get("enc").asString() + expected.get("ct").asString());
            var ephemeral = HpkeKeyPair.derive(Encodings.unhex(expected.get("ikmE").asString()));
            assertThat(ephemeral.secret().hex()).isEqualTo(expected.get("skE").asString());
        }
    }

    @Test
    void frame_chunk_keys_and_commitment() throws IOException {
        var expected = golden.get("plaintext");
        var chunkKeys = ChunkKeys.derive(dek, Encodings.unhex(text("salt")), head.header().ctx());
        assertThat(Encodings.hex(chunkKeys.keyBytes())).isEqualTo(text("bodyKey"));
        assertThat(Encodings.hex(chunkKeys.baseNonce())).isEqualTo(text("baseNonce"));
        assertThat(chunkKeys.commitment().hex()).isEqualTo(text("commitment"));
        byte[] frame =
                new ChunkOpener(new ByteArrayInputStream(body), dek, head.header().ctx())
                        .readAllBytes();
        assertThat(frame).hasSize(expected.get("paddedBytes").asInt());
        assertThat(Encodings.sha256(frame).hex()).isEqualTo(expected.get("sha256").asString());
        int size = expected.get("contentBytes").asInt();
        var content = SegmentHash.of(new ByteArrayInputStream(frame, 8, size)).value();
        assertThat(content.hex()).isEqualTo(expected.get("contentSegments").asString());
        assertThat(draft().index().json().text()).isEqualTo(expected.get("index").asString());
    }

    @Test
    void signature_of_the_bidder() {
        var expected = golden.get("signature");
        var message = Signatures.message(BidHead.TYPE, head.envelope());
        assertThat(Encodings.hex(message)).isEqualTo(expected.get("message").asString());
        assertThat(head.sig().key().hex()).isEqualTo(expected.get("key").asString());
        head.rejectUnlessSignedUnder(bidders());
    }

    @Test
    void both_clauses_open_the_bid() throws IOException {
        for (int clause = 0; clause < 2; clause++) {
            assertThat(combined(head, clause)).isEqualTo(dek);
        }
        var opened =
                new BidOpener(keys, head)
                        .open(dek, new ByteArrayInputStream(body), ContentSink.discard());
        assertThat(opened.plain().hex()).isEqualTo(text("plain"));
        assertThat(opened.index().fields()).containsEntry("price", "1234567.89");
    }

    @Test
    void unequal_clauses_show_one_bid_only() throws IOException {
        var unequal = golden.get("equivocation");
        var second = BidHead.parse(Encodings.utf8(unequal.get("headCanonical").asString()));
        assertThat(second.envelope().hex()).isEqualTo(unequal.get("E").asString());
        second.rejectUnlessSignedUnder(bidders());
        var opener = new BidOpener(keys, second);
        assertThat(
                        opener.open(
                                        combined(second, 0),
                                        new ByteArrayInputStream(body),
                                        ContentSink.discard())
                                .plain()
                                .hex())
                .isEqualTo(text("plain"));
        var dek2 = combined(second, 1);
        assertThat(dek2.hex()).isEqualTo(unequal.get("dek2").asString());
        assertRefused(
                Fault.DEK_COMMIT_FAILS, () -> opener.checkKey(dek2, Arrays.copyOf(body, PREFIX)));
    }

    @Test
    void blind_leaf_release_withdrawal_and_closing_root() {
        var blind = golden.get("blind");
        var c = BidBatch.blind(Bytes32.parse(blind.get("r").asString()), head.envelope());
        assertThat(c.hex()).isEqualTo(blind.get("c").asString());
        var leaf = JsonObject.of("c", c, "type", "blind", "v", 1);
        assertThat(leaf.text()).isEqualTo(blind.get("leaf").asString());
        assertThat(Merkle.leafHash(leaf.bytes()).hex()).isEqualTo(blind.get("leafHash").asString());
        var release = BidRelease.releasing(head.envelope(), dek);
        assertThat(release.json().text())
                .isEqualTo(golden.get("release").get("canonical").asString());
        assertThat(Encodings.hex(Signatures.message(release.type(), release.digest())))
                .isEqualTo(golden.get("release").get("message").asString());
        var withdrawal =
                BidWithdrawal.of(
                        JsonObject.read(golden.get("withdraw").get("canonical").asString()));
        assertThat(withdrawal.entry().hex()).isEqualTo(golden.get("withdraw").get("W").asString());
        assertThat(TenderClose.tree(List.of(head.envelope())).root().hex())
                .isEqualTo(golden.get("closeRoot").get("root").asString());
    }

    @Test
    void padded_lengths() {
        assertThat(StreamSupport.stream(golden.get("padme").spliterator(), false))
                .isNotEmpty()
                .allSatisfy(pair ->
                        assertThat(Padding.padded(pair.get(0).asLong()))
                                .isEqualTo(pair.get(1).asLong()));
    }
}
