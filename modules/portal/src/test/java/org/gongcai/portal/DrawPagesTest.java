package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.Role;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.security.NewAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The ways through the pages around draws, each as its role. */
@PlatformTest(TestPortal.class)
@TestPropertySource(properties = "gongcai.demo.enabled=true")
class DrawPagesTest {

    private static final String DRAW = "/draws/" + SampleDraw.ID;
    private static final String POOL = "/pools/" + SamplePool.ID;
    private static final Cookie TERMINAL = new Cookie("gongcai-terminal", SampleVenue.SECRET);

    @Autowired private MockMvc web;
    @Autowired private Accounts accounts;

    private static RequestPostProcessor signedIn(Role role) {
        return user(new Caller(UUID.randomUUID(), role.wireName(), "王敏", Set.of(role)));
    }

    private static MockHttpServletRequestBuilder page(String path) {
        return get(path).accept("text/html");
    }

    private static MockHttpServletRequestBuilder form(String path) {
        return post(path).accept("text/html").with(csrf());
    }

    @ParameterizedTest
    @CsvSource({
        "/pools, POOL_KEEPER",
        "/pools/c0000000-0000-4000-8000-000000000001, POOL_KEEPER",
        "/pools/c0000000-0000-4000-8000-000000000001/imports/c0000000-0000-4000-8000-000000000001, POOL_KEEPER",
        "/pools/c0000000-0000-4000-8000-000000000001/evaluators?status=none, POOL_KEEPER",
        "/draws, INSPECTOR",
        "/draws/d0000000-0000-4000-8000-000000000001, AGENCY",
        "/keys, INSPECTOR",
        "/calls, CENTRE",
        "/venue, CENTRE",
        "/venue/sessions/d0000000-0000-4000-8000-000000000001, CENTRE",
        "/venue/terminals, CENTRE"
    })
    void each_page_opens_as_its_role_and_leads_others_to_the_login(String path, Role role)
            throws Exception {
        var html =
                web.perform(page(path).with(signedIn(role)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        PagesTest.assertWellFormed(html);
        web.perform(page(path)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void a_script_gets_the_proofs_it_has_to_check_itself() throws Exception {
        web.perform(get(DRAW + "/protocol").with(signedIn(Role.INSPECTOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.actions[0]").value("COMMIT"))
                .andExpect(jsonPath("$.committed.length()").value(2))
                .andExpect(jsonPath("$.commits.length()").value(1))
                .andExpect(jsonPath("$.specification.proof").isNotEmpty());
        web.perform(get("/live" + DRAW).accept("text/event-stream").with(signedIn(Role.AGENCY)))
                .andExpect(request().asyncStarted());
    }

    @Test
    void a_refused_change_of_status_keeps_the_reason() throws Exception {
        web.perform(
                        form(POOL + "/evaluators/PACTIVE/status")
                                .with(signedIn(Role.POOL_KEEPER))
                                .param("status", "SUSPENDED")
                                .param("reason", "借调"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"借调\"")));
    }

    @Test
    void an_empty_file_is_refused_on_the_page_of_the_pool() throws Exception {
        web.perform(
                        multipart(POOL + "/imports")
                                .file("file", new byte[0])
                                .accept("text/html")
                                .with(csrf())
                                .with(signedIn(Role.POOL_KEEPER)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有选择文件")));
    }

    @Test
    void a_refused_outcome_of_a_call_keeps_the_evidence() throws Exception {
        web.perform(
                        form("/calls/" + SampleDraw.ID)
                                .with(signedIn(Role.CENTRE))
                                .param("result", "CONFLICT")
                                .param("grade", "RECORDED_CALL")
                                .param("evidence", "录音 17"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("回避须由两人见证")))
                .andExpect(content().string(containsString("value=\"录音 17\"")));
    }

    @Test
    void an_invitation_is_answered_without_an_account_and_only_when_confirmed() throws Exception {
        web.perform(page("/answer/t0ken"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("site-nav"))));
        web.perform(form("/answer/t0ken").param("answer", "DECLINE"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("确认不能参加？")));
        web.perform(form("/answer/t0ken").param("answer", "DECLINE").param("sure", "yes"))
                .andExpect(redirectedUrl("/answer/t0ken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo/phone", "/demo/phone/fragment"})
    void the_demo_shows_everybodys_telephone_newest_first(String path) throws Exception {
        var html =
                web.perform(page(path))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(html.indexOf("/answer/t0ken"))
                .isPositive()
                .isLessThan(html.indexOf("/answer/old"));
    }

    @Test
    void a_code_is_shown_once_and_kept_by_no_cache() throws Exception {
        var desk = new MockHttpSession();
        var code = "/venue/sessions/" + SampleDraw.ID + "/seats/2/code";
        web.perform(form(code).session(desk).with(signedIn(Role.CENTRE)).param("document", "居民身份证"))
                .andExpect(redirectedUrl(code));
        web.perform(page(code).session(desk).with(signedIn(Role.CENTRE)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString(SampleVenue.CODE)));
        web.perform(page(code).session(desk).with(signedIn(Role.CENTRE)))
                .andExpect(redirectedUrl("/venue/sessions/" + SampleDraw.ID));
    }

    @Test
    void enrolling_a_terminal_leaves_the_secret_in_a_cookie_that_no_script_reads()
            throws Exception {
        var desk = new MockHttpSession();
        web.perform(
                        form("/venue/terminals")
                                .secure(true)
                                .session(desk)
                                .with(signedIn(Role.CENTRE))
                                .param("name", "3 号机")
                                .param("place", "评审一室"))
                .andExpect(redirectedUrl("/terminal"))
                .andExpect(cookie().value("gongcai-terminal", SampleVenue.SECRET))
                .andExpect(cookie().httpOnly("gongcai-terminal", true))
                .andExpect(cookie().secure("gongcai-terminal", true))
                .andExpect(cookie().path("gongcai-terminal", "/terminal"));
        assertThat(desk.isInvalid()).isTrue();
    }

    @Test
    void a_seat_that_leaves_frees_the_terminal_for_the_next() throws Exception {
        var session = new MockHttpSession();
        web.perform(form("/seat/leave").session(session).with(signedIn(Role.EVALUATOR)))
                .andExpect(redirectedUrl("/terminal"));
        assertThat(session.isInvalid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/committee", "/committee/lots/1/report", "/seat"})
    void whose_seat_has_ended_is_told_so_on_the_terminals_own_page(String path) throws Exception {
        web.perform(page(path)).andExpect(redirectedUrl("/terminal?news=over"));
        web.perform(post(path).accept("text/html")).andExpect(redirectedUrl("/terminal?news=over"));
        web.perform(page("/terminal?news=over").cookie(TERMINAL))
                .andExpect(content().string(containsString("评审已经结束，或者您已经离开席位")))
                .andExpect(content().string(containsString("name=\"code\"")));
        web.perform(page("/terminal").cookie(TERMINAL))
                .andExpect(content().string(not(containsString("评审已经结束"))));
    }

    @Test
    void who_sits_in_an_evaluation_under_way_is_led_to_it_though_a_seat_is_awaited()
            throws Exception {
        var sitting = user(new Caller(SampleVenue.SITTING, "seat", "评委 2", Set.of(Role.EVALUATOR)));
        web.perform(page("/seat").with(sitting)).andExpect(redirectedUrl("/committee"));
        web.perform(page("/seat/fragment").with(sitting))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/committee\"")));
    }

    @Test
    void the_snapshot_is_checked_when_the_inspector_asks_for_it() throws Exception {
        var check = "action=\"" + DRAW + "/snapshot-check\"";
        web.perform(page(DRAW).with(signedIn(Role.INSPECTOR)))
                .andExpect(content().string(containsString(check)))
                .andExpect(content().string(not(containsString("名册根"))));
        web.perform(form(DRAW + "/snapshot-check").with(signedIn(Role.INSPECTOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("名册根")));
    }

    @Test
    void only_an_enrolled_terminal_takes_a_code() throws Exception {
        web.perform(page("/terminal"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("本机不是评审终端")));
        web.perform(form("/terminal").param("code", SampleVenue.CODE))
                .andExpect(status().isUnprocessableContent());
        web.perform(form("/terminal").cookie(TERMINAL).param("code", "WRONG"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("签到码不正确")));
    }

    @Test
    void a_code_signs_the_seat_in_until_its_account_ends_and_nothing_before_is_left()
            throws Exception {
        var person = UUID.randomUUID();
        accounts.createShortLived(
                new NewAccount(SampleVenue.SEAT_USER, "seat-password", person, "第 2 席", false),
                Set.of(Role.EVALUATOR));
        var before = new MockHttpSession();
        before.setAttribute("of", "the person before");

        var entered =
                web.perform(
                                form("/terminal")
                                        .session(before)
                                        .cookie(TERMINAL)
                                        .param("code", SampleVenue.CODE))
                        .andExpect(redirectedUrl("/seat"))
                        .andReturn();

        assertThat(before.isInvalid()).isTrue();
        var session = (MockHttpSession) entered.getRequest().getSession(false);
        assertThat(session).isNotNull();
        if (session != null) {
            web.perform(page("/seat").session(session))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("启明教学装备")));
            accounts.end(person);
            web.perform(form("/seat/declaration").session(session).param("conflict", "no"))
                    .andExpect(redirectedUrl("/terminal?news=over"));
            web.perform(page("/seat").session(session)).andExpect(status().is3xxRedirection());
            assertThat(session.isInvalid()).isTrue();
        }
    }

    @Test
    void a_letter_is_shown_in_the_browser_and_acts_nowhere() throws Exception {
        var letters = "/venue/projects/" + SampleWork.ID + "/letters";
        var started =
                web.perform(
                                page(letters + "/" + SampleVenue.LETTER.document())
                                        .with(signedIn(Role.INSPECTOR)))
                        .andExpect(request().asyncStarted())
                        .andReturn();
        web.perform(asyncDispatch(started))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", startsWith("inline")))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        startsWith("default-src 'none'")))
                .andExpect(content().string("%PDF"));
        web.perform(page(letters).with(signedIn(Role.INSPECTOR)))
                .andExpect(content().string(containsString("授权&lt;函&gt;.pdf")));
    }

    @Test
    void a_declaration_leads_to_the_evaluation_or_out_of_the_room() throws Exception {
        var seat = signedIn(Role.EVALUATOR);
        web.perform(form("/seat/declaration").with(seat))
                .andExpect(status().isUnprocessableContent());
        web.perform(form("/seat/declaration").with(seat).param("conflict", "no"))
                .andExpect(redirectedUrl("/seat"));
        var left =
                web.perform(
                                form("/seat/declaration")
                                        .session(new MockHttpSession())
                                        .with(seat)
                                        .param("conflict", "yes")
                                        .param("with", "启明教学装备"))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("您的回避已登记")))
                        .andReturn();
        assertThat(left.getRequest().getSession(false)).isNull();
    }
}
