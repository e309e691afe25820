package org.gongcai.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one Chromium of all browser tests. Where there is none they are skipped, unless required. */
final class Chromium {

    private static final List<Path> PLACES =
            List.of(
                    Path.of("/usr/bin/chromium"),
                    Path.of("/usr/bin/chromium-browser"),
                    Path.of("/usr/bin/google-chrome"),
                    Path.of("/usr/bin/microsoft-edge"),
                    Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
                    Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"),
                    Path.of("C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe"));
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run");
    static final int DESKTOP = 1280;
    static final int PHONE = 360;
    static final int HEIGHT = 900;
    private static Optional<Browser> browser = Optional.empty();

    private Chromium() {}

    /**
     * For {@code @EnabledIf}: says in the report that a test was skipped, or fails where required.
     */
    static boolean isThere() {
        boolean found = place().isPresent();
        if (!found && "true".equals(System.getenv("REQUIRE_BROWSER"))) {
            throw new IllegalStateException(
                    "REQUIRE_BROWSER=true, but none of %s is there".formatted(PLACES));
        }
        return found;
    }

    private static Optional<Path> place() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    /** A person's own browser: no cookies and keys but those made in it. */
    static synchronized BrowserContext desktop(Running server) {
        return context(server, DESKTOP);
    }

    static synchronized BrowserContext phone(Running server) {
        return context(server, PHONE);
    }

    private static BrowserContext context(Running server, int width) {
        var shared = browser.orElseGet(Chromium::launch);
        browser = Optional.of(shared);
        return shared.newContext(
                new Browser.NewContextOptions()
                        .setBaseURL(server.uri().toString())
                        .setViewportSize(width, HEIGHT)
                        .setLocale("zh-CN")
                        .setAcceptDownloads(true));
    }

    private static Browser launch() {
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(
                        new LaunchOptions()
                                .setExecutablePath(place().orElseThrow())
                                .setArgs(QUIET));
    }
}
