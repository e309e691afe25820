package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.trust.Fixtures.assertRefused;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything the worked example of the protocol says must be refused. */
class GoldenRefusalTest extends GoldenBid {
    GoldenRefusalTest() throws IOException {}

    @Test
    void another_bidder_in_the_header_breaks_everything() {
        var h = head.header();
        var stolen =
                new BidHeader(
                        h.tender(),
                        h.lot(),
                        h.slot(),
                        "91341823MA2ABC125L",
                        h.seq(),
                        h.keys(),
                        h.len(),
                        h.nonce());
        var changed =
                new BidHead(
                        stolen,
                        head.commits(),
                        head.sealed(),
                        head.body(),
                        head.bodyLen(),
                        head.sig());
        var key =
                VerifyKey.ofSpki(
                        Encodings.unhex(golden.get("signature").get("bidderSpki").asString()));
        assertThat(key.verifies(BidHead.TYPE, changed.envelope(), head.sig())).isFalse();
        assertRefused(Fault.WRONG_BIDDER, () -> changed.rejectUnlessSignedUnder(bidders()));
        var opener = new BidOpener(keys, changed);
        assertThat(keys.rule().order())
                .allSatisfy(slot ->
                        assertRefused(
                                Fault.PIECE_UNOPENABLE,
                                () -> opener.openPiece(slot, recipient(slot.recipient()))));
        assertRefused(
                Fault.DEK_COMMIT_FAILS, () -> opener.checkKey(dek, Arrays.copyOf(body, PREFIX)));
    }

    @Test
    void exchanged_sealed_pieces_do_not_open() {
        var s = head.sealed();
        var exchanged = List.of(s.get(3), s.get(1), s.get(2), s.get(0), s.get(4), s.get(5));
        var changed =
                new BidHead(
                        head.header(),
                        head.commits(),
                        exchanged,
                        head.body(),
                        head.bodyLen(),
                        head.sig());
        assertThat(changed.envelope()).isNotEqualTo(head.envelope());
        assertRefused(Fault.SIGNATURE_FAILS, () -> changed.rejectUnlessSignedUnder(bidders()));
        var opener = new BidOpener(keys, changed);
        for (int i : new int[] {0, 3}) {
            var slot = keys.rule().order().get(i);
            assertRefused(
                    Fault.PIECE_UNOPENABLE,
                    () -> opener.openPiece(slot, recipient(slot.recipient())));
        }
    }

    @Test
    void cut_and_rearranged_bodies_do_not_open() {
        assertOpening(Arrays.copyOf(body, PREFIX + CHUNK), Fault.TRUNCATED);
        assertOpening(Arrays.copyOf(body, body.length - 1), Fault.CHUNK_FAILS);
        byte[] exchanged =
                Encodings.concat(
                        Arrays.copyOf(body, PREFIX),
                        Arrays.copyOfRange(body, PREFIX + CHUNK, body.length),
                        Arrays.copyOfRange(body, PREFIX, PREFIX + CHUNK));
        assertOpening(exchanged, Fault.CHUNK_FAILS);
    }

    @Test
    void a_flipped_bit_in_a_piece_is_noticed_twice() {
        var opener = new BidOpener(keys, head);
        var supervision = Secret32.parse(golden.get("pieces").get(0).get("p").asString());
        var agency = Secret32.parse(golden.get("pieces").get(1).get("p").asString());
        var flipped = supervision.xor(Secret32.parse("01" + "00".repeat(31)));
        assertRefused(Fault.PIECE_COMMIT_FAILS, () -> opener.combine(0, List.of(flipped, agency)));
        assertRefused(
                Fault.DEK_COMMIT_FAILS,
                () -> opener.checkKey(flipped.xor(agency), Arrays.copyOf(body, PREFIX)));
    }

    @Test
    void a_dek_released_early_does_fit_so_the_page_must_look_for_the_closing_entry() {
        new BidOpener(keys, head).checkKey(dek, Arrays.copyOf(body, PREFIX));
        assertThat(golden.get("refuse")).hasSize(7);
    }
}
