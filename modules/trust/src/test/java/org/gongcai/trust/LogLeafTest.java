package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.trust.Fixtures.assertRefused;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogLeafTest {
    private static final JsonObject DATA =
            JsonObject.of("lot", "1", "tender", Fixtures.TENDER, "v", 1);
    private final SigningKey zhou = SigningKey.generate(Alg.ES256);

    @Test
    void entries_of_a_subject_are_chained() {
        var first = leaf(1, null, List.of());
        var second = leaf(2, first.hash(), List.of());
        assertThat(first.json().text())
                .isEqualTo(
                        "{\"at\":1773622800,\"by\":\"zhou\",\"data\":{\"lot\":\"1\",\"tender\":\"349921-CG-2026-0007\","
                                + "\"v\":1},\"docs\":[],\"n\":1,\"sigs\":[],\"subj\":\"349921-CG-2026-0007\","
                                + "\"type\":\"tender.notice\",\"v\":1}");
        assertThat(LogLeaf.parse(second.bytes())).isEqualTo(second);
        assertRefused(Fault.WRONG_FIELD, () -> leaf(2, null, List.of()));
        assertRefused(Fault.WRONG_FIELD, () -> leaf(1, first.hash(), List.of()));
    }

    @Test
    void signatures_are_over_the_data() {
        var sig = zhou.sign("zhou", "tender.notice", Signatures.digest(DATA));
        var leaf = LogLeaf.parse(leaf(1, null, List.of(sig)).bytes());
        leaf.rejectUnlessSignedUnder(Fixtures.ring("zhou", zhou));
        var other = SigningKey.generate(Alg.ES256);
        assertRefused(
                Fault.UNKNOWN_KEY,
                () -> leaf.rejectUnlessSignedUnder(Fixtures.ring("zhou", other)));
    }

    @Test
    void unsorted_signatures_and_unknown_fields_are_refused() {
        var a = zhou.sign("a", "tender.notice", Signatures.digest(DATA));
        var b = zhou.sign("b", "tender.notice", Signatures.digest(DATA));
        var sorted = leaf(1, null, List.of(b, a));
        assertThat(sorted.sigs()).containsExactly(a, b);
        var unsorted = sorted.json().with("sigs", List.of(b.json(), a.json()));
        assertRefused(Fault.WRONG_FIELD, () -> LogLeaf.parse(unsorted.bytes()));
        assertRefused(Fault.UNKNOWN_FIELD, () -> LogLeaf.parse(sorted.json().with("x", 1).bytes()));
    }

    @Test
    void an_entry_too_large_for_tiles_is_refused() {
        var data = JsonObject.of("text", "长".repeat(20_000));
        var leaf = new LogLeaf("t", "s", 1, null, "zhou", 1, data, List.of(), List.of());
        assertRefused(Fault.WRONG_FIELD, leaf::bytes);
    }

    private static LogLeaf leaf(long n, @Nullable Bytes32 prev, List<Sig> sigs) {
        return new LogLeaf(
                "tender.notice",
                Fixtures.TENDER,
                n,
                prev,
                "zhou",
                1773622800,
                DATA,
                List.of(),
                sigs);
    }
}
