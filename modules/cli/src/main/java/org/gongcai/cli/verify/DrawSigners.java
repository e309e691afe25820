package org.gongcai.cli.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongcai.trust.Fault;
import org.gongcai.trust.Sig;
import org.gongcai.trust.Untrusted;

/** Whose nonces made the seed: one who gives those of two roles chooses both. */
record DrawSigners(DrawMessages messages, Enrolled enrolled) {

    private record Signer(String role, Sig sig) {}

    /** Every role with the organisation of its key; refuses one who stands for two. */
    String told() {
        var signers = signers();
        rejectShared(signers, "name", each -> each.sig().by());
        rejectShared(signers, "key", each -> each.sig().key().hex());
        rejectShared(signers, "organisation", this::owner);
        return signers.stream()
                .map(each -> "%s: %s".formatted(each.role(), owner(each)))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private List<Signer> signers() {
        var signers = new ArrayList<Signer>();
        messages.commits().forEach(each -> add(signers, each.act().role(), each.leaf()));
        messages.reveals().forEach(each -> add(signers, each.act().role(), each.leaf()));
        return signers;
    }

    private static void add(List<Signer> signers, String role, ProvenLeaf leaf) {
        leaf.chained().sigs().forEach(sig -> signers.add(new Signer(role, sig)));
    }

    /** The platform's own key is enrolled by nobody. */
    private String owner(Signer signer) {
        return enrolled.owner(signer.sig().key()).orElse(signer.sig().by());
    }

    private static void rejectShared(
            List<Signer> signers, String what, Function<Signer, String> value) {
        for (var signer : signers) {
            var shared = value.apply(signer);
            var roles = roles(signers.stream().filter(each -> value.apply(each).equals(shared)));
            if (roles.size() > 1) {
                throw new Untrusted(
                        Fault.DRAW_REFUSED,
                        "roles %s have one %s, %s".formatted(roles, what, shared));
            }
        }
    }

    private static Set<String> roles(Stream<Signer> signers) {
        return signers.map(Signer::role).collect(Collectors.toCollection(TreeSet::new));
    }
}
