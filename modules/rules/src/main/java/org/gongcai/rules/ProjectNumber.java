package org.gongcai.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The number a project gets at filing: region, kind, year and a gapless sequence, as in
 * 349921-CG-2026-0031.
 */
public record ProjectNumber(Region region, ProjectKind kind, int year, int sequence)
        implements Comparable<ProjectNumber> {

    private static final Pattern FORM =
            Pattern.compile("([0-9]{6})-(CG|GC|CQ)-([0-9]{4})-([0-9]{4})");

    private static final Pattern IN_TEXT = Pattern.compile("(?<![0-9-])" + FORM + "(?![0-9])");

    public ProjectNumber {
        if (year < 2000 || year > 9999 || sequence < 1 || sequence > 9999) {
            throw refused("%s-%s-%d-%d".formatted(region, kind.letters(), year, sequence));
        }
    }

    public static ProjectNumber parse(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw refused(text);
        }
        var kind =
                Arrays.stream(ProjectKind.values())
                        .filter(k -> k.letters().equals(parts.group(2)))
                        .findFirst()
                        .orElseThrow();
        return new ProjectNumber(
                new Region(parts.group(1)),
                kind,
                Integer.parseInt(parts.group(3)),
                Integer.parseInt(parts.group(4)));
    }

    /** The numbers that stand in a text such as that of a notice, in their order. */
    public static List<String> in(String text) {
        return IN_TEXT.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The number of a lot: the project's number and two digits, counted from 1. */
    public String lot(int lot) {
        if (lot < 1 || lot > 99) {
            throw new IllegalArgumentException(
                    "Lot %d of %s is not between 1 and 99".formatted(lot, this));
        }
        return String.format(Locale.ROOT, "%s-%02d", this, lot);
    }

    @Override
    public int compareTo(ProjectNumber other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s-%s-%04d-%04d", region, kind.letters(), year, sequence);
    }

    private static Refused refused(String text) {
        return new Refused(
                        "project-number-format",
                        null,
                        "项目编号应为“区划-CG/GC/CQ-年份-四位序号”，现为“%s”".formatted(text),
                        "例如 349921-CG-2026-0031",
                        null)
                .value("typed", text);
    }
}
