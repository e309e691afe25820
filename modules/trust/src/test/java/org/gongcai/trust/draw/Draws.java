package org.gongcai.trust.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Secret32;

/** The running example: the repair of a ring road wants three road and two cost experts. */
final class Draws {
    static final String DRAW = "349921-CG-2026-0007/draw/1";
    static final SnapshotKey KEY = new SnapshotKey(secret("snapshot"));
    static final List<String> ROLES = List.of("platform", "agency", "inspector");
    static final DrawSpec.Deadlines DEADLINES =
            new DrawSpec.Deadlines(1773622800, 1773622920, 1773622980);
    static final Secret32 SALT = secret("salt");
    static final DrawSpec.Deadlines BEACON_DEADLINES =
            new DrawSpec.Deadlines(1692806100, 1692806220, 1692806364);
    static final DrawBeacon BEACON =
            new DrawBeacon(DRAW, new Beacon.DrandQuicknet(1000), QuicknetTest.ROUND_1000);

    private Draws() {}

    /** Each third expert knows costs, the others roads; two share each employer. */
    static List<PoolExpert> experts(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i ->
                        new PoolExpert(
                                "E%05d".formatted(i),
                                "9134992100000%05d".formatted(i / 2),
                                "349921",
                                new TreeSet<>(Set.of(i % 3 == 0 ? "C01" : "A08"))))
                .toList();
    }

    static Roster pool() {
        return Roster.blinded(experts(24), KEY);
    }

    static Exclusion exclusion() {
        return new Exclusion(KEY.blind("E00007"), "kin", secret("exclusion"));
    }

    static List<Roster> rosters(Roster pool) {
        return List.of(group(pool, "C01"), group(pool, "A08"));
    }

    static Roster group(Roster pool, String g) {
        return pool.group(leaf -> leaf.specialities().contains(g), Set.of(exclusion().b()));
    }

    static DrawSpec spec() {
        return spec(rosters(pool()));
    }

    static DrawSpec spec(List<Roster> rosters) {
        return spec(rosters, new Beacon.None(), DEADLINES);
    }

    /** Awaits round 1000 of quicknet, whose signature is known. */
    static DrawSpec specWithBeacon() {
        return spec(rosters(pool()), BEACON.beacon(), BEACON_DEADLINES);
    }

    private static DrawSpec spec(
            List<Roster> rosters, Beacon beacon, DrawSpec.Deadlines deadlines) {
        return new DrawSpec(
                DRAW,
                new DrawSpec.Pool(41, pool().root(), 24, KEY.commitment()),
                new PanelSize(5, 2),
                List.of(
                        SeatGroup.over("C01", 2, rosters.getFirst()),
                        SeatGroup.over("A08", 3, rosters.getLast())),
                List.of(exclusion().b()),
                Exclusion.tree(List.of(exclusion())).root(),
                true,
                beacon,
                deadlines,
                ROLES);
    }

    static Secret32 nonce(String role) {
        return secret("nonce of " + role);
    }

    static DrawCommit commit(String role) {
        return DrawCommit.to(DRAW, role, nonce(role));
    }

    static DrawReveal reveal(String role) {
        return DrawReveal.revealing(DRAW, role, nonce(role));
    }

    static Bytes32 seed() {
        return DrawSeed.of(
                spec(),
                ROLES.stream().map(Draws::commit).toList(),
                ROLES.stream().map(Draws::reveal).toList());
    }

    static Drawing drawing() {
        return Drawing.of(spec(), rosters(pool()), seed());
    }

    static DrawContact contact(Place place, DrawContact.Outcome outcome) {
        var evidence = DrawContact.evidence(SALT, Encodings.utf8("电话两次无人接听"));
        return new DrawContact(DRAW, place.g(), place.pos(), outcome, evidence);
    }

    /** The award's opening: every seat by name, with what opens its blinded id. */
    static DrawOpen open(Seating seating) {
        var members = new ArrayList<DrawOpen.Opening>();
        for (Place place : seating.seated()) {
            var no = expertNo(place.b());
            var r = Bytes32.of(KEY.opening(no).bytes());
            members.add(new DrawOpen.Opening(place.g(), place.pos(), "专家" + no, no, r));
        }
        return new DrawOpen(DRAW, Bytes32.of(SALT.bytes()), ClosedResult.of(drawing()), members);
    }

    static Secret32 secret(String label) {
        return Secret32.of(Encodings.sha256(Encodings.utf8("ring road draw: " + label)).bytes());
    }

    private static String expertNo(BlindId b) {
        return experts(24).stream()
                .map(PoolExpert::expertNo)
                .filter(no -> KEY.blind(no).equals(b))
                .findFirst()
                .orElseThrow();
    }
}
