package org.gongcai.app;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * The pictures of the documentation: taken anew only when asked for, so that a build changes
 * nothing.
 */
final class Screenshots {

    private static final Path FOLDER = Path.of("../../docs/screenshots");
    private static final boolean WANTED =
            Boolean.getBoolean("screenshots") || "true".equals(System.getenv("SCREENSHOTS"));

    private Screenshots() {}

    static boolean areWanted() {
        return WANTED;
    }

    /** What the window shows. */
    static void take(Page page, String name) {
        take(page, name, false);
    }

    /** The page down to its end. */
    static void takeWhole(Page page, String name) {
        take(page, name, true);
    }

    private static void take(Page page, String name, boolean whole) {
        if (WANTED) {
            var file = FOLDER.resolve(name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
        }
    }
}
