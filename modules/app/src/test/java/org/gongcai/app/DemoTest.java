package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongcai.portal.DemoPersons;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The demo county, played once by a program whose system clock shows 2028: as it stands, its guided
 * jobs, and its next run. Somebody who has never seen the program plays the jobs: the newcomer
 * reads what the guide says and presses what it names.
 */
class DemoTest {

    private static final LocalDate LATER = LocalDate.of(2028, 5, 8);
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    // A minute on the two cores of a small machine, and half as much where others use them too.
    private static final Duration ENOUGH = Duration.ofMinutes(3);
    @TempDir static Path data;
    private static Program demo;

    @BeforeAll
    static void the_county_is_played_and_killed() {
        demo = Program.demoOn(LATER, data);
        demo.awaitLog("The demo county is ready", 1, PATIENCE);
        assertThat(demo.processorTime()).isPositive().isLessThan(ENOUGH);
        demo.killAndRestart();
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void the_county_stands_as_on_its_day() {
        CountyOnItsDay.stands(demo);
    }

    @Nested
    @EnabledIf("org.gongcai.app.Chromium#isThere")
    @TestMethodOrder(OrderAnnotation.class)
    class InTheBrowser {

        private static final int FIRST = 1;
        private static final int LAST = Integer.MAX_VALUE;

        /** The rows end just above the foot, and nothing has to be scrolled. */
        private static final String FILLED =
                """
                () => {
                    const main = document.querySelector("main").getBoundingClientRect();
                    const foot = document.querySelector(".hall-foot").getBoundingClientRect();
                    const last = [...document.querySelectorAll(".hall-row")]
                        .filter((each) => each.checkVisibility()).at(-1).getBoundingClientRect();
                    return document.documentElement.scrollHeight <= innerHeight
                        && Math.abs(foot.bottom - innerHeight) <= 1
                        && last.bottom <= main.bottom && main.bottom - last.bottom < 40;
                }\
                """;

        @Test
        @Order(FIRST)
        void the_jobs_are_ready() {
            try (var somebody = Newcomer.at(demo)) {
                somebody.waitsForTheJobs();
                somebody.isPictured("jobs");
            }
        }

        @Test
        void an_inspector_watches_a_draw() {
            plays("监督一次专家抽取", "job-draw", Newcomer::hasHeardNoComplaint);
        }

        @Test
        void a_supplier_seals_a_bid() {
            plays("加密投一份标", "job-bid", Newcomer::hasHeardNoComplaint);
        }

        @Test
        void a_host_opens_the_bids() {
            plays("主持一次开标", "job-opening", Newcomer::hasHeardNoComplaint);
        }

        @Test
        void an_evaluator_scores_with_the_paper_code() {
            plays("凭纸条签到评审", "job-scores", Newcomer::hasHeardNoComplaintButTheEnd);
        }

        @Test
        void a_citizen_checks_a_receipt() {
            plays("核对一份回执", "job-receipt", Newcomer::hasHeardNoComplaint);
        }

        private static void plays(String job, String picture, Consumer<Newcomer> andHasHeard) {
            try (var newcomer = Newcomer.at(demo)) {
                newcomer.starts(job).doesWhatTheGuideSays();
                newcomer.isPictured(picture);
                assertThat(newcomer.guide()).contains("这项任务完成了");
                andHasHeard.accept(newcomer);
            }
        }

        @Test
        void two_people_play_the_same_job_with_cases_of_their_own() {
            try (var one = Newcomer.at(demo);
                    var other = Newcomer.at(demo)) {
                one.starts("加密投一份标");
                other.starts("加密投一份标");
                assertThat(one.person()).isNotEqualTo(other.person());
            }
        }

        @Test
        void whoever_leaves_goes_on_later_where_the_case_stands() {
            try (var newcomer = Newcomer.at(demo)) {
                newcomer.starts("监督一次专家抽取");
                var said = newcomer.guide();
                newcomer.opens("/results");
                newcomer.presses("去做这一步");
                assertThat(newcomer.guide()).isEqualTo(said);
            }
        }

        @Test
        void the_demo_has_pages_for_everybody() {
            var check = new PageCheck(Chromium.desktop(demo), demo);
            check.page().navigate("/login");
            check.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("开始：核对一份回执").setExact(true))
                    .click();
            check.page().waitForURL("**/receipt");
            var wrong =
                    Stream.of("/login", "/receipt", "/demo/phone", "/hall", "/statistics")
                            .flatMap(path ->
                                    Stream.concat(
                                            check.open(path, 200).stream(),
                                            check.openInEnglish(path, 200).stream()));
            assertThat(wrong).isEmpty();
            check.page().context().close();
        }

        @ParameterizedTest
        @ValueSource(strings = {"zh-CN", "en"})
        void the_hall_s_screen_is_filled(String language) {
            var suffix = language.equals("en") ? "-en" : "";
            try (var hall = Visitor.atDesk(demo);
                    var phone = Visitor.atPhone(demo)) {
                hall.page().setViewportSize(1920, 1080);
                hall.open("/hall?lang=" + language).open("/hall");
                assertThat(hall.page().evaluate(FILLED))
                        .as("down to its foot, and no further")
                        .isEqualTo(true);
                Screenshots.take(hall.page(), "hall" + suffix);
                phone.open("/hall?lang=" + language).open("/hall").fits();
                Screenshots.take(phone.page(), "hall" + suffix + "-phone");
                hall.hasHeardNoComplaint();
            }
        }

        /** Wide and narrow, in both languages. */
        @ParameterizedTest
        @EnumSource(
                names = {
                    "ZHOU_LAN",
                    "FANG_XIAO",
                    "KANG_NING",
                    "HAN_SONG",
                    "CHENG_RUI",
                    "GUO_NING",
                    "GAO_YUAN",
                    "XU_MING",
                    "SUN_HAO"
                })
        void first_page_of(CountyPerson person) {
            var name = "first-" + person.role().name().toLowerCase(Locale.ROOT).replace('_', '-');
            try (var desk = Visitor.atDesk(demo);
                    var phone = Visitor.atPhone(demo)) {
                isPictured(desk.signedIn(person, "gongcai-demo"), "/work", name, "");
                isPictured(phone.signedIn(person, "gongcai-demo"), "/work", name, "-phone");
            }
        }

        private static void isPictured(Visitor visitor, String path, String name, String device) {
            for (var language : new String[] {"zh-CN", "en"}) {
                visitor.open(path + "?lang=" + language).open(path).fits();
                var picture = name + (language.equals("en") ? "-en" : "") + device;
                Screenshots.take(visitor.page(), picture);
            }
            visitor.hasHeardNoComplaint();
        }

        @Test
        void first_page_of_a_citizen() {
            try (var desk = Visitor.atDesk(demo);
                    var phone = Visitor.atPhone(demo)) {
                isPictured(desk, "/", "first-citizen", "");
                isPictured(phone, "/", "first-citizen", "-phone");
            }
        }

        /** An evaluator has no account before the day, so that the guide leads there. */
        @Test
        void first_page_of_an_evaluator_and_its_form_without_a_mouse() {
            try (var newcomer = Newcomer.at(demo)) {
                newcomer.starts("凭纸条签到评审").doesWhatTheGuideSaysUntil("还差");
                var visitor = newcomer.visitor();
                assertThat(TabWalk.problems(visitor.page())).isEmpty();
                isPictured(visitor, "/work", "first-evaluator", "");
                visitor.page().setViewportSize(Chromium.PHONE, Chromium.HEIGHT);
                isPictured(visitor, "/work", "first-evaluator", "-phone");
            }
        }

        /** Whoever starts it anew looks on until the new county is there, and no shorter. */
        @Test
        @Order(LAST)
        void the_demo_is_started_anew() {
            try (var visitor = Visitor.atDesk(demo)) {
                visitor.signedIn(CountyPerson.SUN_HAO, DemoPersons.PASSWORD);
                visitor.open("/demo/reset").press("清空并重新开始").sees("正在重新开始");
                var page = visitor.page();
                var old = page.locator("[data-run]").getAttribute("data-run");

                page.waitForURL(
                        demo.uri() + "/",
                        new Page.WaitForURLOptions().setTimeout(PATIENCE.toMillis()));

                demo.awaitLog("Emptied", 1, Duration.ofSeconds(1));
                assertThat(page.evaluate("() => fetch('/demo/run').then((each) => each.text())"))
                        .isNotEqualTo(old);
                visitor.sees("演示数据正在准备：");
                CountyOnItsDay.isPlayedAnew(demo);
            }
        }
    }
}
