package org.gongcai.evaluatordraw.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import org.gongcai.trust.Entropy;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {

    @Test
    void a_code_has_eight_characters_that_cannot_be_mistaken_for_others() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            var code = OneTimeCode.random(Entropy.secure()).text();
            assertThat(code).hasSize(8).matches("[2-9A-Y]+").doesNotContainPattern("[01BILOSUZ]");
            seen.add(code);
        }
        assertThat(seen).hasSize(1000);
    }

    @Test
    void every_character_is_as_likely_as_every_other() {
        int[] given = {0};
        Entropy everyByteInTurn = (label, count) -> new byte[] {(byte) given[0]++};
        int[] counts = new int['Z' + 1];
        for (int i = 0; i < 32 * 243 / 8; i++) {
            OneTimeCode.random(everyByteInTurn).text().chars().forEach(each -> counts[each]++);
        }
        var used = Arrays.stream(counts).filter(count -> count > 0);
        assertThat(used.boxed()).hasSize(27).allMatch(count -> Math.abs(count - 288) <= 1);
    }

    @Test
    void however_it_is_typed_it_is_the_same_code() {
        var printed = new OneTimeCode("ACDEFGHJ");
        assertThat(OneTimeCode.typed(" acde-fgHJ ")).isEqualTo(printed);
        assertThat(OneTimeCode.typed("ACDE FGHK")).isNotEqualTo(printed);
    }

    @Test
    void a_code_is_not_written_where_it_is_printed_as_an_object() {
        assertThat(new OneTimeCode("ACDEFGHJ").toString()).doesNotContain("ACDEFGHJ");
    }
}
