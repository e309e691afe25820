package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser of their own. Whatever a page complains about on its console is kept. */
final class Visitor implements AutoCloseable {

    private static final int PATIENCE = 60_000;

    private final BrowserContext browser;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(BrowserContext browser) {
        this.browser = browser;
        browser.setDefaultTimeout(PATIENCE);
        // Says CSP violations, missing files and exceptions of scripts alike.
        browser.onConsoleMessage(said -> {
            if (said.type().equals("error")) {
                complaints.add(said.page().url() + ": " + said.text() + " " + said.location());
            }
        });
        browser.onWebError(error -> complaints.add(error.page().url() + ": " + error.error()));
        this.page = browser.newPage();
    }

    static Visitor atDesk(Running server) {
        return new Visitor(Chromium.desktop(server));
    }

    static Visitor atPhone(Running server) {
        return new Visitor(Chromium.phone(server));
    }

    Page page() {
        return page;
    }

    Visitor signedIn(CountyPerson person) {
        return signedIn(person, TestCounty.PASSWORD);
    }

    Visitor signedIn(CountyPerson person, String password) {
        open("/login");
        page.fill("#username", person.username());
        page.fill("#password", password);
        page.click("form:has(#username) button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    Visitor open(String path) {
        Response answer = page.navigate(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return this;
    }

    /** For readers of the other language; nothing that was typed is on the page. */
    void picturedInEnglish(String name) {
        if (Screenshots.areWanted()) {
            inLanguage("en");
            fits();
            Screenshots.take(page, name);
            inLanguage("zh-CN");
        }
    }

    private void inLanguage(String language) {
        browser.addCookies(List.of(new Cookie("lang", language).setUrl(page.url())));
        page.reload();
    }

    /** The shown element that scripts know by this name. */
    Locator part(String name) {
        return page.locator("[data-part=\"%s\"]:not([hidden])".formatted(name));
    }

    Visitor press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    Visitor sees(String text) {
        page.getByText(text).filter(new Locator.FilterOptions().setVisible(true)).first().waitFor();
        return this;
    }

    /** At once, as a picture of a page on its way shows halves. */
    Visitor scrollTo(String element) {
        page.locator(element)
                .first()
                .evaluate("each => each.scrollIntoView({ behavior: 'instant' })");
        return this;
    }

    /** Keeps what the link offers in the folder. */
    Path download(String part, Path folder) {
        Download download = page.waitForDownload(() -> part(part).click());
        var file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    /** Nothing has to be scrolled sideways to be read. */
    void fits() {
        assertThat(
                        page.evaluate(
                                "() => [document.documentElement.scrollWidth, innerWidth].join(' of ')"))
                .as(page.url())
                .isEqualTo("%1$s of %1$s".formatted(page.viewportSize().width));
    }

    void hasHeardNoComplaint() {
        assertThat(complaints).isEmpty();
    }

    /** The account ended while its page was open, and with it what the page may fetch. */
    void hasHeardNoComplaintButTheEnd() {
        assertThat(complaints).allMatch(each -> each.contains("Failed to load resource"));
    }

    @Override
    public void close() {
        browser.close();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
