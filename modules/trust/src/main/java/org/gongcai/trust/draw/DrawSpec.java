package org.gongcai.trust.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.Names;
import org.gongcai.trust.Untrusted;

/**
 * P1: everything that a draw depends on except chance, fixed before anybody commits to a nonce.
 * Seats are taken in the order of {@code groups}. A beacon comes a minute or more after the
 * reveals, and is the round that its time says.
 */
public record DrawSpec(
        String draw,
        Pool pool,
        PanelSize panel,
        List<SeatGroup> groups,
        List<BlindId> excluded,
        Bytes32 exclReasonsRoot,
        boolean onePerEmployer,
        Beacon beacon,
        Deadlines deadlines,
        List<String> roles)
        implements DrawAct {
    public static final String TYPE = "draw.spec";

    private static final String FIRST = "/draw/1";
    private static final int LARGEST = 1000;
    private static final int FEWEST_ROLES = 2;
    private static final int BEACON_PAUSE = 60;

    private static final String[] FIELDS = {
        "beacon",
        "beaconAt",
        "commitBy",
        "draw",
        "excl",
        "exclReasonsRoot",
        "groups",
        "panel",
        "pool",
        "revealBy",
        "roles",
        "rules",
        "seats"
    };

    /** The snapshot that is drawn from and its place in the log. */
    public record Pool(long index, Bytes32 root, long n, Bytes32 kc) {
        public Pool {
            Names.checkAtLeast(0, "index", index);
            Names.checkAtLeast(1, "n", n);
        }

        static Pool of(JsonObject json) {
            json.only("index", "kc", "n", "root");
            return new Pool(
                    json.integer("index"),
                    json.bytes32("root"),
                    json.integer("n"),
                    json.bytes32("kc"));
        }

        JsonObject json() {
            return JsonObject.of("index", index, "kc", kc, "n", n, "root", root);
        }
    }

    /** Until when roles commit and reveal, and when the beacon would follow; POSIX seconds. */
    public record Deadlines(long commitBy, long revealBy, long beaconAt) {
        public Deadlines {
            if (commitBy < 0 || commitBy >= revealBy || revealBy >= beaconAt) {
                throw new Untrusted(
                        Fault.DRAW_REFUSED,
                        "commitBy %d, revealBy %d, beaconAt %d do not follow one another"
                                .formatted(commitBy, revealBy, beaconAt));
            }
        }

        static Deadlines of(JsonObject json) {
            return new Deadlines(
                    json.integer("commitBy"), json.integer("revealBy"), json.integer("beaconAt"));
        }
    }

    public DrawSpec {
        DrawAct.checkId(draw);
        groups = List.copyOf(groups);
        excluded = List.copyOf(excluded);
        roles = List.copyOf(roles);
        roles.forEach(Names::role);
        checkRoles(roles);
        checkSorted(excluded);
        checkSeats(draw, groups, panel);
        checkGroups(groups, pool);
        beacon.drand().ifPresent(round -> checkBeacon(round, deadlines));
    }

    public static DrawSpec of(JsonObject json) {
        json.onlyTyped(TYPE, FIELDS);
        return new DrawSpec(
                json.string("draw"),
                Pool.of(json.object("pool")),
                PanelSize.of(json.object("panel")),
                groups(json.objects("seats"), json.objects("groups")),
                json.strings("excl").stream().map(BlindId::new).toList(),
                json.bytes32("exclReasonsRoot"),
                json.object("rules").only("onePerEmployer").bool("onePerEmployer"),
                Beacon.of(json.object("beacon")),
                Deadlines.of(json),
                json.strings("roles"));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JsonObject json() {
        return JsonObject.of("beacon", beacon.json(), "draw", draw, "type", TYPE, "v", 1)
                .with("commitBy", deadlines.commitBy())
                .with("revealBy", deadlines.revealBy())
                .with("beaconAt", deadlines.beaconAt())
                .with("excl", excluded.stream().map(BlindId::hex).toList())
                .with("exclReasonsRoot", exclReasonsRoot)
                .with("groups", groups.stream().map(SeatGroup::groupJson).toList())
                .with("seats", groups.stream().map(SeatGroup::seatJson).toList())
                .with("panel", panel.json())
                .with("pool", pool.json())
                .with("roles", roles)
                .with("rules", JsonObject.of("onePerEmployer", onePerEmployer));
    }

    /** What the seed takes over from the spec. */
    public Bytes32 hash() {
        return hash(json().bytes());
    }

    static Bytes32 hash(byte[] canonical) {
        return Merkle.leafHash(canonical);
    }

    /** An integer of a field that counts seats. */
    static int small(JsonObject json, String name) {
        long number = json.integer(name);
        if (number < 0 || number > LARGEST) {
            throw new Untrusted(Fault.WRONG_FIELD, "%s is %d".formatted(name, number));
        }
        return (int) number;
    }

    private static void checkBeacon(Beacon.DrandQuicknet beacon, Deadlines deadlines) {
        long due = Quicknet.roundAt(deadlines.beaconAt());
        if (beacon.round() != due || deadlines.beaconAt() < deadlines.revealBy() + BEACON_PAUSE) {
            throw new Untrusted(
                    Fault.DRAW_REFUSED,
                    "round %d, the first at beaconAt %d is %d; beaconAt must be %d s after revealBy %d"
                            .formatted(
                                    beacon.round(),
                                    deadlines.beaconAt(),
                                    due,
                                    BEACON_PAUSE,
                                    deadlines.revealBy()));
        }
    }

    private static List<SeatGroup> groups(List<JsonObject> seats, List<JsonObject> groups) {
        if (seats.size() != groups.size()) {
            throw new Untrusted(
                    Fault.WRONG_FIELD,
                    "%d seats entries, %d groups".formatted(seats.size(), groups.size()));
        }
        var paired = new ArrayList<SeatGroup>();
        for (int i = 0; i < seats.size(); i++) {
            paired.add(SeatGroup.of(seats.get(i), groups.get(i)));
        }
        return paired;
    }

    private static void checkRoles(List<String> roles) {
        if (roles.size() < FEWEST_ROLES || new HashSet<>(roles).size() < roles.size()) {
            throw new Untrusted(
                    Fault.DRAW_REFUSED, "roles are too few or name one twice: " + roles);
        }
    }

    private static void checkSorted(List<BlindId> excluded) {
        for (int i = 1; i < excluded.size(); i++) {
            if (excluded.get(i - 1).compareTo(excluded.get(i)) >= 0) {
                throw new Untrusted(Fault.WRONG_FIELD, "excl is not sorted or names one twice");
            }
        }
    }

    // A later draw may fill those seats of the panel that an earlier one left empty.
    private static void checkSeats(String draw, List<SeatGroup> groups, PanelSize panel) {
        int seats = groups.stream().mapToInt(SeatGroup::seats).sum();
        boolean isFirst = draw.endsWith(FIRST);
        if (isFirst ? seats != panel.experts() : seats > panel.experts()) {
            throw new Untrusted(
                    Fault.DRAW_REFUSED,
                    "groups have %d seats, the panel %d experts".formatted(seats, panel.experts()));
        }
    }

    private static void checkGroups(List<SeatGroup> groups, Pool pool) {
        if (groups.stream().map(SeatGroup::g).distinct().count() < groups.size()) {
            throw new Untrusted(Fault.WRONG_FIELD, "one group twice");
        }
        long people = groups.stream().mapToLong(SeatGroup::size).sum();
        if (people > pool.n()) {
            throw new Untrusted(
                    Fault.DRAW_REFUSED,
                    "groups of %d people in a pool of %d".formatted(people, pool.n()));
        }
    }
}
