package org.gongcai.cli.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Checkpoint;
import org.gongcai.trust.CompactRange;
import org.gongcai.trust.Fault;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.Tile;
import org.gongcai.trust.Untrusted;
import org.jspecify.annotations.Nullable;

/**
 * A whole log from its first entry on: the entries make the root that was signed, and no subject's
 * chain has a gap. Needs memory for one bundle of entries and one link for each subject.
 */
final class LogChecks {
    private final LogSource source;
    private final Findings findings;
    private final Map<String, Leaves.Chain> chains = new HashMap<>();
    private final @Nullable Checkpoint earlier;
    private CompactRange tree = CompactRange.EMPTY;
    private @Nullable Bytes32 rootThen;
    private boolean hasGap;
    private boolean hasOtherTile;

    LogChecks(LogSource source, @Nullable Checkpoint earlier, Findings findings) {
        this.source = source;
        this.earlier = earlier;
        this.findings = findings;
    }

    void run(Checkpoint head) {
        long tiles = Math.ceilDiv(head.size(), (long) Tile.FULL);
        for (long index = 0; index < tiles; index++) {
            var tile = Tile.at(0, index, head.size());
            var entries =
                    findings.read(Check.ENTRIES, tile.entriesPath(), () -> source.entries(tile));
            if (entries.isEmpty()) {
                return;
            }
            take(tile, entries.get());
        }
        findings.expect(Check.ENTRIES, head.size() + " entries", head.root(), tree.root());
        tellOfWhole(head);
        checkSince(head);
    }

    private void take(Tile tile, List<byte[]> entries) {
        byte[] hashes = source.hashes(tile);
        for (int i = 0; i < entries.size(); i++) {
            var hash = Merkle.leafHash(entries.get(i));
            compare(tile, i, hash, hashes);
            follow(tree.size(), entries.get(i), hash);
            tree = tree.append(hash);
            if (earlier != null && tree.size() == earlier.size()) {
                rootThen = tree.root();
            }
        }
    }

    private void compare(Tile tile, int at, Bytes32 hash, byte[] hashes) {
        int from = at * Bytes32.LENGTH;
        boolean isSame =
                from + Bytes32.LENGTH <= hashes.length
                        && Bytes32.of(Arrays.copyOfRange(hashes, from, from + Bytes32.LENGTH))
                                .equals(hash);
        if (!isSame && !hasOtherTile) {
            hasOtherTile = true;
            findings.fail(Check.TILES, tile.path() + " #" + at, hash, "another hash");
        }
    }

    private void follow(long index, byte[] entry, Bytes32 hash) {
        var read =
                findings.read(
                        Check.CHAIN,
                        "leaf " + index,
                        () -> {
                            ProvenLeaf.entry(entry)
                                    .ifPresent(leaf -> chain(leaf.subj()).follow(leaf, hash));
                            return hash;
                        });
        hasGap |= read.isEmpty();
    }

    private Leaves.Chain chain(String subject) {
        return chains.computeIfAbsent(subject, name -> new Leaves.Chain());
    }

    private void tellOfWhole(Checkpoint head) {
        if (!hasGap) {
            findings.pass(Check.CHAIN, head.origin(), chains.size() + " subjects");
        }
        if (!hasOtherTile) {
            findings.pass(Check.TILES, "tile/0", head.size() + " hashes");
        }
    }

    private void checkSince(Checkpoint head) {
        if (earlier == null) {
            return;
        }
        if (earlier.size() == 0) {
            findings.open(Check.SINCE, "size 0", "空日志不能证明任何事 · from size 0 nothing is proven");
        } else if (earlier.size() > head.size()) {
            findings.fail(
                    Check.SINCE, "size", "at least " + earlier.size(), Long.valueOf(head.size()));
        } else {
            findings.expect(
                    Check.SINCE,
                    "size " + earlier.size(),
                    earlier.root(),
                    Objects.requireNonNull(rootThen));
        }
    }

    /** The earlier checkpoint must be of the same log. */
    static Checkpoint sameLog(Checkpoint earlier, Checkpoint head) {
        if (!earlier.origin().equals(head.origin())) {
            throw new Untrusted(
                    Fault.WRONG_FIELD,
                    "earlier checkpoint of %s, this log is %s"
                            .formatted(earlier.origin(), head.origin()));
        }
        return earlier;
    }
}
