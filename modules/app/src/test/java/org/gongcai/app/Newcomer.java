package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who has never seen the program. Reads the guide and does what it says with the keyboard
 * alone, finding everything by the words that stand on the page.
 */
final class Newcomer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** How long one looks for a thing before reading the guide again, in milliseconds. */
    private static final int LOOK = 20_000;

    private static final String TERM = "“([^”]+)”";

    /** What a sentence of the guide asks for, in the order in which it is to be done. */
    private static final Pattern ASKED =
            Pattern.compile(
                    "在%1$s的%1$s填写%1$s|在%1$s填写%1$s|在%1$s选择刚下载的文件|(?:勾选|选择)%1$s|点%1$s|在%1$s选择%1$s"
                            .formatted(TERM));

    private final Visitor visitor;
    private final Page page;
    private final List<Path> downloads = new ArrayList<>();

    private Newcomer(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
        page.setDefaultTimeout(LOOK);
        page.onDownload(download -> downloads.add(download.path()));
    }

    static Newcomer at(Running demo) {
        return new Newcomer(Visitor.atDesk(demo));
    }

    void waitsForTheJobs() {
        visitor.open("/login");
        page.getByRole(AriaRole.BUTTON, named("开始：核对一份回执"))
                .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE.toMillis()));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    Newcomer starts(String job) {
        visitor.open("/login").press("开始：" + job);
        bar().waitFor();
        return this;
    }

    void opens(String path) {
        visitor.open(path);
    }

    void presses(String button) {
        visitor.press(button);
        bar().waitFor();
    }

    private Locator bar() {
        return page.getByLabel("引导任务", new Page.GetByLabelOptions().setExact(true));
    }

    /** What can be seen of the guide's sentence. */
    String guide() {
        return bar().getByRole(AriaRole.STATUS).innerText();
    }

    String person() {
        return page.locator("body").getAttribute("data-person");
    }

    void doesWhatTheGuideSays() {
        doesWhatTheGuideSaysUntil("这项任务完成了");
    }

    void doesWhatTheGuideSaysUntil(String words) {
        var until = Instant.now().plus(PATIENCE);
        while (!guide().contains(words)) {
            assertThat(Instant.now()).as(this::whatIsSeen).isBefore(until);
            var said = guide();
            goesThere();
            // The case may have gone on meanwhile, and with it where the next step is done.
            if (said.equals(guide())) {
                doesOnce(said);
            }
        }
    }

    private String whatIsSeen() {
        return String.join("\n", guide(), page.url(), page.locator("main").innerText());
    }

    /** Who does not find a thing where the guide names it reads the guide again. */
    private boolean finds(Matcher asked) {
        try {
            obey(asked);
            return true;
        } catch (TimeoutError notThere) {
            return false;
        }
    }

    private void goesThere() {
        var go = page.getByRole(AriaRole.BUTTON, named("去做这一步"));
        if (go.isVisible()) {
            page.waitForNavigation(() -> go.press("Enter"));
        }
    }

    private void doesOnce(String said) {
        var asked = ASKED.matcher(said);
        boolean anything = false;
        while (asked.find() && finds(asked)) {
            anything = true;
        }
        // What was done shows in what the guide says next.
        var until = Instant.now().plusSeconds(anything ? 15 : 3);
        while (guide().equals(said) && Instant.now().isBefore(until)) {
            page.waitForTimeout(100);
        }
    }

    private void obey(Matcher asked) {
        if (asked.group(1) != null) {
            var named = new Page.GetByRoleOptions().setName(asked.group(2));
            var box = in(asked.group(1), page.getByRole(AriaRole.TEXTBOX, named));
            box.fill(asked.group(3));
            box.press("Tab");
        } else if (asked.group(4) != null) {
            field(asked.group(4)).fill(asked.group(5));
        } else if (asked.group(6) != null) {
            field(asked.group(6)).setInputFiles(downloads.getLast());
        } else if (asked.group(7) != null) {
            choose(field(asked.group(7)));
        } else if (asked.group(8) != null) {
            press(asked.group(8));
        } else {
            choose(in(asked.group(9), labelled(asked.group(10))));
        }
    }

    /** The one in the part of the page that bears the words. */
    private Locator in(String words, Locator wanted) {
        return page.getByRole(AriaRole.REGION)
                .filter(new Locator.FilterOptions().setHasText(words).setHas(wanted))
                .last()
                .locator(wanted)
                .first();
    }

    private static void choose(Locator box) {
        if (!box.isChecked()) {
            box.press("Space");
        }
    }

    private Locator field(String label) {
        return labelled(label).first();
    }

    private Locator labelled(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private void press(String name) {
        int before = downloads.size();
        var button =
                page.getByRole(AriaRole.BUTTON, named(name))
                        .or(page.getByRole(AriaRole.LINK, named(name)))
                        .first();
        button.press("Enter");
        if (name.startsWith("下载")) {
            page.waitForCondition(() -> downloads.size() > before);
        }
    }

    Visitor visitor() {
        return visitor;
    }

    void isPictured(String name) {
        Screenshots.take(page, name);
    }

    void hasHeardNoComplaint() {
        visitor.hasHeardNoComplaint();
    }

    void hasHeardNoComplaintButTheEnd() {
        visitor.hasHeardNoComplaintButTheEnd();
    }

    @Override
    public void close() {
        visitor.close();
    }
}
