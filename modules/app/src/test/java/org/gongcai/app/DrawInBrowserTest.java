package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.app.CountyPerson.GUO_NING;
import static org.gongcai.app.CountyPerson.HAN_SONG;
import static org.gongcai.app.CountyPerson.LUO_JIAN;
import static org.gongcai.app.TestCounty.eventually;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.CallOutcome;
import org.gongcai.contracts.EvaluatorDrawApi.CallResult;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawApi.DrawView;
import org.gongcai.contracts.EvaluatorDrawApi.EvidenceGrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * A draw in two windows at once: agency and inspector each with a nonce of their own browser, and
 * what follows seen by both without a reload.
 */
@EnabledIf("org.gongcai.app.Chromium#isThere")
class DrawInBrowserTest {

    private static final String PASSPHRASE = "梧桐 秋雨 2026";

    private static final String CUT_OFF =
            """
            () => [...document.querySelectorAll(".table-scroll:has(.slim)")]
                .filter((each) => each.scrollWidth > each.clientWidth).length\
            """;

    private final TestCounty county = TestCounty.onRunningServer();

    @TempDir Path folder;

    @Test
    void agency_and_inspector_draw_together_and_see_it_live() {
        var pool = TestDraw.pool(county);
        var deadline = county.nextOpening();
        var project = TestDraw.announced(county, "智慧实验室改造设备", deadline);
        county.moveClockTo(TestDraw.start(deadline));
        try (var agency = Visitor.atDesk(county.server());
                var inspector = Visitor.atDesk(county.server());
                var desk = Visitor.atDesk(county.server())) {
            makesAndEnrolsSigningKey(agency.signedIn(LUO_JIAN));
            makesAndEnrolsSigningKey(inspector.signedIn(HAN_SONG));
            var draw = requests(agency, project, pool);
            watches(agency, draw);
            watches(inspector, draw);

            agency.part("sign").click();
            agency.part("commit").click();
            inspector.part("commit").click();
            bothSeeTheSameSeed(draw, agency, inspector);
            onlyTheInspectorSeesTheOrder(draw, agency, inspector);
            pictured(inspector, draw);

            oneAccepts(desk);
            seesAccepted(agency);
            seesAccepted(inspector);
            theOthersAccept(draw);
            seesNow(agency, "人员已齐");
            seesNow(inspector, "人员已齐");
            assertThat(List.of(wasNotReloaded(agency), wasNotReloaded(inspector)))
                    .containsOnly(true);
            List.of(agency, inspector, desk).forEach(Visitor::hasHeardNoComplaint);
        }
    }

    private void makesAndEnrolsSigningKey(Visitor visitor) {
        var page = visitor.open("/keys").page();
        page.fill("#make-passphrase", PASSPHRASE);
        page.fill("#make-again", PASSPHRASE);
        visitor.press("生成密钥");
        visitor.download("key-file", folder);
        visitor.part("saved").check();
        visitor.part("enrol-made").click();
        visitor.part("is-here").waitFor();
    }

    private static UUID requests(Visitor agency, UUID project, UUID pool) {
        var page = agency.open("/projects/%s/draw".formatted(project)).page();
        page.selectOption("#pool", pool.toString());
        page.fill("#total", "5");
        page.fill("#purchaserSeats", "1");
        fillsSeats(agency, 0, TestDraw.INFORMATION);
        agency.press("增加一个专业");
        fillsSeats(agency, 1, TestDraw.EQUIPMENT);
        agency.press("申请抽取");
        page.waitForURL("**/draws/*");
        return UUID.fromString(page.url().substring(page.url().lastIndexOf('/') + 1));
    }

    private static void fillsSeats(Visitor agency, int row, String speciality) {
        agency.page().selectOption("[name='seats[%d].speciality']".formatted(row), speciality);
        agency.page().fill("[name='seats[%d].seats']".formatted(row), "2");
    }

    /** Its document is marked, so that a reload would be noticed. */
    private static void watches(Visitor visitor, UUID draw) {
        var page = visitor.open("/draws/" + draw).page();
        page.locator("[data-live-status][data-state=connected]").waitFor();
        page.evaluate("() => { window.sinceBeforeTheDraw = true; }");
    }

    private static boolean wasNotReloaded(Visitor visitor) {
        return Boolean.TRUE.equals(
                visitor.page().evaluate("() => window.sinceBeforeTheDraw === true"));
    }

    /** Each page reveals by itself, and recomputes the seed from what the log proves. */
    private void bothSeeTheSameSeed(UUID draw, Visitor agency, Visitor inspector) {
        for (var visitor : List.of(agency, inspector)) {
            visitor.page().locator("[data-check=seed][data-state=ok]").waitFor();
            assertThat(visitor.page().locator("[aria-labelledby=roles] dl code").innerText())
                    .hasSize(64)
                    .isEqualTo(seenBy(LUO_JIAN, draw).seed());
            seesNow(visitor, "正在通知专家");
        }
    }

    private DrawView seenBy(CountyPerson person, UUID draw) {
        return county.desk(person).draws().draw(draw);
    }

    private void onlyTheInspectorSeesTheOrder(UUID draw, Visitor agency, Visitor inspector) {
        var orders = seenBy(HAN_SONG, draw).orders();
        var first = orders.getFirst();
        assertThat(
                        inspector
                                .page()
                                .locator("[aria-labelledby=orders] tbody tr")
                                .first()
                                .innerText())
                .contains(first.blindedId(), first.ticket());
        var everything = agency.page().content();
        assertThat(everything).contains(seenBy(LUO_JIAN, draw).number());
        assertThat(orders)
                .isNotEmpty()
                .noneMatch(place -> everything.contains(place.blindedId()))
                .noneMatch(place -> everything.contains(place.ticket()));
    }

    private void pictured(Visitor inspector, UUID draw) {
        inspector.scrollTo("[data-live]");
        Screenshots.take(inspector.page(), "draw");
        try (var phone = Visitor.atPhone(county.server())) {
            phone.signedIn(HAN_SONG).open("/draws/" + draw).scrollTo("[data-live]").fits();
            assertThat(phone.page().evaluate(CUT_OFF))
                    .as("chances, commitments and reveals in sight")
                    .isEqualTo(0);
            Screenshots.take(phone.page(), "draw-phone");
            phone.picturedInEnglish("draw-en-phone");
            phone.hasHeardNoComplaint();
        }
        try (var desk = Visitor.atDesk(county.server())) {
            desk.signedIn(HAN_SONG).open("/draws/" + draw).picturedInEnglish("draw-en");
        }
    }

    /** The call desk is told a number and nothing of whose it is. */
    private static void oneAccepts(Visitor desk) {
        var page = desk.signedIn(GUO_NING).open("/calls").page();
        page.locator("#number").waitFor();
        assertThat(page.textContent("main")).doesNotContain("教育体育局").doesNotContain("实验室");
        page.fill("#evidence", "录音 0001");
        desk.press("能参加");
    }

    private static void seesAccepted(Visitor visitor) {
        visitor.page().locator("[aria-labelledby=contacts] .state-good").first().waitFor();
        visitor.page().locator("[aria-labelledby=groups] progress[value='1']").waitFor();
    }

    private void theOthersAccept(UUID draw) {
        var calls = county.desk(GUO_NING).draws();
        eventually(() -> {
            calls.nextCall()
                    .forEach(call ->
                            calls.recordCall(
                                    call.call(),
                                    new CallOutcome(
                                            CallResult.ACCEPTED,
                                            EvidenceGrade.RECORDED_CALL,
                                            "录音 " + call.call())));
            assertThat(seenBy(LUO_JIAN, draw).state()).isEqualTo(DrawState.SEATED);
        });
    }

    private static void seesNow(Visitor visitor, String state) {
        visitor.page()
                .locator("#now")
                .filter(new Locator.FilterOptions().setHasText(state))
                .waitFor();
    }
}
