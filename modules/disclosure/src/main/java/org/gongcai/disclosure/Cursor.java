package org.gongcai.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.gongcai.rules.Refused;

/**
 * The place of a row in a list that is newest first; opaque to those who hand it back.
 *
 * @param key orders rows of the same moment
 */
record Cursor(Instant at, String key) {

    static Cursor parse(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int gap = plain.indexOf(' ');
            return new Cursor(Instant.parse(plain.substring(0, gap)), plain.substring(gap + 1));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw refused();
        }
    }

    String text() {
        var plain = at + " " + key;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static Refused refused() {
        return Refused.of("cursor-malformed", "翻页标记不是本平台给出的").field("after").remedy("请从第一页重新开始");
    }
}
