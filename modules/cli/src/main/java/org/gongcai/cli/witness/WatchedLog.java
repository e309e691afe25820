package org.gongcai.cli.witness;

import org.gongcai.trust.Checkpoint;
import org.gongcai.trust.Fault;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.NoteVerifier;
import org.gongcai.trust.SignedNote;
import org.gongcai.trust.Untrusted;
import org.jspecify.annotations.Nullable;

/**
 * A log that the witness answers.
 *
 * @param latest the newest note that the witness cosigned, with the signatures of log and witness;
 *     null before the first
 */
record WatchedLog(NoteVerifier key, @Nullable SignedNote latest) {
    WatchedLog {
        if (latest != null && !isBy(key, latest)) {
            throw new Untrusted(
                    Fault.SIGNATURE_MISSING, "the remembered note is not one of " + key.name());
        }
    }

    static WatchedLog of(JsonObject json) {
        json.only("latest", "log");
        var latest = json.has("latest") ? SignedNote.parse(json.string("latest")) : null;
        return new WatchedLog(NoteVerifier.parse(json.string("log")), latest);
    }

    JsonObject json() {
        return JsonObject.of("log", key.vkey())
                .withIfPresent("latest", latest == null ? null : latest.format());
    }

    private static boolean isBy(NoteVerifier key, SignedNote note) {
        return Checkpoint.parse(note.text()).origin().equals(key.name()) && note.isSignedBy(key);
    }
}
