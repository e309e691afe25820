package org.gongcai.bidopening;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.IntegrityEvent;
import org.gongcai.contracts.ObservationEvent.CheckpointCosigned;
import org.gongcai.contracts.ObservationEvent.Leaf;
import org.gongcai.contracts.ProvableFact;
import org.gongcai.platform.events.EventListener;
import org.gongcai.platform.events.NotYet;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Checkpoint;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.LogPolicy;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.MerkleTree;
import org.gongcai.trust.NoteKind;
import org.gongcai.trust.NoteSigner;

/** A log with one witness that proves every fact at once, unless it stands still. */
class TestLog implements EventListener {

    private static final String ORIGIN = "county.example/log/2026";
    private static final UUID LOG = UUID.randomUUID();

    private final NoteSigner signer = NoteSigner.generate(ORIGIN, NoteKind.LOG, Entropy.secure());
    private final NoteSigner witness =
            NoteSigner.generate("inspector.example", NoteKind.WITNESS, Entropy.secure());
    private final List<Bytes32> leaves = new ArrayList<>();
    private final Outbox outbox;
    private final LegalClock clock;
    private volatile boolean still;

    TestLog(Outbox outbox, LegalClock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String consumer() {
        return "test-log";
    }

    void standStill() {
        still = true;
    }

    void goOn() {
        still = false;
    }

    LogPolicy policy() {
        return LogPolicy.of(signer.verifier(), witness.verifier());
    }

    void on(ProvableFact fact) {
        if (fact instanceof IntegrityEvent) {
            return;
        }
        if (still) {
            throw new NotYet("the log");
        }
        leaves.add(Merkle.leafHash(Encodings.utf8(fact.statement().data())));
        long index = leaves.size() - 1;
        var tree = MerkleTree.of(leaves);
        var note = new Checkpoint(ORIGIN, tree.size(), tree.root()).signedBy(signer);
        var now = clock.now();
        var cosigned = note.with(witness.cosign(note.text(), now.getEpochSecond()));
        var leaf =
                new Leaf(
                        fact.eventId(),
                        index,
                        tree.leafHash(index).hex(),
                        tree.inclusion(index).stream().map(Bytes32::hex).toList());
        outbox.publish(
                new CheckpointCosigned(
                        new EventHead(UUID.randomUUID(), LOG, tree.size(), now),
                        tree.size(),
                        cosigned.format(),
                        now,
                        witness.verifier().name(),
                        List.of(leaf)));
    }
}
