package org.gongcai.trust.draw;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongcai.trust.Fault;
import org.gongcai.trust.Untrusted;

/** What the roles of a spec contributed: at least two commitments, and reveals that match them. */
record Nonces(
        List<String> roles, Map<String, DrawCommit> committed, Map<String, DrawReveal> revealed) {
    private static final byte[] NOTHING = new byte[0];

    Nonces {
        if (committed.size() < DrawSeed.FEWEST_COMMITS) {
            throw refused(
                    "%d commitments, a draw needs %d"
                            .formatted(committed.size(), DrawSeed.FEWEST_COMMITS));
        }
        if (!committed.keySet().containsAll(revealed.keySet())) {
            throw refused(differing(committed, revealed));
        }
        committed.forEach((role, commit) ->
                find(revealed, role).ifPresent(reveal -> reveal.rejectUnlessMatching(commit)));
    }

    static Nonces of(
            DrawSpec spec, Collection<DrawCommit> commits, Collection<DrawReveal> reveals) {
        return new Nonces(
                spec.roles(),
                byRole(spec, commits, DrawCommit::draw, DrawCommit::role),
                byRole(spec, reveals, DrawReveal::draw, DrawReveal::role));
    }

    void rejectUnlessComplete() {
        if (!revealed.keySet().equals(committed.keySet())) {
            throw refused(differing(committed, revealed));
        }
    }

    /** In the order of the roles, empty where one is missing. */
    List<byte[]> inOrder() {
        return roles.stream()
                .map(role -> find(revealed, role).map(each -> each.nonce().bytes()).orElse(NOTHING))
                .toList();
    }

    private static Optional<DrawReveal> find(Map<String, DrawReveal> revealed, String role) {
        return Optional.ofNullable(revealed.get(role));
    }

    private static String differing(Map<String, ?> committed, Map<String, ?> revealed) {
        return "committed are %s, revealed are %s".formatted(committed.keySet(), revealed.keySet());
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
                .collect(Collectors.toMap(role, Function.identity(), Nonces::twice));
    }

    private static <T> T twice(T first, T second) {
        throw refused("a role contributes twice: %s, %s".formatted(first, second));
    }

    private static Untrusted refused(String message) {
        return new Untrusted(Fault.DRAW_REFUSED, message);
    }
}
