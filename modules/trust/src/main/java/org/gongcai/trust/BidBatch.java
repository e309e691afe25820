package org.gongcai.trust;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A batch of 4,096 slots of which some are bids and the rest random bytes, so that the log shows
 * neither tender, bidder nor count. Its root is one leaf of the log.
 */
public record BidBatch(Bytes32 root, List<Placed> placed) {
    public static final int SLOTS = 4096;
    public static final String TYPE = "bids.batch";

    public BidBatch {
        placed = List.copyOf(placed);
    }

    /** An envelope (or withdrawal or refusal) with the random bytes that blind it. */
    public record Item(Bytes32 e, Bytes32 r) {}

    /** An item with its slot and the path from the slot to the batch's root. */
    public record Placed(Bytes32 e, Bytes32 r, int slot, List<Bytes32> path) {
        public Placed {
            path = List.copyOf(path);
        }
    }

    /** Places at most 4,096 items, none twice, in random slots. */
    public static BidBatch close(List<Item> items, Entropy entropy) {
        rejectRepeats(items);
        var slots = randomOrder(entropy).subList(0, items.size());
        var leaves = new ArrayList<>(fillers(entropy));
        for (int i = 0; i < items.size(); i++) {
            leaves.set(slots.get(i), leaf(items.get(i).r(), items.get(i).e()));
        }
        var tree = MerkleTree.of(leaves);
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < items.size(); i++) {
            int slot = slots.get(i);
            placed.add(new Placed(items.get(i).e(), items.get(i).r(), slot, tree.inclusion(slot)));
        }
        return new BidBatch(tree.root(), placed);
    }

    /** The value that stands in a slot for an envelope. */
    public static Bytes32 blind(Bytes32 r, Bytes32 e) {
        return Encodings.h("gongcai/log/v1/blind", r.shared(), e.shared());
    }

    /** The data of the batch's log leaf. */
    public byte[] leafBytes() {
        return leafBytes(root);
    }

    static byte[] leafBytes(Bytes32 root) {
        return JsonObject.of("root", root, "type", TYPE, "v", 1).bytes();
    }

    static Bytes32 leaf(Bytes32 r, Bytes32 e) {
        return Merkle.leafHash(blind(r, e).shared());
    }

    private static void rejectRepeats(List<Item> items) {
        if (items.size() > SLOTS) {
            throw new IllegalArgumentException(
                    "%d items, a batch has %d slots".formatted(items.size(), SLOTS));
        }
        var seen = new HashSet<Bytes32>();
        for (Item item : items) {
            if (!seen.add(item.e())) {
                throw new IllegalArgumentException("envelope " + item.e() + " twice in one batch");
            }
        }
    }

    private static List<Bytes32> fillers(Entropy entropy) {
        return IntStream.range(0, SLOTS)
                .mapToObj(slot -> Merkle.leafHash(entropy.bytes("filler " + slot, Bytes32.LENGTH)))
                .toList();
    }

    private static List<Integer> randomOrder(Entropy entropy) {
        var keys = ByteBuffer.wrap(entropy.bytes("slots", SLOTS * Long.BYTES)).asLongBuffer();
        return IntStream.range(0, SLOTS)
                .boxed()
                .sorted(Comparator.comparingLong(keys::get))
                .toList();
    }
}
