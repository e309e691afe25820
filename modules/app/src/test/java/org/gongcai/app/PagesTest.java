package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.app.CountyPerson.FANG_XIAO;
import static org.gongcai.app.CountyPerson.LIANG_ZHENG;
import static org.gongcai.app.CountyPerson.TANG_ZHIYUAN;
import static org.gongcai.app.CountyPerson.ZHOU_LAN;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page that a role can reach is accessible, fits a phone, and speaks its reader's language.
 */
@EnabledIf("org.gongcai.app.Chromium#isThere")
class PagesTest {

    private static final Pattern VARIABLE =
            Pattern.compile(
                    "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{6}-CG-\\d{4}-\\d{4}|\\?.*");
    private static final Pattern PUBLIC =
            Pattern.compile(
                    "/|/(hall|tenders|results|draw-figures|integrity|statistics|log|login|receipt|register|setup)\\b.*");
    private static final Pattern NO_PAGE =
            Pattern.compile(
                    ".*(/documents/|/proof|tlog-proof|/files/|/actuator|/demo/|\\.pdf|\\.zip|/client\\.txt|/verify|lang=).*");
    private static final String LINKS =
            """
            () => [...document.querySelectorAll("a[href]:not([download])")]
                .filter((each) => each.origin === location.origin)
                .map((each) => each.pathname + each.search)\
            """;

    private static final TestCounty COUNTY = TestCounty.onRunningServer();
    private static TestStages stages;

    private final PageCheck check =
            new PageCheck(Chromium.desktop(COUNTY.server()), COUNTY.server());

    @BeforeAll
    static void one_project_in_every_state() {
        stages = new TestStages(COUNTY);
        TestHistory.bringIn(COUNTY.desk(LIANG_ZHENG));
    }

    @AfterEach
    void close() {
        check.page().context().close();
    }

    @Test
    void what_anybody_sees() {
        var seeds =
                Stream.concat(
                        Stream.of(
                                "/",
                                "/hall",
                                "/login",
                                "/register",
                                "/setup",
                                "/tenders?q=none",
                                "/statistics",
                                "/statistics/awards",
                                "/log"),
                        Stream.concat(published(), published().map(each -> each + "/opening")));
        assertThat(problems(seeds.toList(), List.of("/integrity", "/statistics"), "")).isEmpty();
    }

    private static Stream<String> published() {
        return Stream.of(
                        stages.in(ProjectState.AWARDED),
                        stages.in(ProjectState.FAILED),
                        stages.receiving(),
                        stages.waiting())
                .map(each -> "/tenders/" + stages.number(each));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "XU_MING",
                "ZHOU_LAN",
                "TANG_ZHIYUAN",
                "FANG_XIAO",
                "LIANG_ZHENG",
                "GAO_YUAN",
                "GUO_NING",
                "SUN_HAO",
                "HAN_SONG",
                "TIAN_YE"
            })
    void what_a_role_sees(CountyPerson person) {
        signIn(person);
        assertThat(problems(seeds(person), firstPages(person), person.username())).isEmpty();
    }

    private static List<String> seeds(CountyPerson person) {
        var seeds = new ArrayList<>(List.of("/work"));
        if (person == FANG_XIAO) {
            stages.all().forEach(each -> seeds.add("/projects/" + each));
            seeds.add("/projects/%s/qualification".formatted(stages.in(ProjectState.OPENED)));
        }
        if (person == ZHOU_LAN || person == TANG_ZHIYUAN) {
            seeds.add("/projects/%s/award".formatted(stages.in(ProjectState.EVALUATED)));
            seeds.add("/projects/%s/award".formatted(stages.in(ProjectState.AWARD_PROPOSED)));
        }
        if (person == FANG_XIAO || person == LIANG_ZHENG) {
            seeds.add("/openings/%s/console".formatted(stages.waiting()));
            seeds.add("/openings/%s/live".formatted(stages.waiting()));
            seeds.add("/openings/%s/keys".formatted(stages.in(ProjectState.ANNOUNCED)));
        }
        return seeds;
    }

    /** What the role comes for; its header or its desk leads there. */
    private static List<String> firstPages(CountyPerson person) {
        return switch (person) {
            case XU_MING -> List.of("/admin/organisations");
            case ZHOU_LAN, TANG_ZHIYUAN, FANG_XIAO ->
                    List.of("/projects", "/draws", "/venue", "/irregularities", "/monitorings");
            case LIANG_ZHENG ->
                    List.of("/supervisor", "/openings", "/cases", "/irregularities", "/history");
            case GAO_YUAN -> List.of("/pools");
            case GUO_NING -> List.of("/venue", "/calls");
            case SUN_HAO -> List.of("/operator");
            case HAN_SONG -> List.of("/inspector", "/draws", "/monitorings", "/monitorings/new");
            default -> List.of("/supplier");
        };
    }

    /** Follows the links from there; of pages made alike one more is enough. */
    private List<String> problems(List<String> seeds, List<String> reached, String person) {
        var problems = new ArrayList<String>();
        var wanted = new ArrayDeque<>(seeds);
        var known = new LinkedHashSet<>(seeds);
        Map<String, Integer> alike = new HashMap<>();
        while (!wanted.isEmpty()) {
            var path = wanted.remove();
            problems.addAll(check.open(path, 200));
            alike.merge(form(path), 1, Integer::sum);
            links().stream()
                    .filter(each -> person.isEmpty() || !PUBLIC.matcher(each).matches())
                    .filter(each -> !NO_PAGE.matcher(each).matches())
                    .filter(known::add)
                    .filter(each -> alike.merge(form(each), 1, Integer::sum) <= 1)
                    .forEach(wanted::add);
            problems.addAll(check.openInEnglish(path, 200));
        }
        assertThat(known).as("pages of %s", person).containsAll(reached);
        return problems;
    }

    private static String form(String path) {
        return VARIABLE.matcher(path).replaceAll("_");
    }

    @SuppressWarnings("unchecked")
    private List<String> links() {
        return (List<String>) check.page().evaluate(LINKS);
    }

    private void signIn(CountyPerson person) {
        var page = check.page();
        page.navigate("/login");
        page.fill("[name=username]", person.username());
        page.fill("[name=password]", TestCounty.PASSWORD);
        page.click("main form button[type=submit]");
        assertThat(page.url()).doesNotContain("/login");
    }

    @Test
    void pages_that_are_not_there_or_not_allowed() {
        assertThat(check.open("/tenders/349921-CG-2026-9999", 404)).isEmpty();
        signIn(ZHOU_LAN);
        assertThat(check.open("/operator", 403)).isEmpty();
        assertThat(check.openInEnglish("/no-such-page", 404)).isEmpty();
    }

    @Test
    void the_language_changes_and_the_question_stays() {
        var page = check.page();
        page.navigate("/tenders?q=%E8%AE%BE%E5%A4%87&state=AWARDED");
        page.click("a[hreflang=en]");
        assertThat(page.url()).contains("q=%E8%AE%BE%E5%A4%87").contains("state=AWARDED");
        assertThat(page.inputValue("main [name=q]")).isEqualTo("设备");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
    }

    @Test
    void a_refused_form_keeps_what_was_typed() {
        var page = check.page();
        page.navigate("/register");
        page.fill("[name=creditCode]", "91349900MAE9B00190");
        page.fill("[name=name]", "澄州新星文具有限公司");
        page.evaluate("() => document.querySelector('main form').noValidate = true");
        page.click("main form button[type=submit]");
        assertThat(page.textContent("[role=alert]")).isNotBlank();
        assertThat(page.inputValue("[name=name]")).isEqualTo("澄州新星文具有限公司");
    }
}
