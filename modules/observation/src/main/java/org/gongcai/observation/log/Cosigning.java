package org.gongcai.observation.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongcai.contracts.ObservationEvent.Leaf;
import org.gongcai.observation.log.LogLeaves.Indexed;
import org.gongcai.observation.log.ProvenLeaves.CosignedCheckpoint;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.trust.AddCheckpoint;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.LogPolicy;
import org.gongcai.trust.SignedNote;
import org.gongcai.trust.TiledTree;
import org.gongcai.trust.WitnessAnswer;
import org.gongcai.trust.WitnessAnswer.Conflict;
import org.gongcai.trust.WitnessAnswer.Cosigned;
import org.gongcai.trust.WitnessAnswer.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the witness about the committed head and announces what it cosigned. The head is committed
 * first: a witness that had seen a tree which was then rolled back would never cosign again.
 */
@Service
class Cosigning {

    private static final Logger log = LoggerFactory.getLogger(Cosigning.class);

    private final TransparencyLogs logs;
    private final LogLeaves leaves;
    private final ProvenLeaves proven;
    private final StoredTiles tiles;
    private final LogWitness witness;
    private final LogPolicy policy;
    private final Outbox outbox;
    private final LegalClock clock;
    private final TransactionTemplate transaction;
    private volatile Optional<String> trouble = Optional.empty();

    Cosigning(
            TransparencyLogs logs,
            LogLeaves leaves,
            ProvenLeaves proven,
            StoredTiles tiles,
            LogWitness witness,
            NoteKeys keys,
            Outbox outbox,
            LegalClock clock,
            TransactionTemplate transaction) {
        this.logs = logs;
        this.leaves = leaves;
        this.proven = proven;
        this.tiles = tiles;
        this.witness = witness;
        this.policy = LogPolicy.of(keys.log().verifier(), witness.verifier());
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Why the witness does not cosign at the moment. */
    Optional<String> trouble() {
        return trouble;
    }

    /**
     * Gets the head cosigned and announces its new leaves; false if it was already, or if the
     * witness is away.
     */
    boolean cosign() {
        var head = logs.head();
        if (head.isCosigned()) {
            // Also where another instance was answered.
            trouble = Optional.empty();
            return false;
        }
        try {
            var cosigned = cosigned(head);
            transaction.executeWithoutResult(status -> announce(cosigned));
            trouble = Optional.empty();
            return true;
        } catch (WitnessAway e) {
            rememberAway(String.valueOf(e.getMessage()));
            return false;
        } catch (RuntimeException e) {
            trouble = Optional.of(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /** Said once: a witness may be away for days, and is asked every second. */
    private void rememberAway(String why) {
        if (!trouble.equals(Optional.of(why))) {
            log.warn("What needs a proof waits: {}", why);
        }
        trouble = Optional.of(why);
    }

    private SignedNote cosigned(TransparencyLog head) {
        long size = head.tree().size();
        long seen = head.cosignedSize();
        var answer = ask(head, seen);
        // It had cosigned, and this process died before it could say so; or it is a new one.
        if (answer instanceof Conflict(long other) && other != seen && other <= size) {
            answer = ask(head, other);
        }
        return switch (answer) {
            case Cosigned(var cosignature, var latest) -> head.note().with(cosignature);
            case Conflict(long other) ->
                    throw new IllegalStateException(
                            "The witness has seen %d leaves, the log has %d: was an old backup restored?"
                                    .formatted(other, size));
            case Rejected(int status, String reason) ->
                    throw new IllegalStateException(
                            "The witness refused size %d with %d: %s"
                                    .formatted(size, status, reason));
        };
    }

    private WitnessAnswer ask(TransparencyLog head, long seen) {
        var proof = new TiledTree(head.tree().size(), tiles).consistency(seen);
        return witness.ask(new AddCheckpoint(seen, proof, head.note()));
    }

    private void announce(SignedNote cosigned) {
        var seen = policy.check(cosigned);
        long size = seen.checkpoint().size();
        var head = logs.lockedHead();
        if (head.isCosigned() || head.tree().size() != size) {
            // Another instance has announced it, and the log may have grown since.
            return;
        }
        var name = witness.verifier().name();
        var cosignedAt = Instant.ofEpochSecond(seen.seenByAllAt());
        var fresh = proofs(head.cosignedSize(), size);
        proven.add(new CosignedCheckpoint(size, cosigned.format(), cosignedAt, name));
        outbox.publish(head.cosigned(cosigned, name, cosignedAt, fresh, clock.now()));
        log.debug("{} cosigned the log at size {}", name, size);
    }

    private List<Leaf> proofs(long from, long size) {
        var tree = new TiledTree(size, tiles);
        return leaves.between(from, size).stream().map(leaf -> proof(leaf, tree)).toList();
    }

    private static Leaf proof(Indexed leaf, TiledTree tree) {
        var path = tree.inclusion(leaf.index()).stream().map(Bytes32::hex).toList();
        return new Leaf(leaf.eventId(), leaf.index(), leaf.hash(), path);
    }
}
