package org.gongcai.observation.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.gongcai.observation.ObservationModule;
import org.gongcai.platform.PlatformTest;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.TiledTree;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Prints how many leaves a second the sequencer commits to PostgreSQL and how many the witness's
 * answer announces, and checks that the log is right; how fast is for people to judge.
 */
@PlatformTest(ObservationModule.class)
@DirtiesContext
class LogThroughputTest extends LoggedFacts {
    private static final int LEAVES = Integer.getInteger("log.durable-leaves", 4000);
    @Autowired PendingEntries pending;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        OwnPostgres.use(properties);
    }

    @Test
    void a_queue_of_many_facts_becomes_leaves_in_batches() {
        worker.stop();
        fill();
        long grown = 0;
        long cosigned = 0;
        for (boolean more = true; more; ) {
            long start = System.nanoTime();
            more = sequencer.grow();
            long middle = System.nanoTime();
            cosigning.cosign();
            grown += middle - start;
            cosigned += System.nanoTime() - middle;
        }
        print("committed", grown);
        print("cosigned and announced", cosigned);
        var hashes =
                new ArrayList<>(allLeaves().stream().map(v -> Merkle.leafHash(bytes(v))).toList());
        assertThat(hashes).hasSize(LEAVES);
        assertThat(new TiledTree(LEAVES, tiles).root()).isEqualTo(Merkle.root(hashes));
    }

    private void fill() {
        transaction.executeWithoutResult(status -> {
            for (int n = 0; n < LEAVES; n++) {
                var fact = Facts.checked("throughput-" + n % 50, n);
                pending.add(fact.eventId(), fact.statement(), fact.occurredAt());
            }
        });
    }

    private static void print(String what, long nanos) {
        System.out.printf("%s: %,.0f leaves/s%n", what, LEAVES * 1e9 / nanos);
    }
}
