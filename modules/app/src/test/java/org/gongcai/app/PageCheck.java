package org.gongcai.app;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Opens a page in both languages, wide and narrow, and says what is wrong with it. What axe has
 * found of a page it finds of every page of the same build: such a one is not asked again.
 */
final class PageCheck {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");
    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-");
    private static final Pattern CODE_NAME =
            Pattern.compile("\\b(?:[a-z]{3,}[A-Z][A-Za-z]+|[A-Z]{3,}_[A-Z_]+)\\b|\\{\\d}");
    private static final Pattern DOTTED = Pattern.compile("[A-Za-z][\\w-]*(?:\\.[\\w-]+)+");
    private static final List<String> BUNDLES =
            List.of(
                    "common",
                    "public",
                    "admin",
                    "supplier",
                    "work",
                    "draw",
                    "committee",
                    "integrity",
                    "jobs",
                    "hall");
    private static final Set<String> KEYS = keys();

    /** What a person reads; code and hashes are meant for comparison. */
    private static final String TEXT =
            """
            () => {
                const words = [];
                const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (nodes.nextNode()) {
                    const parent = nodes.currentNode.parentElement;
                    if (!parent.closest("code, pre, script, style, .hash") && parent.checkVisibility()) {
                        words.push(nodes.currentNode.data);
                    }
                }
                return words.join("\\n");
            }\
            """;

    private static final String TOO_WIDE =
            """
            () => {
                const root = document.documentElement;
                if (root.scrollWidth <= innerWidth) {
                    return null;
                }
                const widest = [...document.body.querySelectorAll("*")]
                    .filter((each) => each.getBoundingClientRect().right > innerWidth + 1
                        && !each.closest(".table-scroll, .strip, pre"));
                return innerWidth + ": " + widest.slice(0, 3).map((each) => each.outerHTML.slice(0, 120)).join(" | ")
                    || "scrolls to " + root.scrollWidth;
            }\
            """;

    /**
     * Elements with classes, kinds of attributes and whether there is text; runs of alike ones
     * once.
     */
    private static final String BUILD =
            """
            () => {
                const build = (element) => {
                    if (!element.checkVisibility()) {
                        return "";
                    }
                    const names = element.getAttributeNames().sort().map((each) =>
                        ["class", "role", "type", "scope", "lang"].includes(each)
                            ? each + "=" + element.getAttribute(each) : each);
                    const says = [...element.childNodes].some((each) =>
                        each.nodeType === Node.TEXT_NODE && each.data.trim());
                    const inside = [...element.children].map(build)
                        .filter((each, at, all) => each !== all[at - 1]);
                    return `<${element.tagName} ${names}${says ? " text" : ""}>${inside.join("")}</>`;
                };
                return (document.title.trim() ? "titled " : "") + build(document.documentElement);
            }\
            """;

    private static final String AXE =
            """
            async (tags) => {
                const found = await axe.run(document, { runOnly: { type: "tag", values: tags },
                    resultTypes: ["violations"] });
                return found.violations.map((each) => each.id + " " + each.nodes[0].html);
            }\
            """;

    /** 640 is what a window of 1280 leaves to the page at 200 % zoom. */
    private static final List<Integer> WIDTHS = List.of(1280, 1024, 768, 640, Chromium.PHONE);

    private static final Set<String> ASKED = ConcurrentHashMap.newKeySet();

    private final BrowserContext browser;
    private final Running server;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    PageCheck(BrowserContext browser, Running server) {
        this.browser = browser;
        this.server = server;
        page = browser.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
    }

    Page page() {
        return page;
    }

    /** What is wrong with the page of that path, which is answered with that status. */
    List<String> open(String path, int status) {
        var found = new ArrayList<String>();
        show("zh-CN", Chromium.DESKTOP, path, status, found);
        found.addAll(inaccessible());
        found.addAll(tooWide());
        return found.stream().map(each -> path + ": " + each).toList();
    }

    /** The same in English on a phone. */
    List<String> openInEnglish(String path, int status) {
        var found = new ArrayList<String>();
        show("en", Chromium.PHONE, path, status, found);
        found.addAll(inaccessible());
        found.addAll(tooWide());
        return found.stream().map(each -> path + " (en): " + each).toList();
    }

    private void show(String language, int width, String path, int status, List<String> found) {
        browser.addCookies(List.of(new Cookie("lang", language).setUrl(server.uri().toString())));
        page.setViewportSize(width, Chromium.HEIGHT);
        errors.clear();
        var answer = page.navigate(path);
        if (answer.status() != status) {
            found.add("answered with " + answer.status());
        }
        errors.stream()
                .filter(each -> status == 200 || !each.startsWith("Failed to load resource"))
                .forEach(found::add);
        found.addAll(raw(String.valueOf(page.evaluate(TEXT))));
    }

    private static List<String> raw(String text) {
        var found = new ArrayList<String>();
        for (var pattern : List.of(IDENTIFIER, CODE_NAME)) {
            pattern.matcher(text)
                    .results()
                    .map(each -> "shows " + each.group())
                    .forEach(found::add);
        }
        DOTTED.matcher(text)
                .results()
                .filter(each -> KEYS.contains(each.group()))
                .map(each -> "shows the key " + each.group())
                .forEach(found::add);
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<String> inaccessible() {
        var build = page.viewportSize().width + String.valueOf(page.evaluate(BUILD));
        if (!ASKED.add(build)) {
            return List.of();
        }
        page.evaluate(AxeBuilder.getAxeScript());
        return (List<String>) page.evaluate(AXE, RULES);
    }

    private List<String> tooWide() {
        return WIDTHS.stream().flatMap(this::tooWide).toList();
    }

    private Stream<String> tooWide(int width) {
        page.setViewportSize(width, Chromium.HEIGHT);
        @Nullable Object wide = page.evaluate(TOO_WIDE);
        return wide == null ? Stream.empty() : Stream.of("too wide at " + wide);
    }

    private static Set<String> keys() {
        var keys = new HashSet<String>();
        for (String bundle : BUNDLES) {
            var words = new Properties();
            try (var source =
                    Objects.requireNonNull(
                            PageCheck.class.getResourceAsStream(
                                    "/messages/" + bundle + ".properties"))) {
                words.load(new InputStreamReader(source, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            keys.addAll(words.stringPropertyNames());
        }
        return keys;
    }
}
