package org.gongcai.cli.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.Sig;
import org.gongcai.trust.Untrusted;
import org.gongcai.trust.draw.DrawBeacon;
import org.gongcai.trust.draw.DrawCommit;
import org.gongcai.trust.draw.DrawContact;
import org.gongcai.trust.draw.DrawOpen;
import org.gongcai.trust.draw.DrawResult;
import org.gongcai.trust.draw.DrawReveal;
import org.gongcai.trust.draw.DrawSeed;
import org.gongcai.trust.draw.DrawSpec;
import org.gongcai.trust.draw.DrawVoid;

/** The messages of one draw, as its chain in the log holds them. */
record DrawMessages(
        String draw,
        Optional<Logged<DrawSpec>> spec,
        List<Logged<DrawCommit>> commits,
        List<Logged<DrawReveal>> reveals,
        Optional<Logged<DrawBeacon>> beacon,
        Optional<Logged<DrawResult>> result,
        Optional<Logged<DrawVoid>> end,
        List<Logged<DrawContact>> contacts,
        Optional<Logged<DrawOpen>> opening) {
    private static final String PLATFORM = "platform";

    static DrawMessages of(String draw, List<ProvenLeaf> chain) {
        var messages =
                new DrawMessages(
                        draw,
                        one(Logged.of(chain, DrawSpec.TYPE, DrawSpec::of)),
                        Logged.of(chain, DrawCommit.TYPE, DrawCommit::of),
                        Logged.of(chain, DrawReveal.TYPE, DrawReveal::of),
                        one(Logged.of(chain, DrawBeacon.TYPE, DrawBeacon::of)),
                        one(Logged.of(chain, DrawResult.TYPE, DrawResult::of)),
                        one(Logged.of(chain, DrawVoid.TYPE, DrawVoid::of)),
                        Logged.of(chain, DrawContact.TYPE, DrawContact::of),
                        one(Logged.of(chain, DrawOpen.TYPE, DrawOpen::of)));
        messages.rejectOthers();
        return messages;
    }

    private static <T> Optional<Logged<T>> one(List<Logged<T>> found) {
        if (found.size() > 1) {
            throw refused(
                    "%s at leaves %s, there may be one"
                            .formatted(
                                    found.getFirst().leaf().chained().type(),
                                    found.stream().map(Logged::index).toList()));
        }
        return found.stream().findFirst();
    }

    /** All are of this draw, and each role's are signed by that role. */
    private void rejectOthers() {
        var named =
                Stream.of(
                                spec.map(each -> each.act().draw()).stream(),
                                commits.stream().map(each -> each.act().draw()),
                                reveals.stream().map(each -> each.act().draw()),
                                beacon.map(each -> each.act().draw()).stream(),
                                result.map(each -> each.act().draw()).stream(),
                                end.map(each -> each.act().draw()).stream(),
                                contacts.stream().map(each -> each.act().draw()),
                                opening.map(each -> each.act().draw()).stream())
                        .flatMap(each -> each)
                        .filter(each -> !each.equals(draw))
                        .toList();
        if (!named.isEmpty()) {
            throw refused("messages of %s in the chain of %s".formatted(named, draw));
        }
        spec.ifPresent(each -> signer(each.leaf()));
        commits.forEach(each -> checkSigner(each.leaf(), each.act().role()));
        reveals.forEach(each -> checkSigner(each.leaf(), each.act().role()));
    }

    /** Who committed for a role also reveals for it; the platform signs for itself alone. */
    private void checkSigner(ProvenLeaf leaf, String role) {
        var by = signer(leaf).by();
        if (by.equals(PLATFORM) != role.equals(PLATFORM)) {
            throw refused("%s: role %s, signed by %s".formatted(leaf.where(), role, by));
        }
        commits.stream()
                .filter(each -> each.act().role().equals(role))
                .map(each -> signer(each.leaf()).by())
                .filter(each -> !each.equals(by))
                .findFirst()
                .ifPresent(other -> {
                    throw refused(
                            "%s: signed by %s, the commitment of %s by %s"
                                    .formatted(leaf.where(), by, role, other));
                });
    }

    private static Sig signer(ProvenLeaf leaf) {
        var sigs = leaf.chained().sigs();
        if (sigs.size() != 1) {
            throw new Untrusted(
                    Fault.SIGNATURE_MISSING,
                    "%s has %d signatures, must have one".formatted(leaf.where(), sigs.size()));
        }
        return sigs.getFirst();
    }

    boolean awaitsBeacon() {
        return spec.flatMap(each -> each.act().beacon().drand()).isPresent();
    }

    /** Those that count: where a beacon makes up for missing ones, a late one is missing. */
    List<Logged<DrawReveal>> countedReveals() {
        return awaitsBeacon()
                ? reveals.stream().filter(each -> isInTime(each.leaf())).toList()
                : reveals;
    }

    /** Seen by its witnesses before the reveals ended, as far as any of them tells a time. */
    boolean isInTime(ProvenLeaf leaf) {
        long revealBy =
                spec.orElseThrow(() -> refused(leaf.where() + " without a specification"))
                        .act()
                        .deadlines()
                        .revealBy();
        return !leaf.seen().isWitnessed() || leaf.seen().seenByAllAt() <= revealBy;
    }

    /**
     * The seed that the messages make; refused where a commitment is not opened, or a beacon is
     * none of drand's.
     */
    Bytes32 seed() {
        var given = spec.orElseThrow().act();
        var committed = Logged.acts(commits);
        var revealed = Logged.acts(countedReveals());
        return beacon.map(each -> DrawSeed.of(given, committed, revealed, each.act()))
                .orElseGet(() -> DrawSeed.of(given, committed, revealed));
    }

    private static Untrusted refused(String why) {
        return new Untrusted(Fault.DRAW_REFUSED, why);
    }
}
