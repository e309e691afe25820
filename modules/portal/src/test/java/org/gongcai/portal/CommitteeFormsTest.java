package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.Tender.ScoreDisclosure;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Forms of planning, scoring, answering and deciding, as browsers post them. */
@PlatformTest(TestPortal.class)
@TestPropertySource(properties = "gongcai.demo.enabled=true")
class CommitteeFormsTest {

    private static final String SCORES = "/committee/lots/1/scores";

    @Autowired private MockMvc web;

    private static Caller caller(Role role) {
        return new Caller(UUID.randomUUID(), role.wireName(), "王敏", Set.of(role));
    }

    @ParameterizedTest
    @CsvSource({
        "EVALUATOR, /committee",
        "EVALUATOR, /committee/fragment",
        "EVALUATOR, /committee/lots/1",
        "EVALUATOR, /committee/lots/1/strip",
        "EVALUATOR, /committee/lots/1/scores",
        "EVALUATOR, /committee/lots/1/report",
        "AGENCY, /projects/b0000000-0000-4000-8000-000000000031/committee",
        "AGENCY, /projects/b0000000-0000-4000-8000-000000000031/committee/fragment",
        "AGENCY, /irregularities",
        "AGENCY, /notices",
        "SUPPLIER, /supplier/clarifications",
        "SUPPLIER, /notices",
        "SUPERVISOR, /cases",
        "SUPERVISOR, /cases?state=DECIDED",
        "SUPERVISOR, /cases/new",
        "SUPERVISOR, /commendations",
        "INSPECTOR, /inspector",
    })
    void a_page_is_found(Role role, String path) throws Exception {
        web.perform(get(path).accept("text/html").with(user(caller(role))))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({"SUPPLIER, /committee", "AGENCY, /cases", "SUPPLIER, /commendations"})
    void a_page_of_another_role_is_forbidden(Role role, String path) throws Exception {
        web.perform(get(path).accept("text/html").with(user(caller(role))))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_value_is_kept_as_it_is_typed_and_the_answer_says_when() throws Exception {
        web.perform(
                        put(SCORES)
                                .with(csrf())
                                .with(user(caller(Role.EVALUATOR)))
                                .contentType(MediaType.APPLICATION_JSON)
                                .accept(MediaType.APPLICATION_JSON)
                                .content(value("17.5")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.at").isNotEmpty());
    }

    @Test
    void a_refused_value_is_told_to_the_script_in_words() throws Exception {
        web.perform(
                        put(SCORES)
                                .with(csrf())
                                .with(user(caller(Role.EVALUATOR)))
                                .contentType(MediaType.APPLICATION_JSON)
                                .accept(MediaType.APPLICATION_JSON)
                                .content(value("21")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value("得分应为 0 至 20 分"));
    }

    private static String value(String points) {
        return "{\"envelope\":\"ab\",\"criterion\":\"S1\",\"points\":\"%s\",\"note\":\"\"}"
                .formatted(points);
    }

    @Test
    void without_scripts_the_whole_table_is_kept_with_one_button() throws Exception {
        web.perform(
                        post(SCORES)
                                .accept("text/html")
                                .with(csrf())
                                .with(user(caller(Role.EVALUATOR)))
                                .param("envelope", "ab")
                                .param("points-1", "18")
                                .param("points-2", ""))
                .andExpect(redirectedUrl(SCORES + "#bid-ab"));
        web.perform(
                        post(SCORES)
                                .accept("text/html")
                                .with(csrf())
                                .with(user(caller(Role.EVALUATOR)))
                                .param("envelope", "ab")
                                .param("points-1", "18")
                                .param("points-2", "很高"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"很高\"")));
    }

    @Test
    void a_vote_without_a_decision_is_refused() throws Exception {
        web.perform(
                        post("/committee/lots/1/conformity")
                                .accept("text/html")
                                .with(csrf())
                                .with(user(caller(Role.EVALUATOR)))
                                .param("envelope", "ab")
                                .param("reason", "资料不全"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请先选择结论")))
                .andExpect(content().string(containsString("value=\"资料不全\"")));
    }

    @Test
    void a_criterion_is_added_without_losing_what_was_typed() throws Exception {
        web.perform(
                        post("/projects/new")
                                .accept("text/html")
                                .with(csrf())
                                .with(user(caller(Role.PURCHASER)))
                                .param("awardBasis", "COMPREHENSIVE_SCORING")
                                .param("committee.disclosure", "TOTALS")
                                .param("committee.criteria[0].code", "P1")
                                .param("committee.criteria[0].maximum", "30")
                                .param("committee.criteria[1].code", "T1")
                                .param("committee.criteria[1].maximum", "45.5")
                                .param("rows", "criteria-add"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"45.5\"")))
                .andExpect(content().string(containsString("合计 75.5 分")))
                .andExpect(content().string(containsString("committee.criteria[2].code")));
    }

    @Test
    void empty_rows_at_the_end_are_no_criteria_and_those_between_keep_their_place() {
        var item = new CriterionForm("T1", "技术", "OBJECTIVE", "70", "按偏离扣分");
        var form =
                new CommitteeForm(
                        "", "OWN_ONLY", List.of(item, CriterionForm.EMPTY, CriterionForm.EMPTY));
        var terms = Objects.requireNonNull(form.terms(AwardBasis.COMPREHENSIVE_SCORING));
        assertThat(terms.criteria()).extracting("code").containsExactly("T1");
        var gap = new CommitteeForm("", "OWN_ONLY", List.of(CriterionForm.EMPTY, item));
        assertThatThrownBy(() -> gap.terms(AwardBasis.COMPREHENSIVE_SCORING))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.field())
                                        .contains("committee.criteria[0].maximum"));
    }

    @Test
    void the_lowest_price_has_a_committee_only_where_it_is_asked_for() {
        assertThat(CommitteeForm.suggested().terms(AwardBasis.LOWEST_EVALUATED_PRICE)).isNull();
        var asked = new CommitteeForm("on", "OWN_ONLY", CommitteeForm.suggested().criteria());
        var terms = Objects.requireNonNull(asked.terms(AwardBasis.LOWEST_EVALUATED_PRICE));
        assertThat(terms.criteria()).isEmpty();
        assertThat(terms.disclosure()).isEqualTo(ScoreDisclosure.OWN_ONLY);
    }

    @Test
    void what_was_planned_is_read_back_as_it_was_typed() {
        var form = CommitteeForm.of(SampleCommittee.TERMS);
        assertThat(form.sum()).isEqualByComparingTo(new BigDecimal("100"));
        assertThat(form.terms(AwardBasis.COMPREHENSIVE_SCORING)).isEqualTo(SampleCommittee.TERMS);
    }
}
