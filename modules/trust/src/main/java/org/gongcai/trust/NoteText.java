package org.gongcai.trust;

import java.util.List;
import java.util.regex.Pattern;

/** The few textual rules that signed notes, checkpoints, proofs and witness requests share. */
final class NoteText {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final int LONGEST_PROOF = 63;

    private NoteText() {}

    /** A decimal without leading zeros. */
    static long number(String digits) {
        if (!NUMBER.matcher(digits).matches()) {
            throw new Untrusted(
                    Fault.MALFORMED_TEXT, "not a number: " + Encodings.abbreviated(digits));
        }
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new Untrusted(Fault.MALFORMED_TEXT, digits + " is too large", e);
        }
    }

    static long number(String prefix, String line) {
        return number(after(prefix, line));
    }

    static String after(String prefix, String line) {
        if (!line.startsWith(prefix)) {
            throw new Untrusted(
                    Fault.MALFORMED_TEXT,
                    "expected '%s…', got '%s'".formatted(prefix, Encodings.abbreviated(line)));
        }
        return line.substring(prefix.length());
    }

    static List<Bytes32> hashes(List<String> lines) {
        if (lines.size() > LONGEST_PROOF) {
            throw new Untrusted(
                    Fault.MALFORMED_TEXT, "a proof has at most 63 lines, not " + lines.size());
        }
        return lines.stream().map(Bytes32::parseBase64).toList();
    }

    static String lines(List<Bytes32> hashes) {
        var text = new StringBuilder();
        hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.toString();
    }

    /** The text before the first empty line and the text after it. */
    static Halves halves(String text) {
        int gap = text.indexOf("\n\n");
        if (gap < 0) {
            throw new Untrusted(Fault.MALFORMED_TEXT, "no empty line before the checkpoint");
        }
        return new Halves(List.of(text.substring(0, gap).split("\n", -1)), text.substring(gap + 2));
    }

    static String checkedName(String name) {
        if (name.isEmpty()
                || name.indexOf('+') >= 0
                || name.codePoints().anyMatch(NoteText::isSpaceOrControl)) {
            throw new Untrusted(Fault.MALFORMED_TEXT, "not a key name: '" + name + "'");
        }
        return name;
    }

    private static boolean isSpaceOrControl(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c < 0x20;
    }

    record Halves(List<String> head, String rest) {}
}
