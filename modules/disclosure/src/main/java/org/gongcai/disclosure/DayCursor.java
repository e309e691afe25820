package org.gongcai.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;

/**
 * The place of a row in a list that is ordered by days; opaque to those who hand it back.
 *
 * @param id orders rows of the same day
 */
record DayCursor(LocalDate on, UUID id) {

    static DayCursor parse(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int gap = plain.indexOf(' ');
            return new DayCursor(
                    LocalDate.parse(plain.substring(0, gap)),
                    UUID.fromString(plain.substring(gap + 1)));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw Cursor.refused();
        }
    }

    String text() {
        var plain = on + " " + id;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
