package org.gongcai.integrity.violations;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;

/**
 * The code printed in a letter, by which its holder is known. Too many of them to guess one; kept
 * as its hash only.
 */
record LetterSecret(String text) {

    /** Without characters that look alike; as many as divide a byte evenly. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 16;

    static LetterSecret random(Entropy entropy) {
        var text = new StringBuilder();
        for (byte each : entropy.bytes("letter", LENGTH)) {
            text.append(ALPHABET.charAt(Byte.toUnsignedInt(each) % ALPHABET.length()));
        }
        return new LetterSecret(text.toString());
    }

    /** As somebody typed it: small letters, blanks and hyphens make no difference. */
    static LetterSecret typed(String typed) {
        return new LetterSecret(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    String hash() {
        return Encodings.sha256(text.getBytes(StandardCharsets.US_ASCII)).hex();
    }

    /** In groups of four, as it is read from paper. */
    String printed() {
        return text.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** Codes go to no log. */
    @Override
    public String toString() {
        return "LetterSecret[hidden]";
    }
}
