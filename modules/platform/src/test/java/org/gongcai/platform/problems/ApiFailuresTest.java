package org.gongcai.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.Role;
import org.gongcai.platform.Actors;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.security.NewAccount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every way a request can fail, told in the one form. */
@PlatformTest
class ApiFailuresTest {

    private static final String DOCUMENTS = "/api/v1/documents";

    private final JsonMapper json = new JsonMapper();

    @Autowired private MockMvc mvc;
    @Autowired private Actors actors;
    @Autowired private Accounts accounts;

    @Test
    void a_refusal_names_its_rule_and_field() throws Exception {
        var problem = problem(422, begin("tender.exe", "1"));
        assertThat(problem.path("type").stringValue())
                .isEqualTo("https://gongcai.org/problems/document-type");
        assertThat(problem.path("title").stringValue()).isEqualTo("不接受这种类型的文件");
        assertThat(problem.path("detail")).isEqualTo(problem.path("rule"));
        assertThat(problem.path("field").stringValue()).isEqualTo("name");
        assertThat(problem.path("remedy").stringValue()).contains("PDF");
        assertThat(problem.has("source")).isFalse();
    }

    @Test
    void the_same_refusal_is_told_in_the_language_of_the_reader() throws Exception {
        var chinese = problem(422, begin("tender.exe", "1").header("Accept-Language", "zh-CN"));
        assertThat(chinese.path("rule").stringValue()).isEqualTo("不接受这种类型的文件");
        var english = problem(422, begin("tender.exe", "1").header("Accept-Language", "en"));
        assertThat(english.path("rule").stringValue())
                .startsWith("This type of file is not accepted");
        assertThat(english.path("detail")).isEqualTo(english.path("rule"));
        assertThat(english.path("remedy").stringValue()).startsWith("Use a PDF");
        assertThat(english.path("code")).isEqualTo(chinese.path("code"));
        assertThat(english.path("field")).isEqualTo(chinese.path("field"));
    }

    @Test
    void what_was_never_a_request_is_told_in_english_as_well() throws Exception {
        assertThat(english(400, get(DOCUMENTS + "/7")))
                .isEqualTo("“id” is missing or is not in the expected format.");
        assertThat(english(404, get("/api/v1/nothing")))
                .isEqualTo("There is nothing at this address.");
        assertThat(
                        english(
                                403,
                                signed(
                                        post(
                                                "/api/v1/operations/parked-events/platform/no/replay"))))
                .isEqualTo("Your account may not do this. It needs the role operator.");
    }

    private String english(int status, MockHttpServletRequestBuilder request) throws Exception {
        var problem = problem(status, request.header("Accept-Language", "en-GB,en;q=0.9"));
        return problem.path("rule").stringValue();
    }

    @Test
    void what_is_not_there_is_unknown() throws Exception {
        code("unknown-document", 404, get(DOCUMENTS + "/" + UUID.randomUUID()));
        code("unknown-path", 404, get("/api/v1/nothing"));
    }

    @Test
    void what_cannot_be_read_is_malformed_and_names_the_field() throws Exception {
        assertThat(
                        code("malformed-request", 400, get(DOCUMENTS + "/7"))
                                .path("field")
                                .stringValue())
                .isEqualTo("id");
        assertThat(
                        code("malformed-request", 400, begin("a.pdf", "\"many\""))
                                .path("field")
                                .stringValue())
                .isEqualTo("size");
        code("malformed-request", 400, signed(post(DOCUMENTS + "/uploads")).content("{"));
    }

    @Test
    void a_member_that_must_be_there_is_missed_by_its_name() throws Exception {
        var nothing = signed(post(DOCUMENTS + "/uploads")).content("{\"type\":\"\",\"size\":1}");
        assertThat(code("malformed-request", 400, nothing).path("field").stringValue())
                .isEqualTo("name");
        var empty =
                signed(post(DOCUMENTS + "/uploads"))
                        .content("{\"name\":null,\"type\":\"\",\"size\":1}");
        assertThat(code("malformed-request", 400, empty).path("field").stringValue())
                .isEqualTo("name");
    }

    @Test
    void another_method_is_not_allowed() throws Exception {
        code("method-not-allowed", 405, signed(delete(DOCUMENTS + "/" + UUID.randomUUID())));
    }

    @Test
    void nobody_sends_a_body_without_signing_in() throws Exception {
        code("sign-in", 401, post(DOCUMENTS + "/uploads").content("{"));
    }

    @Test
    void who_lacks_the_role_hears_that_first_whatever_the_body() throws Exception {
        var replay = "/api/v1/operations/parked-events/platform/no-id/replay";
        for (var each :
                new MockHttpServletRequestBuilder[] {post(replay).content("{"), post(replay)}) {
            var problem = code("forbidden", 403, signed(each));
            assertThat(problem.path("rule").stringValue()).contains("运维人员");
        }
    }

    @Test
    void a_segment_longer_than_it_may_be_is_refused_before_it_is_read() throws Exception {
        var tooLong =
                put(DOCUMENTS + "/uploads/" + UUID.randomUUID() + "/segments/0")
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(new byte[(1 << 20) + 1]);
        code("too-large", 413, tooLong);
    }

    @Test
    void who_is_not_signed_in_is_asked_to_sign_in() throws Exception {
        var response = perform(get("/api/v1/operations/queues"));
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(json(response).path("code").stringValue()).isEqualTo("sign-in");
        assertThat(response.getHeader("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void a_script_on_a_page_never_makes_the_browser_ask_for_a_password() throws Exception {
        var request = get("/api/v1/operations/queues");
        var response = perform(request.header("X-Requested-With", "XMLHttpRequest"));
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getHeader("WWW-Authenticate")).isNull();
    }

    @Test
    void a_wrong_password_is_told_as_such() throws Exception {
        var request = get("/api/v1/operations/queues").with(httpBasic("nobody", "nothing"));
        assertThat(code("sign-in", 401, request).path("rule").stringValue()).contains("密码不正确");
    }

    @Test
    void who_lacks_the_role_hears_which() throws Exception {
        var supplier = user(actors.person(Role.SUPPLIER));
        var problem = code("forbidden", 403, get("/api/v1/operations/queues").with(supplier));
        assertThat(problem.path("rule").stringValue()).contains("运维人员");
    }

    @Test
    void an_account_may_sign_every_request_with_its_password() throws Exception {
        var person = UUID.randomUUID();
        accounts.create(new NewAccount("operator", "operator's own", person, "运维", false));
        accounts.setRoles(person, Set.of(Role.OPERATOR));
        var signature = httpBasic("operator", "operator's own");
        var response = perform(get("/api/v1/operations/queues").with(signature));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getCookies()).isEmpty();
    }

    @Test
    void health_is_open_and_other_figures_are_the_operators() throws Exception {
        assertThat(perform(get("/actuator/health")).getStatus()).isEqualTo(200);
        code("sign-in", 401, get("/actuator/metrics"));
        code("forbidden", 403, get("/actuator/metrics").with(user(actors.person(Role.AGENCY))));
    }

    @Test
    void without_a_portal_there_is_nothing_else() throws Exception {
        assertThat(perform(get("/")).getStatus()).isEqualTo(403);
    }

    private MockHttpServletRequestBuilder begin(String name, String size) {
        return signed(post(DOCUMENTS + "/uploads"))
                .content("{\"name\":\"%s\",\"type\":\"\",\"size\":%s}".formatted(name, size));
    }

    private MockHttpServletRequestBuilder signed(MockHttpServletRequestBuilder request) {
        return request.with(user(actors.person(Role.SUPPLIER)))
                .contentType(MediaType.APPLICATION_JSON);
    }

    private JsonNode code(String code, int status, MockHttpServletRequestBuilder request)
            throws Exception {
        var problem = problem(status, request);
        assertThat(problem.path("code").stringValue()).isEqualTo(code);
        return problem;
    }

    private JsonNode problem(int status, MockHttpServletRequestBuilder request) throws Exception {
        var response = perform(request);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        return json(response);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private JsonNode json(MockHttpServletResponse response) throws Exception {
        return json.readTree(response.getContentAsByteArray());
    }
}
