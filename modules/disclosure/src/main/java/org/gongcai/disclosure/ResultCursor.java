package org.gongcai.disclosure;

import java.time.Instant;

/** The place of an awarded lot in the list of results. */
record ResultCursor(Instant awardedAt, String number, int order) {

    static ResultCursor after(ResultLine line) {
        return new ResultCursor(line.at(), line.number(), line.order());
    }

    static ResultCursor parse(String text) {
        var cursor = Cursor.parse(text);
        var parts = cursor.key().split(" ", 2);
        try {
            return new ResultCursor(cursor.at(), parts[1], Integer.parseInt(parts[0]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw Cursor.refused();
        }
    }

    String text() {
        return new Cursor(awardedAt, order + " " + number).text();
    }
}
