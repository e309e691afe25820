package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What a page does when its session or its connection is lost. */
@EnabledIf("org.gongcai.app.Chromium#isThere")
class ConnectionTest {

    private static final TestCounty COUNTY = TestCounty.onRunningServer();

    private final Visitor visitor = Visitor.atDesk(COUNTY.server());

    @AfterEach
    void close() {
        visitor.page().context().close();
    }

    @Test
    void a_form_sent_after_the_session_expired_keeps_what_was_typed_and_goes_on() {
        var page = visitor.signedIn(CountyPerson.FANG_XIAO).open("/projects/new").page();
        page.fill("[name=title]", "县图书馆书架采购");
        page.evaluate("() => document.querySelector('main form').noValidate = true");
        page.context().clearCookies();

        page.click("main form button[type=submit]:not([tabindex])");

        page.waitForURL(url -> url.contains("/login?news=expired"));
        assertThat(page.textContent("main [role=alert]")).contains("登录已过期");
        page.fill("#username", CountyPerson.FANG_XIAO.username());
        page.fill("#password", TestCounty.PASSWORD);
        page.click("main form button[type=submit]");
        page.waitForURL(url -> url.endsWith("/projects/new"));
        assertThat(page.inputValue("[name=title]")).isEqualTo("县图书馆书架采购");
        assertThat(page.textContent("[data-said=restored]")).contains("已放回表单");
    }

    @Test
    void without_a_network_a_form_stays_on_its_page() {
        var page = visitor.signedIn(CountyPerson.FANG_XIAO).open("/projects/new").page();
        page.fill("[name=title]", "县图书馆书架采购");
        page.evaluate("() => document.querySelector('main form').noValidate = true");
        page.context().setOffline(true);

        page.click("main form button[type=submit]:not([tabindex])");

        assertThat(page.textContent("[data-said=offline]")).contains("网络已断开");
        assertThat(page.inputValue("[name=title]")).isEqualTo("县图书馆书架采购");
        page.context().setOffline(false);
        page.waitForSelector(
                "[data-said=offline]",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Test
    void the_halls_screen_says_that_it_is_cut_off_and_catches_up_by_itself() {
        var title = "断线时公告的采购 " + UUID.randomUUID().toString().substring(0, 4);
        var page = visitor.open("/hall").page();
        page.waitForSelector("[data-live-status][data-state=connected]");
        page.context().setOffline(true);
        page.waitForSelector("[data-live-status]:not([data-state=connected])");

        var plan =
                TestTender.plan(
                        COUNTY,
                        CountyParty.EDUCATION_BUREAU,
                        title,
                        TestTender.lot("书架", "500000.00"));
        TestTender.announced(COUNTY, plan, COUNTY.nextOpening());
        assertThat(page.textContent("main")).doesNotContain(title);
        page.context().setOffline(false);

        page.waitForSelector("[data-live-status][data-state=connected]");
        page.waitForSelector("main :text('" + title + "')");
    }
}
