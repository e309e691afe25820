package org.gongcai.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How plain SQL binds and reads moments and long texts alike on all three databases. */
public final class Sql {

    private static final int ERROR_TEXT = 1000;

    private Sql() {}

    public static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** The failure as it fits into a {@code last_error} column. */
    public static String error(Throwable failure) {
        var text = failure.toString();
        return text.length() <= ERROR_TEXT ? text : text.substring(0, ERROR_TEXT);
    }
}
