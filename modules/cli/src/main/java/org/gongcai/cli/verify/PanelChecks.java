package org.gongcai.cli.verify;

import java.util.List;
import java.util.Optional;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Untrusted;
import org.gongcai.trust.draw.DrawOpen;
import org.gongcai.trust.draw.Drawing;
import org.gongcai.trust.draw.Roster;
import org.gongcai.trust.draw.RosterLeaf;
import org.gongcai.trust.draw.Seating;

/** What a draw opened with the award: rosters, tickets, order, contacts and members. */
record PanelChecks(DrawMessages messages, Bytes32 seed, Findings findings) {

    /**
     * @param published the rosters of the drawn groups; absent before the award
     * @param isAwarded else members are opened as far as they came
     */
    void run(Optional<JsonObject> published, boolean isAwarded) {
        if (published.isEmpty()) {
            tellOfLater();
            return;
        }
        findings.got(Check.DRAW_ROSTER, draw(), () -> drawing(published.get()))
                .ifPresent(drawing -> check(drawing, isAwarded));
    }

    private void tellOfLater() {
        var later = "名册与成员随中标公告公布 · rosters and members are published with the award";
        if (messages.opening().isPresent()) {
            later = "证据包未附名册 · this evidence holds no roster";
        }
        findings.open(Check.DRAW_ROSTER, draw(), later);
        findings.open(Check.DRAW_OPENING, draw(), later);
    }

    private Drawing drawing(JsonObject published) {
        published.only("draw", "groups", "v").require("v", 1).require("draw", draw());
        var spec = messages.spec().orElseThrow().act();
        var groups = published.objects("groups");
        var named = groups.stream().map(each -> each.string("g")).toList();
        var wanted = spec.groups().stream().map(each -> each.g()).toList();
        if (!named.equals(wanted)) {
            throw new Untrusted(
                    Fault.ROSTER_DIFFERS,
                    "rosters of %s, the draw is of %s".formatted(named, wanted));
        }
        return Drawing.of(spec, groups.stream().map(PanelChecks::roster).toList(), seed);
    }

    private static Roster roster(JsonObject group) {
        group.only("g", "leaves");
        return Roster.of(group.objects("leaves").stream().map(RosterLeaf::of).toList());
    }

    private void check(Drawing drawing, boolean isAwarded) {
        int people =
                drawing.groups().stream().mapToInt(g -> drawing.order(g).places().size()).sum();
        findings.pass(Check.DRAW_TICKETS, draw(), people + " tickets");
        tellOfPool();
        findings.got(
                        Check.DRAW_CONTACTS,
                        draw(),
                        () -> drawing.after(Logged.acts(messages.contacts())))
                .ifPresent(seating -> checkOpening(seating, isAwarded));
    }

    private void tellOfPool() {
        findings.open(
                Check.DRAW_POOL,
                draw() + " roster",
                "名册各行在整个专家库根中的路径未公布，由监督人员和专家本人核对 · that the rows stand under the pool's root is for inspectors and each expert to check");
    }

    private void checkOpening(Seating seating, boolean isAwarded) {
        if (messages.opening().isEmpty()) {
            findings.open(Check.DRAW_OPENING, draw(), "没有公开成员 · no members were opened");
            return;
        }
        var open = messages.opening().get().act();
        findings.got(Check.DRAW_OPENING, draw(), () -> opened(open, seating, isAwarded));
    }

    private List<DrawOpen.Opening> opened(DrawOpen open, Seating seating, boolean isAwarded) {
        var logged = messages.result().orElseThrow().act();
        if (isAwarded) {
            open.rejectUnlessOpening(logged, seating);
        } else {
            open.rejectUnlessOpeningSome(logged, seating);
        }
        return open.members();
    }

    private String draw() {
        return messages.draw();
    }
}
