package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongcai.trust.Fixtures.BIDDER;
import static org.gongcai.trust.Fixtures.BIDDER_KEY;
import static org.gongcai.trust.Fixtures.assertRefused;
import static org.gongcai.trust.Fixtures.attachment;
import static org.gongcai.trust.Fixtures.draft;
import static org.gongcai.trust.Fixtures.keySet;
import static org.gongcai.trust.Fixtures.repeatable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SealedBidTest {
    private static final int CHUNK = 16_400;

    private final KeySet keys = keySet("price");
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @Test
    void the_bidder_opens_its_bid_with_the_key_it_kept() throws IOException {
        var sealed =
                seal(
                        attachment("投标函.pdf", 20_000),
                        attachment("empty.txt", 0),
                        attachment("报价.xlsx", 7));
        var kept = new KeptContent();
        var opened = opener(sealed).open(sealed.dek(), bodyStream(), kept);
        assertThat(opened.index().fields()).containsEntry("price", "980000.00");
        assertThat(opened.plain()).isEqualTo(sealed.plain());
        assertThat(kept.events)
                .containsExactly("index", "投标函.pdf 20000", "empty.txt 0", "报价.xlsx 7");
    }

    @Test
    void each_clause_opens_with_any_recipient_of_its_holders() throws IOException {
        var sealed = seal();
        var opener = opener(sealed);
        for (int clause = 0; clause < 2; clause++) {
            for (String supervision : List.of("supervision", "supervisionBackup")) {
                String other = clause == 0 ? "agency" : "platform";
                var dek =
                        opener.combine(
                                clause,
                                List.of(
                                        piece(opener, clause, 0, supervision),
                                        piece(opener, clause, 1, other)));
                assertThat(dek).isEqualTo(sealed.dek());
            }
        }
    }

    @Test
    void pieces_of_different_clauses_do_not_make_the_key() throws IOException {
        var opener = opener(seal());
        var supervision = piece(opener, 0, 0, "supervision");
        var platform = piece(opener, 1, 1, "platform");
        assertRefused(
                Fault.PIECE_COMMIT_FAILS, () -> opener.combine(0, List.of(supervision, platform)));
        assertRefused(Fault.PIECE_COMMIT_FAILS, () -> opener.combine(0, List.of(supervision)));
        byte[] prefix = Arrays.copyOf(body.toByteArray(), BidOpener.PREFIX);
        assertRefused(
                Fault.DEK_COMMIT_FAILS, () -> opener.checkKey(supervision.xor(platform), prefix));
    }

    @Test
    void the_same_randomness_seals_to_the_same_envelope() throws IOException {
        var sealed =
                new BidSealer(keys, repeatable("ring road"))
                        .seal(draft(attachment("a.bin", 5000)), BIDDER_KEY, body);
        assertThat(keys.fingerprint()).isEqualTo("9e27a9a3994178d40a2d");
        assertThat(sealed.envelope().hex())
                .isEqualTo("c4bf454f82ea57fd8f01ec3734eee8bd13779edf6829058c651606c8f45487ef");
    }

    @Test
    void the_head_survives_its_file() throws IOException {
        var head = seal().head();
        assertThat(BidHead.parse(head.bytes())).isEqualTo(head);
        head.rejectUnlessSignedUnder(Fixtures.BIDDERS);
        var stored = SegmentHash.of(bodyStream());
        head.rejectUnlessBody(stored.size(), stored.value());
        assertRefused(Fault.UNKNOWN_FIELD, () -> BidHead.parse(head.json().with("x", 1).bytes()));
        assertRefused(
                Fault.WRONG_FIELD, () -> BidHead.parse(head.json().with("bodyLen", 1).bytes()));
    }

    @Test
    void a_bid_for_another_tender_slot_lot_bidder_or_key_set_is_refused() throws IOException {
        var header = seal().head().header();
        header.rejectUnlessFor(keys, "1", BIDDER);
        assertRefused(Fault.WRONG_TENDER, () -> header.rejectUnlessFor(keys, "2", BIDDER));
        assertRefused(
                Fault.WRONG_BIDDER, () -> header.rejectUnlessFor(keys, "1", "91341823MA2ABC125L"));
        assertRefused(
                Fault.WRONG_TENDER, () -> header.rejectUnlessFor(keySet("technical"), "1", BIDDER));
        var otherTender = new KeySet("349921-CG-2026-0008", "price", 1, keys.rule(), keys.pks());
        assertRefused(Fault.WRONG_TENDER, () -> header.rejectUnlessFor(otherTender, "1", BIDDER));
        var nextKeys = new KeySet(keys.tender(), "price", 2, keys.rule(), keys.pks());
        assertRefused(Fault.WRONG_KEYS, () -> header.rejectUnlessFor(nextKeys, "1", BIDDER));
    }

    @Test
    void a_bid_signed_by_somebody_else_is_refused() throws IOException {
        var head = seal().head();
        var thief = SigningKey.generate(Alg.ES256);
        assertRefused(
                Fault.UNKNOWN_KEY,
                () -> head.rejectUnlessSignedUnder(Fixtures.ring(BIDDER, thief)));
        var other = thief.sign("91341823MA2ABC125L", BidHead.TYPE, head.envelope());
        assertRefused(
                Fault.WRONG_BIDDER,
                () ->
                        with(head, other)
                                .rejectUnlessSignedUnder(
                                        Fixtures.ring("91341823MA2ABC125L", thief)));
    }

    @Test
    void a_head_with_a_piece_too_few_is_refused() throws IOException {
        var head = seal().head();
        var fewer =
                new BidHead(
                        head.header(),
                        head.commits(),
                        head.sealed().subList(1, 6),
                        head.body(),
                        head.bodyLen(),
                        head.sig());
        assertRefused(Fault.WRONG_FIELD, () -> fewer.rejectUnlessFits(keys));
    }

    @Test
    void any_change_to_the_body_is_told_apart() throws IOException {
        var sealed = seal(attachment("a.bin", 40_000));
        byte[] whole = body.toByteArray();
        int prefix = BidOpener.PREFIX;
        assertOpening(sealed, Arrays.copyOf(whole, prefix - 1), Fault.TRUNCATED);
        assertOpening(sealed, Arrays.copyOf(whole, prefix + CHUNK), Fault.TRUNCATED);
        assertOpening(sealed, Arrays.copyOf(whole, whole.length - 1), Fault.CHUNK_FAILS);
        assertOpening(sealed, flipped(whole, 0), Fault.DEK_COMMIT_FAILS);
        assertOpening(sealed, flipped(whole, prefix - 1), Fault.DEK_COMMIT_FAILS);
        assertOpening(sealed, flipped(whole, prefix + 5), Fault.CHUNK_FAILS);
        assertOpening(sealed, Encodings.concat(whole, new byte[1]), Fault.CHUNK_FAILS);
    }

    @Test
    void chunks_cannot_change_places() throws IOException {
        var sealed = seal(attachment("a.bin", 40_000));
        byte[] whole = body.toByteArray();
        byte[] swapped = whole.clone();
        System.arraycopy(whole, BidOpener.PREFIX, swapped, BidOpener.PREFIX + CHUNK, CHUNK);
        System.arraycopy(whole, BidOpener.PREFIX + CHUNK, swapped, BidOpener.PREFIX, CHUNK);
        assertOpening(sealed, swapped, Fault.CHUNK_FAILS);
    }

    @Test
    void a_body_sealed_anew_under_the_same_key_is_not_the_one_signed() throws IOException {
        var sealed = seal(attachment("a.bin", 100));
        var ctx = sealed.head().header().ctx();
        byte[] salt = new byte[ChunkKeys.SALT];
        assertOpening(sealed, sealedAnew(sealed, frame(sealed, 0), ctx, salt), Fault.BODY_DIFFERS);
        assertOpening(
                sealed, sealedAnew(sealed, frame(sealed, 1), ctx, salt), Fault.CONTENT_MALFORMED);
    }

    @Test
    void a_frame_that_lies_about_its_lengths_is_refused() throws IOException {
        var sealed = seal(attachment("a.bin", 100));
        var ctx = sealed.head().header().ctx();
        byte[] salt = new byte[ChunkKeys.SALT];
        for (long size : new long[] {-1, 0, 3, 4089, Long.MAX_VALUE}) {
            byte[] frame = frame(sealed, 0);
            System.arraycopy(ByteBuffer.allocate(8).putLong(size).array(), 0, frame, 0, 8);
            assertOpening(sealed, sealedAnew(sealed, frame, ctx, salt), Fault.CONTENT_MALFORMED);
        }
        byte[] longer = Arrays.copyOf(frame(sealed, 0), 4097);
        assertOpening(sealed, sealedAnew(sealed, longer, ctx, salt), Fault.CONTENT_MALFORMED);
        byte[] shorter = Arrays.copyOf(frame(sealed, 0), 4095);
        assertOpening(sealed, sealedAnew(sealed, shorter, ctx, salt), Fault.CONTENT_MALFORMED);
    }

    /** Its bidder would otherwise stop the opening of every bid of the lot. */
    @Test
    void files_whose_sizes_no_number_holds_are_malformed_content() throws IOException {
        var sealed = seal(attachment("a.bin", 100_000));
        var file = JsonObject.of("name", "a.bin", "size", (1L << 53) - 1, "type", "text/plain");
        var files = Collections.nCopies(1025, file);
        var index = JsonObject.of("fields", JsonObject.empty(), "files", files, "v", 1);
        byte[] frame = frame(sealed, 0);
        byte[] framed = Encodings.lp(index.bytes());
        System.arraycopy(framed, 0, frame, Long.BYTES, framed.length);
        var anew =
                sealedAnew(sealed, frame, sealed.head().header().ctx(), new byte[ChunkKeys.SALT]);
        assertOpening(sealed, anew, Fault.CONTENT_MALFORMED);
    }

    @Test
    void a_file_that_is_not_as_long_as_announced_is_not_sealed() {
        var file = new BidFile("a.bin", "application/pdf", 3);
        var lying = new Attachment(file, () -> new ByteArrayInputStream(new byte[4]));
        assertThatThrownBy(() -> seal(lying))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("4 bytes");
    }

    @Test
    void a_rule_with_one_holder_gives_it_the_key_itself() throws IOException {
        var rule =
                new AccessRule(
                        List.of(List.of("supervision")),
                        new TreeMap<>(Map.of("supervision", List.of("supervision"))));
        var pks =
                new TreeMap<>(Map.of("supervision", Fixtures.recipient("supervision").publicKey()));
        var single = new KeySet(Fixtures.TENDER, "all", 1, rule, pks);
        var sealed = new BidSealer(single, Entropy.secure()).seal(draft(), BIDDER_KEY, body);
        var opener = new BidOpener(single, sealed.head());
        assertThat(piece(opener, 0, 0, "supervision")).isEqualTo(sealed.dek());
    }

    private SealedBid seal(Attachment... attachments) throws IOException {
        return new BidSealer(keys, Entropy.secure()).seal(draft(attachments), BIDDER_KEY, body);
    }

    private BidOpener opener(SealedBid sealed) {
        return new BidOpener(keys, sealed.head());
    }

    private ByteArrayInputStream bodyStream() {
        return new ByteArrayInputStream(body.toByteArray());
    }

    private void assertOpening(SealedBid sealed, byte[] changed, Fault fault) {
        assertRefused(
                fault,
                () ->
                        opener(sealed)
                                .open(
                                        sealed.dek(),
                                        new ByteArrayInputStream(changed),
                                        ContentSink.discard()));
    }

    /** The plaintext of a bid, with the last byte of its padding set. */
    private byte[] frame(SealedBid sealed, int lastByte) throws IOException {
        var opener = new ChunkOpener(bodyStream(), sealed.dek(), sealed.head().header().ctx());
        byte[] frame = opener.readAllBytes();
        frame[frame.length - 1] = (byte) lastByte;
        return frame;
    }

    private static byte[] sealedAnew(SealedBid sealed, byte[] frame, Bytes32 ctx, byte[] salt)
            throws IOException {
        var out = new ByteArrayOutputStream();
        var sealer = new ChunkSealer(out, ChunkKeys.derive(sealed.dek(), salt, ctx), salt);
        sealer.write(frame);
        sealer.finish();
        return out.toByteArray();
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 1;
        return changed;
    }

    private static BidHead with(BidHead head, Sig sig) {
        return new BidHead(
                head.header(), head.commits(), head.sealed(), head.body(), head.bodyLen(), sig);
    }

    private static Secret32 piece(BidOpener opener, int clause, int piece, String recipient) {
        String holder = recipient.startsWith("supervision") ? "supervision" : recipient;
        return opener.openPiece(
                new PieceSlot(clause, piece, holder, recipient), Fixtures.recipient(recipient));
    }

    private static final class KeptContent implements ContentSink {
        private final List<String> events = new ArrayList<>();

        @Override
        public void index(BidIndex index) {
            events.add("index");
        }

        @Override
        public OutputStream file(BidFile file) {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    assertThat(toByteArray()).isEqualTo(Fixtures.counting((int) file.size()));
                    events.add(file.name() + " " + size());
                }
            };
        }
    }
}
