package org.gongcai.trust;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/** One signature line of a note: who signed, the short key id, and the signature itself. */
public final class NoteSignature {
    private static final String DASH = "— ";
    private static final int ID = 4;

    private final String name;
    private final int keyId;
    private final byte[] value;

    NoteSignature(String name, int keyId, byte[] value) {
        this.name = NoteText.checkedName(name);
        this.keyId = keyId;
        this.value = value.clone();
    }

    /** Reads one line, with or without its final newline. */
    public static NoteSignature parse(String line) {
        String[] words =
                NoteText.after(
                                DASH,
                                line.endsWith("\n") ? line.substring(0, line.length() - 1) : line)
                        .split(" ", -1);
        if (words.length != 2) {
            throw new Untrusted(
                    Fault.MALFORMED_TEXT, "not a signature line: " + Encodings.abbreviated(line));
        }
        byte[] bytes = Encodings.unbase64(words[1]);
        if (bytes.length <= ID) {
            throw new Untrusted(
                    Fault.MALFORMED_TEXT, "signature of %d bytes".formatted(bytes.length));
        }
        int keyId = ByteBuffer.wrap(bytes).getInt();
        return new NoteSignature(words[0], keyId, Arrays.copyOfRange(bytes, ID, bytes.length));
    }

    public String name() {
        return name;
    }

    public int keyId() {
        return keyId;
    }

    byte[] value() {
        return value.clone();
    }

    /** The line without its newline. */
    public String line() {
        byte[] bytes = Encodings.concat(ByteBuffer.allocate(ID).putInt(keyId).array(), value);
        return DASH + name + " " + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that && line().equals(that.line());
    }

    @Override
    public int hashCode() {
        return line().hashCode();
    }

    @Override
    public String toString() {
        return line();
    }
}
