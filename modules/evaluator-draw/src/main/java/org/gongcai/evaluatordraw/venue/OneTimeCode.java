package org.gongcai.evaluatordraw.venue;

import java.util.Locale;
import org.gongcai.trust.Entropy;

/** The printed word that lets one person sign in once; without characters that look alike. */
record OneTimeCode(String text) {

    private static final String ALPHABET = "23456789ACDEFGHJKMNPQRTVWXY";
    private static final int LENGTH = 8;

    // Bytes from here on would make the first characters of the alphabet likelier.
    private static final int FAIR = 256 / ALPHABET.length() * ALPHABET.length();

    static OneTimeCode random(Entropy entropy) {
        var text = new StringBuilder();
        while (text.length() < LENGTH) {
            int drawn = Byte.toUnsignedInt(entropy.bytes("code", 1)[0]);
            if (drawn < FAIR) {
                text.append(ALPHABET.charAt(drawn % ALPHABET.length()));
            }
        }
        return new OneTimeCode(text.toString());
    }

    /** As somebody typed it: small letters, blanks and hyphens make no difference. */
    static OneTimeCode typed(String typed) {
        return new OneTimeCode(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    /** Codes go to no log. */
    @Override
    public String toString() {
        return "OneTimeCode[hidden]";
    }
}
