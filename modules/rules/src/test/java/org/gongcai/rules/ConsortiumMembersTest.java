package org.gongcai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsortiumMembersTest {

    private static final String HENGTAI = "91349921MAE9B0035C";
    private static final String YUNQIAO = "91349900MAE9B00199";

    @Test
    void members_are_found_by_their_codes_whatever_is_written_around_them() {
        assertThat(members("成员：%s、%s。".formatted(HENGTAI, YUNQIAO)))
                .containsExactly(HENGTAI, YUNQIAO);
        assertThat(members("恒泰办公 " + HENGTAI.toLowerCase(Locale.ROOT) + "；" + HENGTAI))
                .containsExactly(HENGTAI);
    }

    @Test
    void what_is_no_code_is_no_member() {
        assertThat(members("A" + HENGTAI)).isEmpty();
        assertThat(members("无")).isEmpty();
        assertThat(ConsortiumMembers.of(Map.of()).codes()).isEmpty();
    }

    private static Iterable<String> members(String written) {
        return ConsortiumMembers.of(Map.of("members", written)).codes();
    }
}
