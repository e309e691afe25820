package org.gongcai.evaluation;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.gongcai.trust.JsonObject;
import org.jspecify.annotations.Nullable;

/** A committee's report as canonical JSON, and the seats that have signed it. */
record DrawnReport(String text, Map<Integer, Signature> signatures) {

    record Signature(boolean agrees, @Nullable String dissent, Instant at) {}

    DrawnReport {
        signatures = Collections.unmodifiableSortedMap(new TreeMap<>(signatures));
    }

    DrawnReport(String text) {
        this(text, Map.of());
    }

    DrawnReport with(int seat, Signature signature) {
        var signed = new TreeMap<>(signatures);
        signed.put(seat, signature);
        return new DrawnReport(text, signed);
    }

    /** With the signatures: what the log receives the hash of. */
    String signedText() {
        var signed =
                signatures.entrySet().stream().map(each -> signed(each.getKey(), each.getValue()));
        return JsonObject.of("report", JsonObject.read(text), "signatures", signed.toList(), "v", 1)
                .text();
    }

    private static JsonObject signed(int seat, Signature signature) {
        return JsonObject.of(
                        "agrees",
                        signature.agrees(),
                        "at",
                        signature.at().getEpochSecond(),
                        "seat",
                        seat)
                .withIfPresent("dissent", signature.dissent());
    }
}
