package org.gongcai.portal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of an opening sheet as people read it; the price has a column of its own. */
public record SheetLine(String label, String value) {

    private static final List<String> FIELDS =
            List.of("deliveryPeriod", "smallOrMicro", "members", "remark");

    /** What the bidder stated, in the order in which it is read out; what is empty is left out. */
    public static List<SheetLine> of(Page page, Map<String, String> fields) {
        return FIELDS.stream()
                .flatMap(field -> Stream.ofNullable(line(page, field, fields.get(field))))
                .toList();
    }

    private static @Nullable SheetLine line(Page page, String field, @Nullable String stated) {
        if (stated == null || stated.isBlank()) {
            return null;
        }
        String key = "sheet." + field;
        return new SheetLine(page.text(key), page.textIfKnown(key + "." + stated, stated));
    }
}
