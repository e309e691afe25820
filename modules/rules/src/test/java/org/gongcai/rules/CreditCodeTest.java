package org.gongcai.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11349921990000252B", "113499219900005001", "12349921990000332U",
                        "91349921990001482Q",
                "91349900MAE9A0013Y", "91349921MAE9A003XY", "92349921MAE9B0123P",
                        "91349900MAE9B014X0"
            })
    void codes_of_the_demo_county_stand(String code) {
        assertThat(new CreditCode(code).warning()).isEmpty();
        assertThat(CreditCode.complete(code.substring(0, 17)).value()).isEqualTo(code);
    }

    @Test
    void what_people_type_is_tidied() {
        assertThat(CreditCode.parse(" 91349900 mae9a0013y ").value())
                .isEqualTo("91349900MAE9A0013Y");
    }

    @ParameterizedTest
    @CsvSource({
        "91330100799655058C, credit-code-check",
        "91330100799655085B, credit-code-check",
        "9133010079965505B, credit-code-length",
        "91330100799655O58B, credit-code-character"
    })
    void a_wrong_code_is_refused_with_its_reason(String code, String reason) {
        assertThatThrownBy(() -> new CreditCode(code))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo(reason));
    }

    @Test
    void the_refusal_names_the_computed_check_character() {
        assertThatThrownBy(() -> new CreditCode("91330100799655058C"))
                .hasMessageContaining("校验码应为 B，现为 C");
    }

    @Test
    void a_wrong_organisation_code_inside_only_warns() {
        var code = CreditCode.complete("91330100799655059");
        assertThat(code.warning())
                .hasValueSatisfying(text -> assertThat(text).contains("应为 8，现为 9"));
        assertThat(code.region()).isEqualTo("330100");
        assertThat(code.organisationCode()).isEqualTo("799655059");
    }

    @Test
    void the_shared_vectors_hold() {
        var vectors = SharedVectors.domain().get("uscc");
        vectors.get("known")
                .forEach(v -> {
                    var code = CreditCode.complete(v.get("first17").asString());
                    assertThat(code.value()).isEqualTo(v.get("full").asString());
                    assertThat(code.warning().isEmpty()).isEqualTo(v.get("orgCheckOk").asBoolean());
                });
        vectors.get("synthetic")
                .forEach(v ->
                        assertThat(new CreditCode(v.get("full").asString()).warning()).isEmpty());
        vectors.get("negative")
                .forEach(v ->
                        assertThatThrownBy(() -> new CreditCode(v.get("code").asString()))
                                .as(v.get("why").asString())
                                .isInstanceOf(Refused.class));
    }
}
