package org.gongcai.platform;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the last row of this page, by which the next page is asked for; absent on the last
 */
public record Paged<T>(List<T> rows, @Nullable UUID next) {

    private static final int LARGEST = 100;

    public Paged {
        rows = List.copyOf(rows);
    }

    /**
     * @param after the last row of the page before; absent for the first page
     */
    public static <T> Paged<T> of(
            List<T> all, Function<T, UUID> id, @Nullable UUID after, int size) {
        checkSize(size);
        int from = after == null ? 0 : placeOf(after, all.stream().map(id).toList()) + 1;
        int to = Math.min(all.size(), from + size);
        var rows = all.subList(from, to);
        return new Paged<>(rows, to < all.size() ? id.apply(all.get(to - 1)) : null);
    }

    public static void checkSize(int size) {
        if (size < 1 || size > LARGEST) {
            throw Refused.of("page-size", "每页 1 至 %d 条，现为 %d 条".formatted(LARGEST, size))
                    .field("size")
                    .remedy("请调整每页条数")
                    .value("most", LARGEST)
                    .value("size", size);
        }
    }

    private static int placeOf(UUID after, List<UUID> ids) {
        int place = ids.indexOf(after);
        if (place < 0) {
            throw Refused.of("cursor-malformed", "翻页标记不在此列表中").field("after").remedy("请从第一页重新开始");
        }
        return place;
    }

    public <R> List<R> rows(Function<T, R> shown) {
        return rows.stream().map(shown).toList();
    }
}
