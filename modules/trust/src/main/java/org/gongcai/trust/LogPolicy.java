package org.gongcai.trust;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whom one must hear before believing a checkpoint: the log, every required witness, and so many of
 * the others. An empty list of required witnesses and a quorum of zero believe the log alone.
 */
public record LogPolicy(
        NoteVerifier log, List<NoteVerifier> required, List<NoteVerifier> others, int quorum) {
    public LogPolicy {
        required = List.copyOf(required);
        others = List.copyOf(others);
        if (quorum < 0 || quorum > others.size()) {
            throw new IllegalArgumentException(
                    "quorum of %d among %d witnesses".formatted(quorum, others.size()));
        }
    }

    public static LogPolicy of(NoteVerifier log, NoteVerifier... required) {
        return new LogPolicy(log, List.of(required), List.of(), 0);
    }

    /**
     * The policy as a file of C2SP tlog-policy, for programs that check the log by themselves. The
     * name of each witness is that of its key.
     */
    public String format() {
        var text = new StringBuilder("log " + log.vkey() + "\n");
        for (var witness : witnesses()) {
            text.append("witness %s %s\n".formatted(witness.name(), witness.vkey()));
        }
        var needed = new ArrayList<>(required.stream().map(NoteVerifier::name).toList());
        if (quorum > 0) {
            text.append("group others %d%s\n".formatted(quorum, names(others)));
            needed.add("others");
        }
        if (needed.size() > 1) {
            text.append("group all-of-them all %s\n".formatted(String.join(" ", needed)));
        }
        var heard =
                needed.size() > 1 ? "all-of-them" : needed.isEmpty() ? "none" : needed.getFirst();
        return text.append("quorum ").append(heard).append('\n').toString();
    }

    private List<NoteVerifier> witnesses() {
        return Stream.concat(required.stream(), others.stream()).toList();
    }

    private static String names(List<NoteVerifier> witnesses) {
        return witnesses.stream().map(witness -> " " + witness.name()).collect(joining());
    }

    /** Checks origin and signatures; says what the log stated and when each witness had seen it. */
    public Seen check(SignedNote note) {
        var checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(log.name())) {
            throw new Untrusted(
                    Fault.WRONG_FIELD,
                    "origin %s, expected %s".formatted(checkpoint.origin(), log.name()));
        }
        if (!note.isSignedBy(log)) {
            throw new Untrusted(Fault.SIGNATURE_MISSING, "no signature of the log " + log.name());
        }
        var times = times(note, required);
        rejectFewer(times, required.size());
        var more = times(note, others);
        rejectFewer(more, quorum);
        times.putAll(more);
        return new Seen(checkpoint, times);
    }

    private static SortedMap<String, Long> times(SignedNote note, List<NoteVerifier> witnesses) {
        var times = new TreeMap<String, Long>();
        for (NoteVerifier witness : witnesses) {
            note.cosignedAt(witness).ifPresent(time -> times.put(witness.name(), time));
        }
        return times;
    }

    private static void rejectFewer(SortedMap<String, Long> times, int wanted) {
        if (times.size() < wanted) {
            throw new Untrusted(
                    Fault.WITNESS_MISSING,
                    "cosigned by %s, need %d".formatted(times.keySet(), wanted));
        }
    }
}
