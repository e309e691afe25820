package org.gongcai.trust;

/** What a key signs notes as (the identifier byte of C2SP signed-note). */
public enum NoteKind {
    LOG(0x01),
    WITNESS(0x04);

    final byte id;

    NoteKind(int id) {
        this.id = (byte) id;
    }

    static NoteKind of(byte id) {
        for (NoteKind kind : values()) {
            if (kind.id == id) {
                return kind;
            }
        }
        throw new Untrusted(
                Fault.MALFORMED_TEXT, "signature type 0x%02x is not accepted".formatted(id));
    }
}
