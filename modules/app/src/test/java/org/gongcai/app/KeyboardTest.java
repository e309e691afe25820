package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.app.CountyPerson.FANG_XIAO;
import static org.gongcai.app.CountyPerson.TIAN_YE;
import static org.gongcai.app.TestCounty.eventually;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Whoever has no mouse reaches everything, in the order in which it is read, and sees where they
 * are. The evaluation form is walked with its guided job.
 */
@EnabledIf("org.gongcai.app.Chromium#isThere")
class KeyboardTest {

    private static final TestCounty COUNTY = TestCounty.onRunningServer();

    private final Visitor visitor = Visitor.atDesk(COUNTY.server());

    @AfterEach
    void close() {
        visitor.close();
    }

    private void isWalkedByTab() {
        assertThat(TabWalk.problems(visitor.page())).isEmpty();
    }

    @Test
    void the_sign_in_page() {
        visitor.open("/login");
        isWalkedByTab();
    }

    @Test
    void the_form_of_a_plan() {
        visitor.signedIn(FANG_XIAO).open("/projects/new");
        isWalkedByTab();
    }

    @Test
    void the_page_that_seals_a_bid() {
        COUNTY.bidder(TIAN_YE);
        visitor.signedIn(TIAN_YE).open("/supplier/tenders/" + receiving());
        var page = visitor.page();
        page.locator("main .lot-list a.btn-primary").click();
        page.locator("input[name=read]").waitFor();
        isWalkedByTab();
        page.locator("input[name=read]").check();
        visitor.press("下一步：开标一览表");
        page.locator("#price").waitFor();
        isWalkedByTab();
    }

    private static String receiving() {
        var title = "键盘可达的采购";
        var plan =
                TestTender.plan(
                        COUNTY,
                        CountyParty.EDUCATION_BUREAU,
                        title,
                        TestTender.lot(title, "500000.00"));
        var project = TestTender.announced(COUNTY, plan, COUNTY.nextOpening());
        COUNTY.setKeys(project);
        var number = COUNTY.desk(FANG_XIAO).openings().opening(project).number();
        eventually(() ->
                assertThat(COUNTY.server().citizen().published().tender(number).keysFingerprint())
                        .isNotNull());
        return number;
    }
}
