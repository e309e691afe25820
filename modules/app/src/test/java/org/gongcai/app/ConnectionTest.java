package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What a page does when its session or its connection is lost. */
@EnabledIf("org.gongcai.app.Chromium#isThere")
class ConnectionTest {

    private static final TestCounty COUNTY = TestCounty.onRunningServer();

    /** Well-formed, and of no log at all. */
    private static final String RECEIPT =
            """
            c2sp.org/tlog-proof@v1
            extra e30=
            index 1

            gongcai.example/log
            2
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

            — gongcai.example/log AAAAAAAA
            """;

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

    /** As in a hall that has the server and no line to the world. */
    @Test
    void what_the_browser_thinks_of_the_network_holds_nobody_back_whose_server_answers() {
        var page = visitor.page();
        page.addInitScript(
                "Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false })");
        visitor.open("/login");
        page.evaluate("() => dispatchEvent(new Event('offline'))");
        page.fill("#username", CountyPerson.FANG_XIAO.username());
        page.fill("#password", TestCounty.PASSWORD);
        page.click("form:has(#username) button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        assertThat(page.locator("[data-said=offline]").count()).isZero();
    }

    /** The file is read, and nothing is said of what was not checked. */
    @Test
    void a_receipt_whose_keys_cannot_be_fetched_is_told_as_not_checked() {
        var page = visitor.open("/receipt").page();
        page.route("**/receipt/log-keys", Route::abort);
        page.setInputFiles(
                "#receipt-file",
                new FilePayload(
                        "回执.tlog-proof",
                        "application/octet-stream",
                        RECEIPT.getBytes(StandardCharsets.UTF_8)));
        visitor.part("receipt-unchecked").waitFor();
        assertThat(page.innerText("[data-part=receipt-unchecked]"))
                .contains("已经核对：文件是一份回执", "没有核对：", "再核对一次");
        assertThat(page.getAttribute("[data-check=form]", "data-state")).isEqualTo("ok");
        assertThat(page.getAttribute("[data-check=witness]", "data-state")).isEqualTo("wait");
        page.unroute("**/receipt/log-keys");
        visitor.press("再核对一次");
        visitor.part("receipt-bad").waitFor();
        assertThat(visitor.part("receipt-unchecked").count()).isZero();
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
