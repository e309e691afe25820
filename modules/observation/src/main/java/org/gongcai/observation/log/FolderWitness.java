package org.gongcai.observation.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.gongcai.trust.AddCheckpoint;
import org.gongcai.trust.NoteVerifier;
import org.gongcai.trust.WitnessAnswer;
import org.gongcai.trust.WitnessAnswer.Conflict;

/**
 * A witness without a network: the log leaves a {@code request} in a folder, a person carries it
 * away and brings the {@code answer} back. Whatever lies there is taken up after a restart.
 */
class FolderWitness implements LogWitness {

    static final String REQUEST = "request";
    static final String ANSWER = "answer";

    private final Path folder;
    private final NoteVerifier key;

    FolderWitness(Path folder, NoteVerifier key) {
        this.folder = folder;
        this.key = key;
    }

    @Override
    public NoteVerifier verifier() {
        return key;
    }

    @Override
    public boolean isIndependent() {
        return true;
    }

    @Override
    public WitnessAnswer ask(AddCheckpoint request) {
        try {
            var asked = asked().filter(other -> isOneCheckpoint(other, request));
            if (asked.isEmpty()) {
                throw leave(request);
            }
            var answer = folder.resolve(ANSWER);
            return Files.exists(answer)
                    ? answered(request, Files.readString(answer))
                    : waiting(request, asked.get().oldSize());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the witness's folder " + folder, e);
        }
    }

    private WitnessAnswer answered(AddCheckpoint request, String answer) throws IOException {
        if (answer.startsWith("—")) {
            return ReceivedAnswer.cosigned(answer, request.checkpoint(), key);
        }
        var conflict = ReceivedAnswer.conflict(answer);
        if (conflict.equals(new Conflict(request.oldSize()))) {
            throw leave(request);
        }
        return conflict;
    }

    /** The request that lies there may start from the size the witness named last. */
    private WitnessAnswer waiting(AddCheckpoint request, long oldSize) {
        if (request.oldSize() != oldSize) {
            return new Conflict(oldSize);
        }
        throw away(request);
    }

    private WitnessAway leave(AddCheckpoint request) throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve(ANSWER));
        var draft = folder.resolve(REQUEST + ".draft");
        Files.writeString(draft, request.format());
        Files.move(
                draft,
                folder.resolve(REQUEST),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        return away(request);
    }

    private Optional<AddCheckpoint> asked() throws IOException {
        var file = folder.resolve(REQUEST);
        return Files.exists(file)
                ? Optional.of(AddCheckpoint.parse(Files.readString(file)))
                : Optional.empty();
    }

    private static boolean isOneCheckpoint(AddCheckpoint one, AddCheckpoint other) {
        return one.checkpoint().text().equals(other.checkpoint().text());
    }

    private WitnessAway away(AddCheckpoint request) {
        return new WitnessAway(
                "%s waits for the answer of %s from size %d"
                        .formatted(folder.resolve(REQUEST), key.name(), request.oldSize()));
    }
}
