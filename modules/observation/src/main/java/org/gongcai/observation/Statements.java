package org.gongcai.observation;

import java.util.List;
import java.util.Optional;
import org.gongcai.contracts.Statement;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.JsonObject;

/** What the log records of inspection. Persons and texts stand in it as salted hashes only. */
final class Statements {

    private Statements() {}

    static Statement attended(Invitation invitation) {
        return statement("inspector.attended", invitation, who(invitation));
    }

    /** The platform observed it, the inspector did not say it. */
    static Statement absent(Invitation invitation) {
        return Statement.ofSystem("inspector.absent", number(invitation), who(invitation).text());
    }

    static Statement noted(Invitation invitation, Note note) {
        var data =
                JsonObject.of("tender", number(invitation), "type", note.type().name(), "v", 1)
                        .with("note", Redaction.of(salt(note.salt()), note.text()));
        return statement("inspector.note", invitation, data);
    }

    /** Beside the note it answers, which the log holds as a hash, too. */
    static Statement answered(String number, String by, Note note, Bytes32 answer) {
        var data =
                JsonObject.of("tender", number, "v", 1)
                        .with("note", note.event().toString())
                        .with("answer", answer);
        return new Statement(
                "irregularity.answered", number, by, data.text(), List.of(), List.of());
    }

    /** The reason is beside the question, which the log holds as a hash, too. */
    static Statement passedOver(String number, Note note, Bytes32 reason) {
        var data =
                JsonObject.of("tender", number, "v", 1)
                        .with("note", note.event().toString())
                        .with("reason", reason);
        return Statement.ofSystem("irregularity.passed-over", number, data.text());
    }

    /** The platform observed the silence, nobody said it. */
    static Statement lapsed(String number, Note note) {
        var data = JsonObject.of("tender", number, "v", 1).with("note", note.event().toString());
        return Statement.ofSystem("irregularity.lapsed", number, data.text());
    }

    private static JsonObject who(Invitation invitation) {
        var session = invitation.session();
        var person = invitation.inspector().toString();
        return JsonObject.of("tender", number(invitation), "kind", session.kind().name(), "v", 1)
                .with("start", session.start().getEpochSecond())
                .with("who", Redaction.of(salt(invitation.salt()), person));
    }

    private static Statement statement(String type, Invitation invitation, JsonObject data) {
        return new Statement(
                type, number(invitation), invitation.by(), data.text(), List.of(), List.of());
    }

    private static String number(Invitation invitation) {
        return invitation.session().observation().project().number();
    }

    private static Bytes32 salt(Optional<Bytes32> salt) {
        return salt.orElseThrow(
                () -> new IllegalStateException("What was erased cannot be stated again"));
    }
}
