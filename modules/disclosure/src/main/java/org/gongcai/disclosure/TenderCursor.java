package org.gongcai.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.gongcai.rules.Refused;

/** The place of a row in the list of notices; opaque to those who hand it back. */
record TenderCursor(Instant announcedAt, String number) {

    static TenderCursor after(TenderRow row) {
        return new TenderCursor(row.announcedAt(), row.number());
    }

    static TenderCursor parse(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int gap = plain.indexOf(' ');
            return new TenderCursor(
                    Instant.parse(plain.substring(0, gap)), plain.substring(gap + 1));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw refused();
        }
    }

    String text() {
        var plain = announcedAt + " " + number;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static Refused refused() {
        return Refused.of("cursor-malformed", "翻页标记不是本平台给出的").field("after").remedy("请从第一页重新开始");
    }
}
