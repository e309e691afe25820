package org.gongcai.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.CreditEntry;

/** The place of a row in the integrity column; opaque to those who hand it back. */
record CreditCursor(LocalDate on, UUID event) {

    static CreditCursor after(CreditEntry row) {
        return new CreditCursor(row.on(), row.event());
    }

    static CreditCursor parse(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int gap = plain.indexOf(' ');
            return new CreditCursor(
                    LocalDate.parse(plain.substring(0, gap)),
                    UUID.fromString(plain.substring(gap + 1)));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw Cursor.refused();
        }
    }

    String text() {
        var plain = on + " " + event;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
