package org.gongcai.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RefusedTest {

    @Test
    void a_refusal_carries_rule_field_remedy_and_source() {
        var refused =
                Refused.of("late-bid", "投标截止后送达的投标文件应当拒收")
                        .field("bid")
                        .remedy("请关注重新招标公告")
                        .source("财政部令第87号第三十三条");

        assertThat(refused).hasMessage("投标截止后送达的投标文件应当拒收");
        assertThat(refused.code()).isEqualTo("late-bid");
        assertThat(refused.field()).contains("bid");
        assertThat(refused.remedy()).contains("请关注重新招标公告");
        assertThat(refused.source()).contains("财政部令第87号第三十三条");
    }

    @Test
    void a_refusal_may_have_nothing_but_code_and_rule() {
        var refused = Refused.of("late-bid", "已截止");

        assertThat(refused.field()).isEmpty();
        assertThat(refused.remedy()).isEmpty();
        assertThat(refused.source()).isEmpty();
    }

    @Test
    void a_code_is_kebab_case() {
        assertThatIllegalArgumentException().isThrownBy(() -> Refused.of("LateBid", "已截止"));
    }
}
