package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.trust.Fixtures.BIDDER;
import static org.gongcai.trust.Fixtures.BIDDER_KEY;
import static org.gongcai.trust.Fixtures.TENDER;
import static org.gongcai.trust.Fixtures.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActTest {
    private static final Bytes32 E = Encodings.sha256(Encodings.utf8("envelope"));

    static Stream<Arguments> acts() {
        var fields = new TreeMap<>(Map.of("price", "980000.00"));
        var close =
                new TenderClose(
                        TENDER,
                        1773622800,
                        List.of(TenderClose.Item.over("1", "price", List.of(E))));
        return Stream.of(
                act("opening.start", new OpeningStart(TENDER, "1", "price"), OpeningStart::of),
                act("tender.close", close, TenderClose::of),
                act("close.checked", new CloseChecked(TENDER, 17), CloseChecked::of),
                act(
                        "bid.withdraw",
                        new BidWithdrawal(BIDDER, "1", 2, "price", TENDER),
                        BidWithdrawal::of),
                act("bid.refused", new BidRefusal(E, 1773622801, "late"), BidRefusal::of),
                act("bid.release", BidRelease.releasing(E, Secret32.of(E.bytes())), BidRelease::of),
                act("bid.piece", new BidPiece(E, 0, 1, "agency", true), BidPiece::of),
                act("bid.opened", new BidOpened(E, 3, E, "DECRYPTED", fields, E), BidOpened::of),
                act(
                        "bid.opened",
                        new BidOpened(E, 3, E, "BIDDER_FAULT", new TreeMap<>(), null),
                        BidOpened::of));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void an_act_is_signed_with_its_name_and_read_back(
            String type, Act act, Function<JsonObject, Act> reader) {
        var signed = JsonObject.read(act.signed(BIDDER, BIDDER_KEY).bytes());
        assertThat(act.type()).isEqualTo(type);
        assertThat(Signatures.signer(type, signed, Fixtures.BIDDERS).by()).isEqualTo(BIDDER);
        assertThat(reader.apply(signed)).isEqualTo(act);
        assertRefused(Fault.UNKNOWN_FIELD, () -> reader.apply(signed.with("x", 1)));
        assertRefused(Fault.WRONG_FIELD, () -> reader.apply(signed.with("v", 2)));
    }

    @Test
    void the_closing_root_does_not_depend_on_the_order_of_arrival() {
        var other = Encodings.sha256(Encodings.utf8("other"));
        assertThat(TenderClose.Item.over("1", "price", List.of(E, other)))
                .isEqualTo(TenderClose.Item.over("1", "price", List.of(other, E)));
        assertThat(TenderClose.Item.over("1", "price", List.of()).root())
                .isEqualTo(Merkle.EMPTY_ROOT);
    }

    @Test
    void a_release_fits_one_key_only() {
        var dek = Secret32.of(E.bytes());
        var release = BidRelease.releasing(E, dek);
        assertThat(release.releases(dek)).isTrue();
        assertThat(release.releases(Secret32.parse("00".repeat(32)))).isFalse();
    }

    private static Arguments act(String type, Act act, Function<JsonObject, Act> reader) {
        return Arguments.of(type, act, reader);
    }
}
