package org.gongcai.integrity.violations;

import java.time.LocalDate;
import java.util.List;
import org.gongcai.contracts.Statement;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;

/**
 * What the log keeps of decisions: who, by which document, for how long. Their wording is kept by
 * its hash only, so that what credit repair takes from the page does not stay in the log.
 */
final class CaseStatements {

    private CaseStatements() {}

    static Statement published(Authority by, Accused of, String ground, Decision decision) {
        var record =
                JsonObject.of(
                        "appeal", decision.appeal(),
                        "facts", decision.facts(),
                        "sanction", decision.sanction());
        return statement(
                "violation.publish",
                of.code(),
                by.code(),
                about(of, decision)
                        .with("decidedOn", decision.decidedOn().toString())
                        .with("ground", ground)
                        .with("publicUntil", decision.publicity().publicUntil().toString())
                        .with("record", hash(record)));
    }

    static Statement debarred(
            Authority by, Accused of, Decision decision, LocalDate from, LocalDate to) {
        return statement(
                "party.debar",
                of.code(),
                by.code(),
                about(of, decision).with("from", from.toString()).with("to", to.toString()));
    }

    static Statement debarmentEnded(
            Authority by, Accused of, Decision decision, LocalDate on, Ending ending) {
        return statement("debarment.end", of.code(), by.code(), ended(of, decision, on, ending));
    }

    static Statement repaired(
            Authority by, Accused of, Decision decision, LocalDate on, Ending ending) {
        return statement("violation.repair", of.code(), by.code(), ended(of, decision, on, ending));
    }

    private static JsonObject ended(Accused of, Decision decision, LocalDate on, Ending ending) {
        return about(of, decision)
                .with("document", ending.document())
                .with("on", on.toString())
                .with("record", hash(JsonObject.of("reason", ending.reason())));
    }

    /** An evaluator's number means somebody in its pool only. */
    private static JsonObject about(Accused of, Decision decision) {
        var data = JsonObject.of("code", of.code(), "decision", decision.number(), "v", 1);
        return of.pool() == null ? data : data.with("pool", of.pool().toString());
    }

    static Statement commended(String by, String code, Commendation.Praise praise) {
        return statement(
                "commendation.record",
                code,
                by,
                JsonObject.of(
                        "code", code,
                        "issuer", praise.issuer(),
                        "number", praise.number(),
                        "on", praise.on().toString(),
                        "record", hash(JsonObject.of("text", praise.text())),
                        "v", 1));
    }

    private static Bytes32 hash(JsonObject record) {
        return Encodings.sha256(record.bytes());
    }

    private static Statement statement(String type, String subject, String by, JsonObject data) {
        return new Statement(type, subject, by, data.text(), List.of(), List.of());
    }
}
