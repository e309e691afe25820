package org.gongcai.observation.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.gongcai.contracts.ObservationEvent.Finding;
import org.gongcai.contracts.ObservationEvent.InspectedStage;
import org.gongcai.contracts.ObservationEvent.MonitoringReason;
import org.gongcai.contracts.ObservationEvent.Resolution;
import org.gongcai.contracts.Statement;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What the log keeps of a monitoring: who, of which project and when. Wording that is public is
 * kept by the hash of its canonical JSON, which anyone computes again from the page; the dialogue
 * by a salted one.
 */
record MonitoringStatements(String number, String body, String monitoring) {

    Statement decided(
            List<InspectedStage> stages,
            List<MonitoringReason> reasons,
            String text,
            LocalDate concludeBy) {
        return by(
                body,
                "monitoring.decided",
                data().with("concludeBy", concludeBy.toString())
                        .with("reasons", names(reasons))
                        .with("record", hash(JsonObject.of("text", text)))
                        .with("stages", names(stages)));
    }

    Statement posted(String author, Bytes32 text) {
        return by(author, "monitoring.post", data().with("post", text));
    }

    Statement concluded(List<Finding> findings, String text, @Nullable LocalDate eliminateBy) {
        var data =
                data().with(
                                "findings",
                                findings.stream().map(each -> hash(record(each)).hex()).toList())
                        .with("record", hash(JsonObject.of("text", text)));
        return by(
                body,
                "monitoring.concluded",
                eliminateBy == null ? data : data.with("eliminateBy", eliminateBy.toString()));
    }

    private static JsonObject record(Finding finding) {
        return JsonObject.of(
                "article", finding.article(),
                "description", finding.description(),
                "kind", finding.kind().name());
    }

    Statement reported(String by, int finding, String text) {
        return by(
                by,
                "finding.reported",
                data().with("finding", finding).with("record", hash(JsonObject.of("text", text))));
    }

    Statement completed(List<Resolution> resolutions, String text) {
        return by(
                body,
                "monitoring.completed",
                data().with("record", hash(JsonObject.of("text", text)))
                        .with("resolutions", names(resolutions)));
    }

    Statement stopped(String reason) {
        return by(
                body,
                "monitoring.stopped",
                data().with("record", hash(JsonObject.of("text", reason))));
    }

    private JsonObject data() {
        return JsonObject.of("monitoring", monitoring, "tender", number, "v", 1);
    }

    private static List<String> names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    private static Bytes32 hash(JsonObject record) {
        return Encodings.sha256(record.bytes());
    }

    private Statement by(String who, String type, JsonObject data) {
        return new Statement(type, number, who, data.text(), List.of(), List.of());
    }
}
