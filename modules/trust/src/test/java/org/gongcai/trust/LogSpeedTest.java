package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/**
 * Prints how fast a log in memory grows and proves, and checks that it does so rightly; how fast is
 * for people to judge. {@code -Dlog.leaves=10000000} for a large one, which needs 1 GB.
 */
class LogSpeedTest {
    private static final int LEAVES = Integer.getInteger("log.leaves", 200_000);
    private static final int BATCH = 1000;
    private static final int PROOFS = 1000;
    private static final int LEAF = 400;

    private record Place(int level, long index) {}

    private final Map<Place, byte[]> stored = new HashMap<>();
    private CompactRange head = CompactRange.EMPTY;

    @Test
    void a_log_of_many_leaves_proves_each_of_them() {
        long appended = nanos(this::grow);
        print("append", LEAVES * 1e9 / appended, "leaves/s, %d B each".formatted(LEAF));
        assertThat(tree().root()).isEqualTo(head.root());

        var paths = new ArrayList<List<Bytes32>>();
        long built = nanos(() -> each(index -> paths.add(tree().inclusion(index))));
        print("inclusion proof", built / 1e3 / PROOFS, "µs to build");
        long checked = nanos(() -> check(paths));
        print("inclusion proof", checked / 1e3 / PROOFS, "µs to verify");
        assertThat(paths.getFirst()).hasSizeBetween(17, 24);
    }

    private void grow() {
        for (int first = 0; first < LEAVES; first += BATCH) {
            var hashes = new ArrayList<Bytes32>(BATCH);
            for (int i = first; i < first + BATCH; i++) {
                hashes.add(Merkle.leafHash(leaf(i)));
            }
            var growth = tree().append(hashes);
            growth.tiles()
                    .forEach((tile, content) ->
                            stored.put(new Place(tile.level(), tile.index()), content));
            head = head.append(hashes);
            assertThat(growth.root()).isEqualTo(head.root());
        }
    }

    private void check(List<List<Bytes32>> paths) {
        var next = paths.iterator();
        each(index ->
                assertThat(
                                Merkle.includes(
                                        Merkle.leafHash(leaf(index)),
                                        index,
                                        LEAVES,
                                        next.next(),
                                        head.root()))
                        .isTrue());
    }

    /** The same leaves each time, spread over the whole log. */
    private static void each(LongConsumer use) {
        for (int i = 0; i < PROOFS; i++) {
            use.accept(i * 7_919L * 1_009L % LEAVES);
        }
    }

    private TiledTree tree() {
        return new TiledTree(
                head.size(),
                tile -> Objects.requireNonNull(stored.get(new Place(tile.level(), tile.index()))));
    }

    private static byte[] leaf(long index) {
        byte[] leaf = new byte[LEAF];
        System.arraycopy(Encodings.u64(index), 0, leaf, 0, Long.BYTES);
        return leaf;
    }

    /** Of this thread on a processor, so that a busy machine measures the same. */
    private static long nanos(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return threads.getCurrentThreadCpuTime() - start;
    }

    private static void print(String what, double value, String unit) {
        System.out.printf("%s: %,.1f %s%n", what, value, unit);
    }
}
