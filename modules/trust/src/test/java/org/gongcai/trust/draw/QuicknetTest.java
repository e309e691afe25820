package org.gongcai.trust.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.trust.Fixtures.assertRefused;

import java.io.IOException;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Fault;
import org.gongcai.trust.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public beacon, held to rounds that drand published. */
class QuicknetTest {
    static final String ROUND_1000 =
            "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";
    private static final String ROUND_123 =
            "b75c69d0b72a5d906e854e808ba7e2accb1542ac355ae486d591aa9d43765482e26cd02df835d3546d23c4b13e0dfc92";

    private static void verify(long round, String signature) {
        Quicknet.rejectUnlessSigned(round, Encodings.unhex(signature));
    }

    @Test
    void published_rounds_verify() {
        verify(123, ROUND_123);
        verify(1000, ROUND_1000);
    }

    @Test
    void a_signature_of_another_round_is_refused() {
        assertRefused(Fault.BEACON_FAILS, () -> verify(1001, ROUND_1000));
        assertRefused(Fault.BEACON_FAILS, () -> verify(1000, ROUND_123));
    }

    /** The last one lies on the curve and outside the group of prime order. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e38",
                "c00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
                "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "800000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000004"
            })
    void what_is_no_signature_at_all_is_refused(String forged) {
        assertRefused(Fault.BEACON_FAILS, () -> verify(1000, forged));
    }

    @Test
    void all_published_rounds_at_hand_verify() throws IOException {
        for (var round : Vectors.json("drand", "beacons.json").get("quicknet")) {
            verify(round.get("round").asLong(), round.get("signature").asString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1692803367, 1",
        "1692803368, 2",
        "1692803370, 2",
        "1692806364, 1000",
        "1692806362, 1000",
        "1692806361, 999"
    })
    void the_round_is_the_first_at_that_time_or_later(long time, long round) {
        assertThat(Quicknet.roundAt(time)).isEqualTo(round);
        assertThat(Quicknet.timeOf(round)).isBetween(time, time + 2);
    }

    @Test
    void there_is_no_round_before_the_first() {
        assertRefused(Fault.WRONG_FIELD, () -> Quicknet.roundAt(1692803366));
        assertRefused(Fault.WRONG_FIELD, () -> new Beacon.DrandQuicknet(0));
    }
}
