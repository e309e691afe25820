package org.gongcai.cli.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gongcai.cli.verify.SampleLog.Act;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.Signable;
import org.gongcai.trust.draw.Beacon;
import org.gongcai.trust.draw.ClosedResult;
import org.gongcai.trust.draw.DrawBeacon;
import org.gongcai.trust.draw.DrawCommit;
import org.gongcai.trust.draw.DrawContact;
import org.gongcai.trust.draw.DrawOpen;
import org.gongcai.trust.draw.DrawResult;
import org.gongcai.trust.draw.DrawReveal;
import org.gongcai.trust.draw.DrawSeed;
import org.gongcai.trust.draw.DrawSpec;
import org.gongcai.trust.draw.Drawing;
import org.gongcai.trust.draw.Exclusion;
import org.gongcai.trust.draw.PanelSize;
import org.gongcai.trust.draw.Place;
import org.gongcai.trust.draw.PoolExpert;
import org.gongcai.trust.draw.PoolSnapshot;
import org.gongcai.trust.draw.Quicknet;
import org.gongcai.trust.draw.Roster;
import org.gongcai.trust.draw.RosterLeaf;
import org.gongcai.trust.draw.SeatGroup;
import org.gongcai.trust.draw.Seating;
import org.gongcai.trust.draw.SnapshotKey;

/**
 * Five experts drawn for the ring road; the second one who is called declines. Attempts of one
 * sample follow one another.
 */
final class SampleDraw {
    static final long BEGAN = SampleTender.DEADLINE - 7200;
    static final String ROUND_1000 =
            "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";
    static final List<String> ROLES = List.of("platform", "agency", "inspector");
    static final Map<String, String> SIGNERS =
            Map.of(
                    "platform", "platform",
                    "agency", SampleTender.BIDDERS.getFirst(),
                    "inspector", SampleTender.BIDDERS.getLast());

    final SampleTender tender;
    final String draw;
    final SnapshotKey snapshotKey = new SnapshotKey(secret("snapshot"));
    final Roster pool = Roster.blinded(experts(), snapshotKey);
    final List<Roster> rosters = List.of(group("C01"), group("A08"));
    private final int attempt;
    private final long began;
    private final Beacon beacon;

    SampleDraw(SampleTender tender, int attempt) {
        this(tender, attempt, BEGAN, new Beacon.None());
    }

    private SampleDraw(SampleTender tender, int attempt, long began, Beacon beacon) {
        this.tender = tender;
        this.began = began;
        this.beacon = beacon;
        this.attempt = attempt;
        this.draw = "%s/draw/%d".formatted(SampleTender.TENDER, attempt);
    }

    /** A tender with a draw whose members are opened with the award. */
    static SampleTender awarded() {
        var tender = SampleTender.opened();
        var sample = new SampleDraw(tender, 1);
        sample.drawn();
        sample.openedWithAward();
        return tender;
    }

    /** When drand had its round 1000 published. */
    static SampleDraw ofRound1000(SampleTender tender) {
        var round = new Beacon.DrandQuicknet(1000);
        return new SampleDraw(tender, 1, Quicknet.timeOf(1000) - 180, round);
    }

    static List<PoolExpert> experts() {
        return IntStream.rangeClosed(1, 24)
                .mapToObj(i ->
                        new PoolExpert(
                                "E%05d".formatted(i),
                                "9134992100000%05d".formatted(i / 2),
                                "349921",
                                new TreeSet<>(Set.of(i % 3 == 0 ? "C01" : "A08"))))
                .toList();
    }

    private Roster group(String g) {
        return pool.group(leaf -> leaf.specialities().contains(g), Set.of());
    }

    Secret32 secret(String label) {
        return Secret32.of(
                Encodings.sha256(Encodings.utf8("ring road %d %s".formatted(attempt, label)))
                        .bytes());
    }

    DrawSpec spec(long poolIndex) {
        return new DrawSpec(
                draw,
                new DrawSpec.Pool(poolIndex, pool.root(), 24, snapshotKey.commitment()),
                new PanelSize(5, 2),
                List.of(
                        SeatGroup.over("C01", 2, rosters.getFirst()),
                        SeatGroup.over("A08", 3, rosters.getLast())),
                List.of(),
                Exclusion.tree(List.of()).root(),
                true,
                beacon,
                new DrawSpec.Deadlines(began + 60, began + 120, began + 180),
                ROLES);
    }

    /** From the snapshot to the seed and the calls. */
    Seating drawn() {
        return drawn(
                ROLES.stream()
                        .map(role -> DrawReveal.revealing(draw, role, secret(role)))
                        .toList());
    }

    Seating drawn(List<DrawReveal> reveals) {
        long index = tender.acts.size();
        told(PoolSnapshot.over("349921-pool", attempt, pool, snapshotKey, began), 0);
        var spec = spec(index);
        signed(spec, "agency", 10);
        var commits = ROLES.stream().map(role -> DrawCommit.to(draw, role, secret(role))).toList();
        commits.forEach(each -> signed(each, each.role(), 20));
        reveals.forEach(each -> signed(each, each.role(), 90));
        var seed = seed(spec, commits);
        var drawing = Drawing.of(spec, rosters, seed);
        told(DrawResult.closing(draw, seed, ClosedResult.of(drawing), secret("salt")), 100);
        return called(drawing);
    }

    private Bytes32 seed(DrawSpec spec, List<DrawCommit> commits) {
        if (spec.beacon().drand().isEmpty()) {
            return DrawSeed.of(spec, commits, honest());
        }
        var published = new DrawBeacon(draw, new Beacon.DrandQuicknet(1000), ROUND_1000);
        told(published, 95);
        return DrawSeed.of(spec, commits, honest(), published);
    }

    private List<DrawReveal> honest() {
        return ROLES.stream().map(role -> DrawReveal.revealing(draw, role, secret(role))).toList();
    }

    private Seating called(Drawing drawing) {
        var seating = drawing.drawn();
        var declines = seating.seated().get(1);
        contact(declines, DrawContact.Outcome.DECLINED);
        seating = drawing.after(contacts());
        for (Place place : seating.seated()) {
            contact(place, DrawContact.Outcome.ACCEPTED);
        }
        return seating;
    }

    private void contact(Place place, DrawContact.Outcome outcome) {
        var evidence = DrawContact.evidence(secret("evidence"), Encodings.utf8("电话"));
        told(new DrawContact(draw, place.g(), place.pos(), outcome, evidence), 200);
    }

    private List<DrawContact> contacts() {
        return tender.acts.stream()
                .filter(each -> each.type().equals(DrawContact.TYPE) && each.subj().equals(draw))
                .map(each -> DrawContact.of(each.data()))
                .toList();
    }

    void openedWithAward() {
        var spec = DrawSpec.of(tender.acts.get(tender.at(DrawSpec.TYPE, attempt - 1)).data());
        var result = DrawResult.of(tender.acts.get(tender.at(DrawResult.TYPE, attempt - 1)).data());
        var drawing = Drawing.of(spec, rosters, result.seed());
        var members = new ArrayList<DrawOpen.Opening>();
        for (Place place : drawing.after(contacts()).seated()) {
            members.add(opening(place));
        }
        members.sort(Comparator.comparing(DrawOpen.Opening::expertNo));
        told(
                new DrawOpen(
                        draw,
                        Bytes32.of(secret("salt").bytes()),
                        ClosedResult.of(drawing),
                        members),
                90_000);
        tender.extras.put("draws/%d/roster.json".formatted(attempt), published().bytes());
    }

    private DrawOpen.Opening opening(Place place) {
        var no =
                experts().stream()
                        .map(PoolExpert::expertNo)
                        .filter(each -> snapshotKey.blind(each).equals(place.b()))
                        .findFirst()
                        .orElseThrow();
        var r = Bytes32.of(snapshotKey.opening(no).bytes());
        return new DrawOpen.Opening(place.g(), place.pos(), "专家 " + no, no, r);
    }

    JsonObject published() {
        return JsonObject.of(
                "draw",
                draw,
                "groups",
                List.of(told("C01", rosters.getFirst()), told("A08", rosters.getLast())),
                "v",
                1);
    }

    private static JsonObject told(String g, Roster roster) {
        return JsonObject.of(
                "g", g, "leaves", roster.leaves().stream().map(RosterLeaf::json).toList());
    }

    private void told(Signable act, long after) {
        tender.acts.add(Act.bySystem(act.type(), draw, began + after, act.json()));
    }

    void signed(Signable act, String role, long after) {
        var by = Objects.requireNonNull(SIGNERS.get(role));
        tender.acts.add(
                new Act(
                        act.type(),
                        draw,
                        by,
                        began + after,
                        act.json(),
                        List.of(tender.sig(by, act))));
    }
}
