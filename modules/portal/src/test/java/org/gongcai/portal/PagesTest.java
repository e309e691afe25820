package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongcai.contracts.Role;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.security.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest(TestPortal.class)
@TestPropertySource(properties = "gongcai.demo.enabled=true")
class PagesTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)(?:\\s[^>]*?)?(/?)>");
    private static final Set<String> EMPTY_TAGS = Set.of("meta", "link", "input", "img", "br");

    @Autowired private MockMvc web;

    private static MockHttpServletRequestBuilder page(String path) {
        return get(path).accept("text/html");
    }

    private static Caller caller(Role role) {
        return new Caller(UUID.randomUUID(), role.wireName(), "王敏", Set.of(role));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tenders",
                "/tenders?q=x&state=AWARDED&after=cursor",
                "/tenders/349921-CG-2026-0031",
                "/tenders/349921-CG-2026-0032",
                "/tenders/349921-CG-2026-0031/opening",
                "/tenders/349921-CG-2026-0032/opening",
                "/tenders/349921-CG-2026-0031/opening/fragment",
                "/tenders/349921-CG-2026-0031/draws",
                "/results",
                "/integrity",
                "/integrity?q=x&after=cursor",
                "/integrity/91349921MAE9B0027H",
                "/statistics",
                "/statistics?year=2025&purchaser=x",
                "/statistics/awards?year=2025&month=3&kind=GOODS&origin=IMPORTED",
                "/log",
                "/log/leaves/e0000000-0000-4000-8000-000000000001"
            })
    void a_public_page_needs_no_session_and_is_written_in_both_languages(String path)
            throws Exception {
        for (String language : new String[] {"zh-CN", "en"}) {
            var answer =
                    web.perform(page(path).cookie(new Cookie("lang", language)))
                            .andExpect(status().isOk())
                            .andExpect(header().exists("ETag"))
                            .andExpect(cookie().doesNotExist("JSESSIONID"))
                            .andExpect(
                                    header().string(
                                                    "Content-Security-Policy",
                                                    PageSecurity.CONTENT_SECURITY_POLICY))
                            .andReturn();
            var html = answer.getResponse().getContentAsString();
            assertThat(answer.getRequest().getSession(false)).isNull();
            assertThat(html).doesNotContain("<设备>");
            assertWellFormed(html);
            if (!path.endsWith("/fragment")) {
                assertThat(html).contains("lang=\"" + language + "\"");
            }
        }
    }

    static void assertWellFormed(String html) {
        var open = new ArrayDeque<String>();
        var tags = TAG.matcher(html.replaceAll("(?s)<!DOCTYPE[^>]*>", ""));
        while (tags.find()) {
            String name = tags.group(2);
            if (!tags.group(1).isEmpty()) {
                assertThat(open).as("</%s> at %d", name, tags.start()).isNotEmpty();
                assertThat(open.pop()).as("closed at %d", tags.start()).isEqualTo(name);
            } else if (tags.group(3).isEmpty() && !EMPTY_TAGS.contains(name)) {
                open.push(name);
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void the_tender_page_shows_prices_award_and_a_proof_beside_each_fact() throws Exception {
        web.perform(page("/tenders/349921-CG-2026-0031"))
                .andExpect(content().string(containsString("2,586,000.00 元")))
                .andExpect(content().string(containsString("278,000.00 元 (9.71 %)")))
                .andExpect(content().string(containsString("286.40 万元")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "/log/leaves/e0000000-0000-4000-8000-000000000001")))
                .andExpect(content().string(containsString("不能证明运营者未提前开标、未干预抽取、未改写记录")));
    }

    /** To somebody with a browser there is no parameter that is missing. */
    @Test
    void a_mistyped_address_is_told_as_one() throws Exception {
        web.perform(page("/log/leaves/abc")).andExpect(status().isNotFound());
        web.perform(page("/documents/abc")).andExpect(status().isNotFound());
    }

    @Test
    void a_mistyped_code_has_no_clean_record() throws Exception {
        web.perform(page("/integrity/XXXX"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("应为 18 位，现为 4 位：XXXX")))
                .andExpect(content().string(containsString("请对照营业执照或法人证书补全")));
        web.perform(page("/integrity/91349921MAE9B0027H")).andExpect(status().isOk());
    }

    @Test
    void an_unchanged_public_page_costs_no_bytes() throws Exception {
        var tag = web.perform(page("/results")).andReturn().getResponse().getHeader("ETag");
        web.perform(page("/results").header("If-None-Match", String.valueOf(tag)))
                .andExpect(status().isNotModified())
                .andExpect(header().string("Cache-Control", "public, max-age=5"));
    }

    @Test
    void a_public_page_that_names_its_viewer_is_kept_by_nobody_else() throws Exception {
        web.perform(page("/").with(user(caller(Role.SUPPLIER))))
                .andExpect(header().string("Cache-Control", "private, no-cache"))
                .andExpect(content().string(containsString("王敏")));
    }

    @Test
    void before_the_closing_no_page_says_how_many_bids_there_are() throws Exception {
        web.perform(page("/tenders/349921-CG-2026-0032"))
                .andExpect(content().string(containsString("截止前不公开")));
    }

    @Test
    void a_proof_is_downloaded_as_a_file() throws Exception {
        web.perform(get("/log/leaves/e0000000-0000-4000-8000-000000000001/proof"))
                .andExpect(content().string("c2sp.org/tlog-proof@v1\nindex 41\n"))
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        containsString("gongcai-41.tlog-proof")));
    }

    @Test
    void an_unknown_tender_is_a_designed_page_or_a_problem_for_scripts() throws Exception {
        web.perform(page("/tenders/349921-CG-2026-9999"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("没有编号为 349921-CG-2026-9999 的公告")));
        web.perform(get("/tenders/349921-CG-2026-9999").accept("application/json"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
    }

    @Test
    void an_unknown_path_is_a_designed_page_for_those_who_are_signed_in() throws Exception {
        web.perform(page("/nowhere").with(user(caller(Role.OPERATOR))))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("没有找到这个页面")));
    }

    @Test
    void a_mistyped_address_is_not_found_by_anyone_and_needs_no_session() throws Exception {
        for (String path : new String[] {"/tendrs", "/tenders/x/opning", "/nowhere.html"}) {
            var chinese =
                    web.perform(page(path))
                            .andExpect(status().isNotFound())
                            .andExpect(content().string(containsString("没有找到这个页面")))
                            .andReturn();
            assertWellFormed(chinese.getResponse().getContentAsString());
            assertThat(chinese.getRequest().getSession(false)).isNull();
        }
        web.perform(page("/tendrs").cookie(new Cookie("lang", "en")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("lang=\"en\"")));
        web.perform(get("/tendrs").accept("application/json"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
    }

    @Test
    void whoever_reads_english_is_refused_in_english() throws Exception {
        english(404, page("/tenders/349921-CG-2026-9999"), "There is no notice with the number");
        english(404, page("/tendrs"), "Page not found");
        english(
                403,
                page("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403),
                "You may not see this");
        english(200, page("/login?news=expired"), "Your session has expired.");
    }

    private void english(int status, MockHttpServletRequestBuilder request, String sentence)
            throws Exception {
        var html =
                web.perform(request.cookie(new Cookie("lang", "en")))
                        .andExpect(status().is(status))
                        .andExpect(content().string(containsString(sentence)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(html).contains("lang=\"en\"").doesNotContain("<p lang=\"zh-CN\">");
    }

    @Test
    void who_is_not_signed_in_is_led_to_the_login_page() throws Exception {
        for (String path : new String[] {"/admin/organisations", "/projects", "/work"}) {
            web.perform(page(path)).andExpect(redirectedUrl("/login"));
        }
        web.perform(page("/projects/no-uuid/award")).andExpect(redirectedUrl("/login"));
        web.perform(get("/live/projects/" + UUID.randomUUID()).accept("text/event-stream"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void an_expired_session_is_told_and_leads_back() throws Exception {
        web.perform(
                        page("/admin/persons")
                                .with(request -> {
                                    request.setRequestedSessionId("gone");
                                    request.setRequestedSessionIdValid(false);
                                    return request;
                                }))
                .andExpect(redirectedUrl("/login?news=expired"));
        web.perform(page("/login?news=expired"))
                .andExpect(content().string(containsString("登录已过期")));
    }

    @Test
    void a_form_whose_session_expired_leads_to_the_login_page_and_not_to_an_error()
            throws Exception {
        var session =
                web.perform(
                                post("/admin/persons")
                                        .accept("text/html")
                                        .header(
                                                "Referer",
                                                "https://other.example/admin/persons?q=1"))
                        .andExpect(redirectedUrl("/login?news=expired"))
                        .andReturn()
                        .getRequest()
                        .getSession(false);
        assertThat(session).isNotNull();
        if (session != null) {
            assertThat(session.getAttribute("SPRING_SECURITY_SAVED_REQUEST"))
                    .extracting("redirectUrl")
                    .isEqualTo("/admin/persons?q=1");
        }
    }

    @Test
    void only_administrators_see_the_register_and_only_operators_the_queues() throws Exception {
        web.perform(page("/admin/organisations").with(user(caller(Role.PURCHASER))))
                .andExpect(status().isForbidden());
        web.perform(page("/operator").with(user(caller(Role.AUTHORITY_ADMIN))))
                .andExpect(status().isForbidden());
        for (String path :
                new String[] {
                    "/admin/organisations",
                    "/admin/organisations/new",
                    "/admin/persons",
                    "/admin/entrustments"
                }) {
            var html =
                    web.perform(page(path).with(user(caller(Role.AUTHORITY_ADMIN))))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
            assertWellFormed(html);
        }
        assertWellFormed(
                web.perform(page("/operator").with(user(caller(Role.OPERATOR))))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    @Test
    void a_refused_form_comes_back_as_typed_with_the_field_marked() throws Exception {
        var html =
                web.perform(
                                post("/register")
                                        .accept("text/html")
                                        .with(csrf())
                                        .param("creditCode", "91349921MAE9B00270")
                                        .param("name", "启明 & 教学")
                                        .param("password", "geheim-1234"))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(html)
                .contains("校验码应为 H")
                .contains("GB 32100-2015")
                .contains("value=\"91349921MAE9B00270\"")
                .contains("启明 &amp; 教学")
                .containsPattern("id=\"creditCode\"[^>]*aria-invalid=\"true\"")
                .doesNotContain("geheim-1234");
        assertWellFormed(html);
    }

    @Test
    void a_registered_supplier_is_sent_to_sign_in() throws Exception {
        web.perform(
                        post("/register")
                                .with(csrf())
                                .param("creditCode", "91349921MAE9B0027H")
                                .param("name", "启明"))
                .andExpect(redirectedUrl("/login?news=registered"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/login?news=failed", "/register", "/setup?token=t0ken"})
    void the_ways_in_are_open_and_carry_a_token_against_forgery(String path) throws Exception {
        var html =
                web.perform(page(path))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("name=\"_csrf\"")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertWellFormed(html);
    }

    @Test
    void each_role_begins_at_its_own_page() throws Exception {
        web.perform(page("/work").with(user(caller(Role.SUPPLIER))))
                .andExpect(redirectedUrl("/supplier"));
        web.perform(page("/work").with(user(caller(Role.AGENCY))))
                .andExpect(redirectedUrl("/projects"));
        web.perform(page("/work").with(user(caller(Role.POOL_KEEPER))))
                .andExpect(redirectedUrl("/pools"));
        web.perform(page("/work").with(user(caller(Role.EVALUATOR))))
                .andExpect(redirectedUrl("/committee"));
    }

    @Test
    void the_header_shows_what_a_role_may_do_and_nothing_else() throws Exception {
        web.perform(page("/").with(user(caller(Role.INSPECTOR))))
                .andExpect(content().string(containsString("href=\"/inspector\"")))
                .andExpect(content().string(not(containsString("href=\"/operator\""))));
    }

    @Test
    void who_has_matters_of_its_own_finds_the_public_pages_folded_behind_them() throws Exception {
        var agency = Navigation.of(viewer(Role.AGENCY));
        assertThat(agency.shown()).first().isEqualTo(NavEntry.PROJECTS);
        assertThat(agency.folded()).first().isEqualTo(NavEntry.HOME);
        assertThat(Navigation.of(null).folded()).isEmpty();
        assertThat(Navigation.of(viewer(Role.EVALUATOR)).folded()).isEmpty();
        web.perform(page("/tenders").with(user(caller(Role.SUPPLIER))))
                .andExpect(
                        content().string(containsString("<details data-menu class=\"is-here\">")));
    }

    private static Viewer viewer(Role role) {
        return new Viewer(role.wireName(), "王敏", Set.of(role), List.of());
    }

    @Test
    void the_clock_of_the_demo_goes_only_forward() throws Exception {
        web.perform(
                        post("/demo/clock")
                                .accept("text/html")
                                .with(csrf())
                                .with(user(caller(Role.PURCHASER)))
                                .param("to", "2020-01-01T09:00"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("法定时钟只能向前拨")));
    }
}
