package org.gongcai.trust;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides on cosignatures: append-only, and seen by this time; never that an act is approved. The
 * caller keeps the latest note per log and must compare and store it in one transaction.
 */
public record Witness(NoteSigner signer, List<NoteVerifier> logs) {
    public Witness {
        logs = List.copyOf(logs);
    }

    /**
     * Answers a request given the latest note cosigned for this origin (null if none) and the time
     * in POSIX seconds.
     */
    public WitnessAnswer consider(AddCheckpoint request, @Nullable SignedNote latest, long now) {
        var checkpoint = checkpointOf(request);
        if (checkpoint.isEmpty()) {
            return new WitnessAnswer.Rejected(400, "not a checkpoint");
        }
        var log =
                logs.stream()
                        .filter(known -> known.name().equals(checkpoint.get().origin()))
                        .findFirst();
        if (log.isEmpty()) {
            return new WitnessAnswer.Rejected(404, "unknown log");
        }
        if (!isSigned(request.checkpoint(), log.get())) {
            return new WitnessAnswer.Rejected(403, "no valid signature of the log");
        }
        return compare(request, checkpoint.get(), latest, now);
    }

    private WitnessAnswer compare(
            AddCheckpoint request, Checkpoint checkpoint, @Nullable SignedNote latest, long now) {
        var previous = latest == null ? null : Checkpoint.parse(latest.text());
        long lastSize = previous == null ? 0 : previous.size();
        if (request.oldSize() > checkpoint.size()) {
            return new WitnessAnswer.Rejected(400, "old size is larger than the checkpoint");
        }
        if (request.oldSize() != lastSize) {
            return new WitnessAnswer.Conflict(lastSize);
        }
        if (!isAppendOnly(request, checkpoint, previous)) {
            return new WitnessAnswer.Rejected(422, "not consistent with the latest checkpoint");
        }
        var cosignature = signer.cosign(request.checkpoint().text(), now);
        return new WitnessAnswer.Cosigned(
                cosignature, kept(request.checkpoint(), checkpoint).with(cosignature));
    }

    private static boolean isAppendOnly(
            AddCheckpoint request, Checkpoint next, @Nullable Checkpoint previous) {
        if (next.size() == 0 && !next.root().equals(Merkle.EMPTY_ROOT)) {
            return false;
        }
        if (previous == null || previous.size() == 0) {
            return request.proof().isEmpty();
        }
        return Merkle.consistent(
                previous.size(), next.size(), request.proof(), previous.root(), next.root());
    }

    private SignedNote kept(SignedNote note, Checkpoint checkpoint) {
        var byLog =
                note.signatures().stream()
                        .filter(line ->
                                logs.stream()
                                        .anyMatch(log ->
                                                log.name().equals(checkpoint.origin())
                                                        && log.isNamedIn(line)))
                        .toList();
        return new SignedNote(note.text(), byLog);
    }

    private static Optional<Checkpoint> checkpointOf(AddCheckpoint request) {
        try {
            return Optional.of(Checkpoint.parse(request.checkpoint().text()));
        } catch (Untrusted e) {
            return Optional.empty();
        }
    }

    private static boolean isSigned(SignedNote note, NoteVerifier log) {
        try {
            return note.isSignedBy(log);
        } catch (Untrusted e) {
            return false;
        }
    }
}
