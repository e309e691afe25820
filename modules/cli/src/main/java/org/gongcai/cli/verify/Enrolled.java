package org.gongcai.cli.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Enrolment;
import org.gongcai.trust.KeyRing;
import org.gongcai.trust.LogLeaf;
import org.gongcai.trust.VerifyKey;

/** Which signing keys the log says were enrolled, by whom, and from when to when. */
final class Enrolled {
    private static final String REVOCATION = "key.revoke";

    private record Term(String by, String owner, VerifyKey key, long from, long to) {
        Term until(long index) {
            return new Term(by, owner, key, from, Math.min(to, index));
        }

        boolean holdsAt(long index) {
            return from < index && index < to;
        }
    }

    private final Map<Bytes32, Term> terms = new HashMap<>();

    /** Enrolments that cannot be read fail, and enrol nobody. */
    static Enrolled of(List<ProvenLeaf> chained, Findings findings) {
        var enrolled = new Enrolled();
        each(chained, Enrolment.TYPE, enrolled::enrol, findings);
        each(chained, REVOCATION, enrolled::revoke, findings);
        return enrolled;
    }

    private static void each(
            List<ProvenLeaf> chained, String type, Consumer<ProvenLeaf> take, Findings findings) {
        for (var leaf : chained.stream().filter(each -> each.is(type)).toList()) {
            findings.read(
                    Check.SIGNATURES,
                    leaf.where(),
                    () -> {
                        take.accept(leaf);
                        return leaf;
                    });
        }
    }

    private void enrol(ProvenLeaf leaf) {
        var key = key(leaf.chained());
        var by = leaf.data().string("by");
        var owner = leaf.chained().subj();
        terms.putIfAbsent(key.id(), new Term(by, owner, key, leaf.index(), Long.MAX_VALUE));
    }

    private void revoke(ProvenLeaf leaf) {
        terms.computeIfPresent(leaf.data().bytes32("key"), (id, term) -> term.until(leaf.index()));
    }

    private static VerifyKey key(LogLeaf enrolment) {
        return VerifyKey.ofSpki(Encodings.unhex(enrolment.data().string("spki")));
    }

    /** The keys that could sign the entry at that index. */
    KeyRing at(long index) {
        return (by, id) ->
                Optional.ofNullable(terms.get(id))
                        .filter(term -> term.by().equals(by) && term.holdsAt(index))
                        .map(Term::key);
    }

    boolean knows(Bytes32 id) {
        return terms.containsKey(id);
    }

    /** The organisation that a key belongs to; empty for one that nobody enrolled. */
    Optional<String> owner(Bytes32 id) {
        return Optional.ofNullable(terms.get(id)).map(Term::owner);
    }

    /** What a key that enrols itself is checked under: nothing but itself. */
    static KeyRing self(LogLeaf enrolment) {
        var key = key(enrolment);
        var by = enrolment.data().string("by");
        return (name, id) ->
                name.equals(by) && id.equals(key.id()) ? Optional.of(key) : Optional.empty();
    }
}
