package org.gongcai.trust.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
     * Checks every commitment and reveal against the spec. A role that never committed contributes
     * nothing; one that committed must have revealed, else it would choose between two panels.
     */
    public static Bytes32 of(
            DrawSpec spec, Collection<DrawCommit> commits, Collection<DrawReveal> reveals) {
        var committed = byRole(spec, commits, DrawCommit::draw, DrawCommit::role);
        var revealed = byRole(spec, reveals, DrawReveal::draw, DrawReveal::role);
        if (committed.size() < FEWEST_COMMITS) {
            throw refused("%d commitments, a draw needs 2".formatted(committed.size()));
        }
        if (!revealed.keySet().equals(committed.keySet())) {
            throw refused(
                    "committed are %s, revealed are %s"
                            .formatted(committed.keySet(), revealed.keySet()));
        }
        committed.forEach((role, commit) -> reveal(revealed, role).rejectUnlessMatching(commit));
        var nonces = new ArrayList<byte[]>();
        for (String role : spec.roles()) {
            nonces.add(
                    revealed.containsKey(role) ? reveal(revealed, role).nonce().bytes() : NOTHING);
        }
        return of(spec.hash(), nonces, NOTHING);
    }

    /** Nonces in the order of the roles, empty where one is missing; the beacon may be empty. */
    static Bytes32 of(Bytes32 specHash, List<byte[]> nonces, byte[] beacon) {
        var parts = new ArrayList<byte[]>();
        parts.add(specHash.bytes());
        parts.addAll(nonces);
        parts.add(beacon);
        return Encodings.h("gongcai/draw/v1/seed", parts.toArray(byte[][]::new));
    }

    private static <T> Map<String, T> byRole(
            DrawSpec spec,
            Collection<T> messages,
            Function<T, String> draw,
            Function<T, String> role) {
        for (T message : messages) {
            if (!draw.apply(message).equals(spec.draw())
                    || !spec.roles().contains(role.apply(message))) {
                throw refused(
                        "%s in %s, the spec is of %s with roles %s"
                                .formatted(
                                        role.apply(message),
                                        draw.apply(message),
                                        spec.draw(),
                                        spec.roles()));
            }
        }
        return messages.stream()
                .collect(Collectors.toMap(role, Function.identity(), DrawSeed::twice));
    }

    private static <T> T twice(T first, T second) {
        throw refused("a role contributes twice: %s, %s".formatted(first, second));
    }

    private static DrawReveal reveal(Map<String, DrawReveal> revealed, String role) {
        var reveal = revealed.get(role);
        if (reveal == null) {
            throw refused(role + " has not revealed");
        }
        return reveal;
    }

    private static Untrusted refused(String message) {
        return new Untrusted(Fault.DRAW_REFUSED, message);
    }
}
