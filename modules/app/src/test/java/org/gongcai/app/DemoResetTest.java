package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who starts the demo anew looks on until the new one is there, and no shorter. */
@EnabledIf("org.gongcai.app.Chromium#isThere")
class DemoResetTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir Path data;

    @Test
    void the_page_waits_for_the_next_run_of_the_program() throws Exception {
        try (var program = Program.demoOn(LocalDate.of(2026, 11, 25), data);
                var visitor = Visitor.atDesk(program)) {
            var page = visitor.page();
            page.setDefaultTimeout(PATIENCE.toMillis());
            signsInOnceRegistered(visitor);
            visitor.open("/demo/reset").press("清空并重新开始").sees("正在重新开始");
            var old = page.locator("[data-run]").getAttribute("data-run");

            page.waitForURL(
                    program.uri() + "/",
                    new Page.WaitForURLOptions().setTimeout(PATIENCE.toMillis()));

            program.awaitLog("Emptied", 1, Duration.ofSeconds(1));
            assertThat(page.evaluate("() => fetch('/demo/run').then((each) => each.text())"))
                    .isNotEqualTo(old);
            assertThat(page.getByText("演示数据正在准备：").isVisible()).isTrue();
        }
    }

    /** The list of persons fills by itself. */
    private static void signsInOnceRegistered(Visitor visitor) {
        var person = CountyPerson.SUN_HAO.username();
        var page = visitor.open("/login").page();
        page.locator("form:has(input[value='%s']) button".formatted(person)).click();
        page.waitForURL(url -> !url.contains("/login"));
    }
}
