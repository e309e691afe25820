package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.trust.Fixtures.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLengthTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_383, 16_384, 1_048_576, 1_048_577, 2_097_152})
    void segments_hash_alike_at_once_and_one_by_one(int size) throws IOException {
        byte[] bytes = Fixtures.counting(size);
        var segments = new ArrayList<Bytes32>();
        for (int from = 0; from < size; from += SegmentHash.SEGMENT) {
            segments.add(
                    Encodings.sha256(
                            Arrays.copyOfRange(
                                    bytes, from, Math.min(size, from + SegmentHash.SEGMENT))));
        }
        assertThat(SegmentHash.of(new ByteArrayInputStream(bytes)).value())
                .isEqualTo(SegmentHash.ofSegments(size, segments));
    }

    @Test
    void padding_hides_all_but_the_order_of_magnitude() {
        long[][] known = {
            {8, 4096}, {4096, 4096}, {4097, 4352}, {16_462, 17_408}, {104_857_601, 106_954_752}
        };
        for (long[] pair : known) {
            assertThat(Padding.padded(pair[0])).isEqualTo(pair[1]);
            assertThat(Padding.padded(pair[1])).isEqualTo(pair[1]);
        }
        for (long length = 4096; length < 1L << 40; length = length * 3 / 2 + 1) {
            assertThat(Padding.padded(length)).isBetween(length, length + length / 8);
        }
    }

    @Test
    void segments_that_do_not_fit_the_length_are_refused() {
        assertRefused(Fault.WRONG_FIELD, () -> SegmentHash.ofSegments(1, List.of()));
        assertRefused(
                Fault.WRONG_FIELD, () -> SegmentHash.ofSegments(0, List.of(Merkle.EMPTY_ROOT)));
    }
}
