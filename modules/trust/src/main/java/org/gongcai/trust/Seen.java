package org.gongcai.trust;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A checkpoint that was checked, with the POSIX second at which each witness states that it saw it.
 */
public record Seen(Checkpoint checkpoint, SortedMap<String, Long> witnessTimes) {
    public Seen {
        witnessTimes = Collections.unmodifiableSortedMap(new TreeMap<>(witnessTimes));
    }

    /** By this second every counted witness had seen it: the time to hold against a deadline. */
    public long seenByAllAt() {
        return witnessTimes.values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow(Seen::noWitness);
    }

    /** Before this second no counted witness had seen it. */
    public long firstSeenAt() {
        return witnessTimes.values().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElseThrow(Seen::noWitness);
    }

    public boolean isWitnessed() {
        return !witnessTimes.isEmpty();
    }

    private static Untrusted noWitness() {
        return new Untrusted(Fault.WITNESS_MISSING, "no witness states a time");
    }
}
