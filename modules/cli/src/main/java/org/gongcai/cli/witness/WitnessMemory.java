package org.gongcai.cli.witness;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongcai.trust.Checkpoint;
import org.gongcai.trust.Fault;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.NoteVerifier;
import org.gongcai.trust.SignedNote;
import org.gongcai.trust.Untrusted;

/**
 * All that a witness must never forget: which logs it answers, by origin, and what it last cosigned
 * of each. It carries the witness's own cosignatures, so a changed memory is refused when read.
 */
record WitnessMemory(NoteVerifier witness, SortedMap<String, WatchedLog> logs) {
    WitnessMemory {
        logs = Collections.unmodifiableSortedMap(new TreeMap<>(logs));
        for (var log : logs.values()) {
            if (log.latest() != null && log.latest().cosignedAt(witness).isEmpty()) {
                throw new Untrusted(
                        Fault.WITNESS_MISSING,
                        "%s did not cosign what it remembers of %s"
                                .formatted(witness.name(), log.key().name()));
            }
        }
    }

    static WitnessMemory empty(NoteVerifier witness) {
        return new WitnessMemory(witness, new TreeMap<>());
    }

    /** Reads what {@link #bytes()} writes. */
    static WitnessMemory parse(byte[] bytes) {
        var json = JsonObject.read(bytes).only("logs", "v", "witness").require("v", 1);
        return new WitnessMemory(
                NoteVerifier.parse(json.string("witness")),
                json.objects("logs").stream()
                        .map(WatchedLog::of)
                        .collect(
                                Collectors.toMap(
                                        log -> log.key().name(),
                                        Function.identity(),
                                        WitnessMemory::twice,
                                        TreeMap::new)));
    }

    byte[] bytes() {
        var watched = logs.values().stream().map(WatchedLog::json).toList();
        return JsonObject.of("logs", watched, "v", 1, "witness", witness.vkey()).bytes();
    }

    List<NoteVerifier> keys() {
        return logs.values().stream().map(WatchedLog::key).toList();
    }

    Optional<SignedNote> latest(String origin) {
        return Optional.ofNullable(logs.get(origin)).map(WatchedLog::latest);
    }

    /** A log keeps its key: whoever shows another for the same origin is turned away. */
    WitnessMemory watching(Collection<NoteVerifier> keys) {
        var more = new TreeMap<>(logs);
        for (var key : keys) {
            var known = more.putIfAbsent(key.name(), new WatchedLog(key, null));
            if (known != null && !known.key().equals(key)) {
                throw new Untrusted(
                        Fault.UNKNOWN_KEY,
                        "%s is known under %s, not %s"
                                .formatted(key.name(), known.key().vkey(), key.vkey()));
            }
        }
        return new WitnessMemory(witness, more);
    }

    WitnessMemory having(SignedNote cosigned) {
        var origin = Checkpoint.parse(cosigned.text()).origin();
        var next = new TreeMap<String, WatchedLog>(logs);
        next.computeIfPresent(origin, (name, log) -> new WatchedLog(log.key(), cosigned));
        return new WitnessMemory(witness, next);
    }

    private static WatchedLog twice(WatchedLog one, WatchedLog other) {
        throw new Untrusted(Fault.WRONG_FIELD, one.key().name() + " is remembered twice");
    }
}
