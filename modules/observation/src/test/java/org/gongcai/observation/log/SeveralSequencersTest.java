package org.gongcai.observation.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongcai.observation.ObservationModule;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.trust.LogLeaf;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.TiledTree;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Two instances of the program on one database: each has a sequencer with everything it is made of,
 * and shares nothing with the other but the tables and the folder of tiles.
 */
@PlatformTest(ObservationModule.class)
@DirtiesContext
class SeveralSequencersTest extends LoggedFacts {
    private static final int FACTS = 1500;
    @Autowired JdbcTemplate template;
    @Autowired NoteKeys keys;
    @Autowired LegalClock clock;

    @Test
    void two_instances_never_give_one_index_twice() {
        worker.stop();
        var number = "several-" + UUID.randomUUID();
        var facts =
                IntStream.rangeClosed(1, FACTS).mapToObj(n -> Facts.checked(number, n)).toList();
        var before = log.keys().log();
        var instances = Stream.generate(this::instance).limit(2).toList();
        instances.forEach(SequencerWorker::start);
        for (int from = 0; from < FACTS; from += 50) {
            publish(facts.subList(from, from + 50));
        }
        awaitPendingAndProven();
        instances.forEach(SequencerWorker::stop);

        assertThat(log.keys().log()).isEqualTo(before);
        var leaves = allLeaves();
        assertThat(leaves.stream().map(view -> view.index()))
                .containsExactlyElementsOf(LongStream.range(0, leaves.size()).boxed().toList());
        assertThat(log.chain(number))
                .extracting(view -> LogLeaf.parse(bytes(view)).n())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, FACTS).boxed().toList());
        var hashes = leaves.stream().map(view -> Merkle.leafHash(bytes(view))).toList();
        assertThat(new TiledTree(leaves.size(), tiles).root()).isEqualTo(Merkle.root(hashes));
    }

    private void awaitPendingAndProven() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> logs.head().tree().size() >= FACTS && worker.settled());
    }

    private SequencerWorker instance() {
        var pending = new PendingEntries(db);
        var stored = new StoredTiles(db, blobs);
        var leaves = new LogLeaves(db, template);
        var proven = new ProvenLeaves(db);
        var own =
                new Sequencer(
                        logs, pending, new Chains(db, template), leaves, stored, keys, clock) {
                    @Override
                    public boolean grow() {
                        return Boolean.TRUE.equals(transaction.execute(status -> super.grow()));
                    }
                };
        var asking =
                new Cosigning(
                        logs, leaves, proven, stored, witness, keys, outbox, clock, transaction);
        var change =
                new WitnessChange(logs, proven, pending, leaves, witness, keys, clock) {
                    @Override
                    public void record() {
                        transaction.executeWithoutResult(status -> super.record());
                    }
                };
        return new SequencerWorker(own, asking, pending, logs, change);
    }
}
