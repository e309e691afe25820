package org.gongcai.trust.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Fault;
import org.gongcai.trust.Untrusted;

/** The seed of a draw: the spec and what every role contributed, hashed together. */
public final class DrawSeed {
    /** With fewer commitments a draw is void. */
    public static final int FEWEST_COMMITS = 2;

    private static final byte[] NOTHING = new byte[0];

    private DrawSeed() {}

    /**
     * Without a beacon. Checks every commitment and reveal against the spec. A role that never
     * committed contributes nothing; one that committed must have revealed, else it would choose
     * between two panels.
     */
    public static Bytes32 of(
            DrawSpec spec, Collection<DrawCommit> commits, Collection<DrawReveal> reveals) {
        if (spec.beacon().drand().isPresent()) {
            throw refused("the beacon %s is missing".formatted(spec.beacon().json()));
        }
        var nonces = Nonces.of(spec, commits, reveals);
        nonces.rejectUnlessComplete();
        return of(spec.hash(), nonces.inOrder(), NOTHING);
    }

    /**
     * With the beacon that the spec names, which is verified. It came after the reveals, so a role
     * that kept its nonce back steered nothing: it contributes nothing. Only reveals whose witness
     * time is within {@code revealBy} may be given.
     */
    public static Bytes32 of(
            DrawSpec spec,
            Collection<DrawCommit> commits,
            Collection<DrawReveal> reveals,
            DrawBeacon beacon) {
        beacon.rejectUnlessOf(spec);
        var nonces = Nonces.of(spec, commits, reveals);
        return of(spec.hash(), nonces.inOrder(), beacon.randomness().bytes());
    }

    /** Nonces in the order of the roles, empty where one is missing; the beacon may be empty. */
    static Bytes32 of(Bytes32 specHash, List<byte[]> nonces, byte[] beacon) {
        var parts = new ArrayList<byte[]>();
        parts.add(specHash.bytes());
        parts.addAll(nonces);
        parts.add(beacon);
        return Encodings.h("gongcai/draw/v1/seed", parts.toArray(byte[][]::new));
    }

    private static Untrusted refused(String message) {
        return new Untrusted(Fault.DRAW_REFUSED, message);
    }
}
