package org.gongcai.app;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through a page with the Tab key alone, from its top until the focus leaves it, and says what
 * is wrong: what can be acted on and was not reached, or not in its order, or does not show the
 * focus, or holds it.
 */
final class TabWalk {

    /** Fields of dates and times take several stops each. */
    private static final int MOST_STOPS = 8;

    /** Tells how what can be acted on is written, in the order of the document. */
    private static final String STOPS =
            """
            () => {
                document.documentElement.style.scrollBehavior = "auto";
                document.body.tabIndex = -1;
                document.body.focus();
                document.body.removeAttribute("tabindex");
                const wanted = "a[href], button, input, select, textarea, summary, [tabindex]";
                const isStop = (each) => each.checkVisibility({ visibilityProperty: true }) && !each.disabled
                    && each.tabIndex >= 0 && each.type !== "hidden" && !each.closest("[inert]")
                    && !(each.localName === "summary" && each.parentElement.localName !== "details");
                const isOneOfGroup = (each) => {
                    if (each.type !== "radio") {
                        return true;
                    }
                    const group = [...document.querySelectorAll("input[type=radio]")].filter(
                        (other) => other.name === each.name && other.form === each.form && isStop(other));
                    return each === (group.find((other) => other.checked) ?? group[0]);
                };
                // Parts that are fetched anew meanwhile are the same stops.
                window.tabStops = () => [...document.querySelectorAll(wanted)].filter(isStop).filter(isOneOfGroup);
                return window.tabStops().map((each) => each.outerHTML.slice(0, 160));
            }\
            """;

    private static final String HERE =
            """
            () => {
                const here = document.activeElement;
                const style = getComputedStyle(here);
                const box = here.getBoundingClientRect();
                const at = here === document.body ? -2 : window.tabStops().indexOf(here);
                const found = [];
                if (at === -1) {
                    found.push("focused though nothing can be done there");
                }
                if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) {
                    found.push("does not show the focus");
                }
                if (box.width <= 1 || box.height <= 1 || box.bottom <= 0 || box.top >= innerHeight
                        || box.right <= 0 || box.left >= innerWidth) {
                    found.push("focused out of sight");
                }
                return [String(at), ...found.map((each) => each + ": " + here.outerHTML.slice(0, 160))];
            }\
            """;

    private final Page page;
    private final List<String> problems = new ArrayList<>();

    private TabWalk(Page page) {
        this.page = page;
    }

    static List<String> problems(Page page) {
        var walk = new TabWalk(page);
        walk.go();
        return walk.problems.stream().map(each -> page.url() + ": " + each).toList();
    }

    @SuppressWarnings("unchecked")
    private void go() {
        var stops = (List<String>) page.evaluate(STOPS);
        int last = -1;
        for (int pressed = 0; pressed < stops.size() * MOST_STOPS; pressed++) {
            page.keyboard().press("Tab");
            var here = (List<String>) page.evaluate(HERE);
            int at = Integer.parseInt(here.getFirst());
            if (at == -2 || at == 0 && last > 0) {
                missed(stops, last + 1, stops.size());
                return;
            }
            if (at != last) {
                problems.addAll(here.subList(1, here.size()));
                missed(stops, last + 1, at);
                last = Math.max(at, last);
            }
        }
        problems.add("the focus stays at " + (last < 0 ? "the top" : stops.get(last)));
    }

    private void missed(List<String> stops, int from, int to) {
        for (int each = from; each < to; each++) {
            problems.add("not reached in its order: " + stops.get(each));
        }
    }
}
