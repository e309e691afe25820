package org.gongcai.observation.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gongcai.contracts.Statement;
import org.gongcai.observation.log.Chains.Link;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.LogLeaf;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.Sig;
import org.jspecify.annotations.Nullable;

/** Turns waiting entries into leaves and follows the chains they extend. Serves one batch. */
final class Composer {

    private static final String BATCH = "bids.batch";
    private static final int LONGEST_TYPE = 100;
    private static final int LONGEST_SUBJECT = 200;

    /**
     * A leaf that has no index yet.
     *
     * @param n its place in the subject's chain; subject and n are absent outside any chain
     */
    record Composed(
            UUID eventId,
            String type,
            @Nullable String subject,
            @Nullable Long n,
            String text,
            Bytes32 hash) {
        static Composed of(
                UUID eventId,
                String type,
                @Nullable String subject,
                @Nullable Long n,
                byte[] bytes) {
            var text = new String(bytes, StandardCharsets.UTF_8);
            return new Composed(eventId, type, subject, n, text, Merkle.leafHash(bytes));
        }
    }

    private final Function<String, Optional<Link>> stored;
    private final Map<String, Link> moved = new HashMap<>();
    private final List<Composed> leaves = new ArrayList<>();

    Composer(Function<String, Optional<Link>> stored) {
        this.stored = stored;
    }

    /** Throws if the entry cannot become a leaf; then it is as if it had never been tried. */
    void add(PendingEntries.Entry entry) {
        var statement = entry.statement();
        var leaf =
                statement.type().equals(BATCH)
                        ? batch(entry)
                        : chained(entry, statement, last(statement.subject()));
        if (leaf.subject() != null && leaf.n() != null) {
            moved.put(leaf.subject(), new Link(leaf.n(), leaf.hash()));
        }
        leaves.add(leaf);
    }

    List<Composed> leaves() {
        return List.copyOf(leaves);
    }

    List<Bytes32> hashes() {
        return leaves.stream().map(Composed::hash).toList();
    }

    /** The new last entry of each subject that got one. */
    Map<String, Link> moved() {
        return Map.copyOf(moved);
    }

    private Optional<Link> last(String subject) {
        var own = moved.get(subject);
        return own == null ? stored.apply(subject) : Optional.of(own);
    }

    /** A batch says nothing beside its root, neither who nor when. */
    private static Composed batch(PendingEntries.Entry entry) {
        byte[] bytes = JsonObject.read(entry.statement().data()).bytes();
        rejectLongerThan(LogLeaf.LARGEST, "batch", bytes.length);
        return Composed.of(entry.eventId(), BATCH, null, null, bytes);
    }

    private static Composed chained(
            PendingEntries.Entry entry, Statement statement, Optional<Link> last) {
        rejectLongerThan(LONGEST_TYPE, "type", statement.type().length());
        rejectLongerThan(LONGEST_SUBJECT, "subject", statement.subject().length());
        if (statement.subject().isBlank()) {
            throw new IllegalArgumentException(statement.type() + " names no subject");
        }
        long n = last.map(link -> link.n() + 1).orElse(1L);
        var leaf = leaf(entry, statement, n, last.map(Link::hash).orElse(null));
        return Composed.of(entry.eventId(), statement.type(), statement.subject(), n, leaf.bytes());
    }

    private static LogLeaf leaf(
            PendingEntries.Entry entry, Statement statement, long n, @Nullable Bytes32 prev) {
        return new LogLeaf(
                statement.type(),
                statement.subject(),
                n,
                prev,
                statement.by(),
                entry.occurredAt().getEpochSecond(),
                JsonObject.read(statement.data()),
                statement.docs().stream().map(Bytes32::parse).toList(),
                statement.sigs().stream().map(sig -> Sig.of(JsonObject.read(sig))).toList());
    }

    private static void rejectLongerThan(int most, String what, int length) {
        if (length > most) {
            throw new IllegalArgumentException(
                    "%s has a length of %d, at most %d".formatted(what, length, most));
        }
    }
}
