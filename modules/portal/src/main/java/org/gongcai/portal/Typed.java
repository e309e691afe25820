package org.gongcai.portal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;

/** Reads what people type into forms; form records keep the text so that nothing typed is lost. */
final class Typed {

    private Typed() {}

    /** For the compact constructor of form records: absent parameters become empty text. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** As typed: blanks at the ends of a password count. */
    static String secret(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static @Nullable String orNull(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    static LocalDate date(String field, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw unreadable(field, "“%s”不是日期".formatted(typed), "请按 2026-03-16 的格式填写")
                    .wording("date")
                    .value("typed", typed);
        }
    }

    static @Nullable LocalDate dateOrNull(String field, String typed) {
        return typed.isEmpty() ? null : date(field, typed);
    }

    /** A date and time of day as the browser's field writes it, in the legal zone. */
    static Instant moment(String field, String typed) {
        try {
            return LocalDateTime.parse(typed.replace(' ', 'T')).atZone(LegalTime.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw unreadable(field, "“%s”不是时间".formatted(typed), "请按 2026-03-16 09:30 的格式填写")
                    .wording("moment")
                    .value("typed", typed);
        }
    }

    static BigDecimal number(String field, String typed) {
        try {
            return new BigDecimal(typed.replace(",", ""));
        } catch (NumberFormatException e) {
            throw unreadable(field, "“%s”不是数字".formatted(typed), "请用数字填写，例如 1234.56")
                    .wording("number")
                    .value("typed", typed);
        }
    }

    static int whole(String field, String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw unreadable(field, "“%s”不是整数".formatted(typed), "请填写整数，例如 5")
                    .wording("whole")
                    .value("typed", typed);
        }
    }

    static <E extends Enum<E>> E constant(String field, String typed, Class<E> type) {
        try {
            return Enum.valueOf(type, typed);
        } catch (IllegalArgumentException e) {
            throw unreadable(field, "请选择一项", "请从列表中选择").wording("choice");
        }
    }

    static <E extends Enum<E>> @Nullable E constantOrNull(
            String field, String typed, Class<E> type) {
        return typed.isEmpty() ? null : constant(field, typed, type);
    }

    static UUID id(String field, String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw unreadable(field, "请选择一项", "请从列表中选择").wording("choice");
        }
    }

    /**
     * Rows of a form that come and go without scripts.
     *
     * @param change "add", or the index of the row to leave out
     */
    static <T> List<T> rows(String field, List<T> rows, String change, T empty) {
        var changed = new ArrayList<>(rows);
        if (change.equals("add")) {
            changed.add(empty);
            return changed;
        }
        int row = number(field, change).intValue();
        if (row >= 0 && row < changed.size()) {
            changed.remove(row);
        }
        return changed;
    }

    /** A whole number, such as of minutes. */
    static int count(String field, String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw unreadable(field, "“%s”不是整数".formatted(typed), "请填写整数，例如 90")
                    .wording("whole")
                    .value("typed", typed);
        }
    }

    /** Neither of both is refused at the field, so that nobody decides by an oversight. */
    static boolean yes(String field, @Nullable String typed) {
        return switch (text(typed)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw Refused.of("decision-missing", "请先选择结论").field(field).remedy("两项中选一项");
        };
    }

    private static Refused unreadable(String field, String rule, String remedy) {
        return Refused.of("form-unreadable", rule).field(field).remedy(remedy);
    }
}
