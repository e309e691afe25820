package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongcai.trust.Fixtures.assertRefused;

import org.junit.jupiter.api.Test;

class EncodingsTest {
    @Test
    void numbers_are_big_endian() {
        assertThat(Encodings.hex(Encodings.u32(0x01020304L))).isEqualTo("01020304");
        assertThat(Encodings.hex(Encodings.u32(0xffff_ffffL))).isEqualTo("ffffffff");
        assertThat(Encodings.hex(Encodings.u64(256))).isEqualTo("0000000000000100");
        assertThatThrownBy(() -> Encodings.u32(1L << 32))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Encodings.u64(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void length_prefixes_keep_different_lists_apart() {
        assertThat(Encodings.hex(Encodings.lp(Encodings.utf8("ab"), Encodings.utf8("c"))))
                .isEqualTo("000000026162" + "0000000163");
        assertThat(Encodings.h("gongcai/x", Encodings.utf8("ab"), Encodings.utf8("c")))
                .isNotEqualTo(Encodings.h("gongcai/x", Encodings.utf8("a"), Encodings.utf8("bc")));
    }

    @Test
    void a_tag_outside_our_name_space_is_a_bug() {
        assertThatThrownBy(() -> Encodings.h("other/x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hexadecimal_has_one_spelling() {
        assertThat(Encodings.unhex("00ff")).containsExactly(0, -1);
        for (String wrong : new String[] {"0", "0G", "00FF", " 00", "0x00"}) {
            assertRefused(Fault.WRONG_FIELD, () -> Encodings.unhex(wrong));
        }
        assertRefused(Fault.MALFORMED_TEXT, () -> Encodings.unbase64("QUI"));
        assertRefused(Fault.MALFORMED_TEXT, () -> Encodings.unbase64("QR=="));
    }

    @Test
    void hashes_sort_by_unsigned_bytes() {
        var low = Bytes32.parse("7f" + "00".repeat(31));
        var high = Bytes32.parse("80" + "00".repeat(31));
        assertThat(low).isLessThan(high);
        assertRefused(Fault.WRONG_FIELD, () -> Bytes32.parse("00"));
    }

    @Test
    void secrets_do_not_print_themselves() {
        var secret = Secret32.parse("ab".repeat(32));
        assertThat(secret.toString()).doesNotContain("ab");
        assertThat(secret.xor(secret)).isEqualTo(Secret32.parse("00".repeat(32)));
    }

    @Test
    void fresh_entropy_differs_each_time() {
        var entropy = Entropy.secure();
        assertThat(entropy.bytes("dek", 32)).hasSize(32).isNotEqualTo(entropy.bytes("dek", 32));
    }
}
