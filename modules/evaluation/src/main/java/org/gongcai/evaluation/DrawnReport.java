package org.gongcai.evaluation;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongcai.contracts.CommitteeApi.RefusalView;
import org.gongcai.contracts.EvaluationApi.SeatSignature;
import org.gongcai.trust.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A committee's report as canonical JSON, the seats that have signed it, and those that refused to
 * and wrote no dissent.
 */
record DrawnReport(
        String text, Map<Integer, Signature> signatures, Map<Integer, Refusal> refusals) {

    record Signature(boolean agrees, @Nullable String dissent, Instant at) {
        SeatSignature shown(int seat) {
            return new SeatSignature(seat, agrees, dissent, at);
        }
    }

    /**
     * Stated by one seat and, from then on counting, borne out by another.
     *
     * @param note what was said and done
     */
    record Refusal(
            int statedBy,
            String note,
            Instant at,
            @Nullable Integer witness,
            @Nullable Instant witnessedAt) {

        static Refusal stated(int by, String note, Instant at) {
            return new Refusal(by, note, at, null, null);
        }

        Refusal witnessed(int by, Instant when) {
            return new Refusal(statedBy, note, at, by, when);
        }

        boolean isWitnessed() {
            return witness != null;
        }

        RefusalView shown(int seat) {
            return new RefusalView(seat, statedBy, note, at, witness, witnessedAt);
        }

        private JsonObject reported(int seat) {
            return JsonObject.of(
                            "deemed",
                            isWitnessed(),
                            "note",
                            note,
                            "seat",
                            seat,
                            "statedAt",
                            at.getEpochSecond(),
                            "statedBy",
                            statedBy)
                    .withIfPresent("witness", witness)
                    .withIfPresent(
                            "witnessedAt",
                            witnessedAt == null ? null : witnessedAt.getEpochSecond());
        }
    }

    DrawnReport {
        signatures = Collections.unmodifiableSortedMap(new TreeMap<>(signatures));
        // A report that was kept before refusals were has none.
        refusals =
                refusals == null
                        ? Map.of()
                        : Collections.unmodifiableSortedMap(new TreeMap<>(refusals));
    }

    DrawnReport(String text) {
        this(text, Map.of(), Map.of());
    }

    /** Whoever signs after all has not refused. */
    DrawnReport with(int seat, Signature signature) {
        var signed = new TreeMap<>(signatures);
        signed.put(seat, signature);
        var left = new TreeMap<>(refusals);
        left.remove(seat);
        return new DrawnReport(text, signed, left);
    }

    DrawnReport with(int seat, Refusal refusal) {
        var refused = new TreeMap<>(refusals);
        refused.put(seat, refusal);
        return new DrawnReport(text, signatures, refused);
    }

    boolean hasSignature() {
        return !signatures.isEmpty();
    }

    boolean isSignedBy(int seat) {
        return signatures.containsKey(seat);
    }

    Optional<Refusal> refusal(int seat) {
        return Optional.ofNullable(refusals.get(seat));
    }

    /** Whether the seat has signed, or is deemed to agree. */
    boolean isSettled(int seat) {
        return isSignedBy(seat) || refusal(seat).filter(Refusal::isWitnessed).isPresent();
    }

    List<RefusalView> shownRefusals() {
        return refusals.entrySet().stream()
                .map(each -> each.getValue().shown(each.getKey()))
                .toList();
    }

    /** With the signatures: what the log receives the hash of. */
    String signedText() {
        var signed =
                signatures.entrySet().stream().map(each -> signed(each.getKey(), each.getValue()));
        var refused =
                refusals.entrySet().stream()
                        .map(each -> each.getValue().reported(each.getKey()))
                        .toList();
        return JsonObject.of("report", JsonObject.read(text), "signatures", signed.toList(), "v", 1)
                .withIfPresent("refusals", refused.isEmpty() ? null : refused)
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
