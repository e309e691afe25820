package org.gongcai.cli.witness;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.LongStream;
import org.gongcai.trust.AddCheckpoint;
import org.gongcai.trust.NoteVerifier;
import org.gongcai.trust.SignedNote;
import org.gongcai.trust.Witness;
import org.gongcai.trust.WitnessAnswer;
import org.gongcai.trust.WitnessAnswer.Cosigned;

/**
 * A witness that remembers: one answer at a time, and what it cosigned is on the disk before the
 * answer is returned.
 */
final class StandingWitness {
    private final WitnessFolder folder;
    private final InstantSource clock;

    StandingWitness(WitnessFolder folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    NoteVerifier verifier() {
        return folder.key().verifier();
    }

    /** Answers these logs from now on, too. */
    synchronized void watch(Collection<NoteVerifier> logs) throws IOException {
        folder.remember(folder.memory().watching(logs));
    }

    /** The newest note that this witness cosigned for the log. */
    synchronized Optional<SignedNote> latest(String origin) {
        return folder.memory().latest(origin);
    }

    synchronized Collection<String> origins() {
        return folder.memory().logs().keySet();
    }

    /** Throws, and remembers nothing, where the memory could not be written. */
    synchronized WitnessAnswer answer(AddCheckpoint request) throws IOException {
        var memory = folder.memory();
        var origin = request.checkpoint().text().lines().findFirst().orElseThrow();
        var latest = memory.latest(origin);
        var answer =
                new Witness(folder.key(), memory.keys())
                        .consider(request, latest.orElse(null), now(latest));
        if (answer instanceof Cosigned cosigned) {
            folder.remember(memory.having(cosigned.latest()));
        }
        return answer;
    }

    /** POSIX seconds; a clock that was set back does not make a cosignature older than the last. */
    private long now(Optional<SignedNote> latest) {
        long last = latest.stream().flatMapToLong(this::cosignedAt).max().orElse(0);
        return Math.max(clock.instant().getEpochSecond(), last);
    }

    private LongStream cosignedAt(SignedNote note) {
        return note.cosignedAt(verifier()).stream();
    }
}
