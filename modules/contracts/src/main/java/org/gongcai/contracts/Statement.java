package org.gongcai.contracts;

import java.util.List;

/**
 * What the transparency log records of an act (gongcai/log/v1 §4).
 *
 * @param type the object's name, such as {@code tender.close}
 * @param subject project number or draw id; empty for entries outside any chain, such as a batch of
 *     bids
 * @param by role or organisation that acted; {@code system} for acts of the platform itself
 * @param data canonical JSON of the signed object
 * @param docs SHA-256 of attached documents, lower-case hex
 * @param sigs canonical JSON of each signature over {@code data}
 */
public record Statement(
        String type, String subject, String by, String data, List<String> docs, List<String> sigs) {
    public Statement {
        docs = List.copyOf(docs);
        sigs = List.copyOf(sigs);
    }

    /** An act of the platform itself, which nobody signs. */
    public static Statement ofSystem(String type, String subject, String data) {
        return new Statement(type, subject, "system", data, List.of(), List.of());
    }
}
