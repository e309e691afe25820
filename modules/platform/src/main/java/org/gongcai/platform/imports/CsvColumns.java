package org.gongcai.platform.imports;

import java.util.List;
import java.util.Set;

/**
 * The headings of a file.
 *
 * @param optional what a file may leave out altogether
 * @param key the column by which rows are told apart
 */
public record CsvColumns(List<String> all, Set<String> optional, String key) {
    public CsvColumns {
        all = List.copyOf(all);
        optional = Set.copyOf(optional);
    }

    List<String> needed() {
        return all.stream().filter(column -> !optional.contains(column)).toList();
    }
}
