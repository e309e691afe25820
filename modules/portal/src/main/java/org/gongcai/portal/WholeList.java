package org.gongcai.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.gongcai.platform.Paged;
import org.jspecify.annotations.Nullable;

/** All pages of a list one after another, for those who choose from it. */
final class WholeList {

    /** What services give at most. */
    static final int LARGEST_PAGE = 100;

    private WholeList() {}

    interface Pages<T> {
        Paged<T> after(@Nullable UUID last);
    }

    static <T> List<Choice> choices(Pages<T> pages, Function<T, Choice> choice) {
        var all = new ArrayList<Choice>();
        UUID last = null;
        do {
            var page = pages.after(last);
            all.addAll(page.rows(choice));
            last = page.next();
        } while (last != null);
        return all;
    }
}
