package org.gongcai.cli.verify;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.LogLeaf;
import org.gongcai.trust.Seen;
import org.gongcai.trust.TlogProof;
import org.gongcai.trust.Untrusted;

/** The entries of a bundle that are proven to be in the log, by their index. */
record Leaves(SortedMap<Long, ProvenLeaf> byIndex) {
    private static final String FOLDER = "leaves/";

    /** Reads and proves every entry; those that fail are left out. */
    static Leaves of(Evidence evidence, TlogPolicy policy, Findings findings) {
        var proven = new TreeMap<Long, ProvenLeaf>();
        findings.each(
                Check.INCLUSION,
                FOLDER,
                evidence.names(FOLDER, ".json"),
                name -> FOLDER + name,
                name -> {
                    var leaf = proven(evidence, policy, name);
                    findings.witnessed(leaf.seen());
                    proven.put(leaf.index(), leaf);
                });
        return new Leaves(proven);
    }

    private static ProvenLeaf proven(Evidence evidence, TlogPolicy policy, String name) {
        byte[] bytes = evidence.file(FOLDER + name + ".json").orElseThrow();
        var proof =
                evidence.text(FOLDER + name + ".tlog-proof")
                        .map(TlogProof::parse)
                        .orElseThrow(() ->
                                new Untrusted(Fault.INCLUSION_FAILS, "no proof of leaf " + name));
        if (!name.equals(String.valueOf(proof.index()))) {
            throw new Untrusted(
                    Fault.INCLUSION_FAILS,
                    "the proof is of leaf %d, the file is named %s".formatted(proof.index(), name));
        }
        return ProvenLeaf.of(bytes, proof, policy);
    }

    Collection<ProvenLeaf> all() {
        return byIndex.values();
    }

    Optional<ProvenLeaf> at(long index) {
        return Optional.ofNullable(byIndex.get(index));
    }

    List<ProvenLeaf> chained() {
        return all().stream().filter(each -> each.entry().isPresent()).toList();
    }

    /** The entries of a subject in the order of the log. */
    List<ProvenLeaf> chain(String subject) {
        return chained().stream().filter(each -> each.chained().subj().equals(subject)).toList();
    }

    List<String> subjects() {
        return chained().stream().map(each -> each.chained().subj()).distinct().toList();
    }

    /** From the first entry of every subject on, none is missing between two. */
    void checkChains(Findings findings) {
        for (String subject : subjects()) {
            var chain = chain(subject);
            var link = new Chain();
            if (findings.read(Check.CHAIN, subject, () -> link.follow(chain)).isPresent()) {
                findings.pass(Check.CHAIN, subject, chain.size() + " entries");
            }
        }
    }

    /** Two checkpoints of one size with different roots prove a fork to everybody. */
    void checkOneTree(Optional<Seen> newest, Findings findings) {
        var heads =
                Stream.concat(newest.stream(), all().stream().map(ProvenLeaf::seen))
                        .map(Seen::checkpoint)
                        .distinct()
                        .toList();
        Map<Long, Bytes32> roots = new HashMap<>();
        findings.each(
                Check.ONE_TREE,
                "",
                heads,
                head -> "size " + head.size(),
                head -> {
                    var known = roots.putIfAbsent(head.size(), head.root());
                    if (known != null) {
                        throw new Untrusted(
                                Fault.INCLUSION_FAILS,
                                "roots %s and %s, both signed".formatted(known, head.root()));
                    }
                });
    }

    /** The last entry of a chain that was followed, hash and number. */
    static final class Chain {
        private long n;
        private Bytes32 last = Bytes32.of(new byte[Bytes32.LENGTH]);

        List<ProvenLeaf> follow(List<ProvenLeaf> chain) {
            chain.forEach(leaf -> follow(leaf.chained(), leaf.hash()));
            return chain;
        }

        /** Refuses an entry that does not follow, and goes on from it all the same. */
        void follow(LogLeaf entry, Bytes32 hash) {
            long before = n;
            var expected = last;
            n = entry.n();
            last = hash;
            if (n != before + 1) {
                throw new Untrusted(
                        Fault.INCLUSION_FAILS,
                        "%s has entry %d after entry %d".formatted(entry.subj(), n, before));
            }
            if (before > 0 && !expected.equals(Objects.requireNonNull(entry.prev()))) {
                throw new Untrusted(
                        Fault.INCLUSION_FAILS,
                        "entry %d of %s follows %s, the entry before it is %s"
                                .formatted(n, entry.subj(), entry.prev(), expected));
            }
        }
    }
}
