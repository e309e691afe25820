package org.gongcai.trust.draw;

import java.util.Comparator;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Names;
import org.gongcai.trust.Untrusted;

/**
 * The seats of one group and the people who may take them: everybody's chance is {@code seats} of
 * {@code size}.
 */
public record SeatGroup(String g, int seats, long size, Bytes32 rosterRoot) {
    private static final long LARGEST = 1_000_000_000;

    /** The order in which a spec is written: ascending size per seat, ties by code. */
    public static final Comparator<SeatGroup> SCARCEST_FIRST =
            ((Comparator<SeatGroup>) (a, b) -> Long.compare(a.size * b.seats, b.size * a.seats))
                    .thenComparing(SeatGroup::g);

    public SeatGroup {
        Names.checkText("g", g);
        Names.checkAtLeast(1, "n", seats);
        if (size < seats || size > LARGEST) {
            throw new Untrusted(
                    Fault.DRAW_REFUSED,
                    "group %s of %d cannot fill %d seats".formatted(g, size, seats));
        }
    }

    public static SeatGroup over(String g, int seats, Roster roster) {
        return new SeatGroup(g, seats, roster.size(), roster.root());
    }

    static SeatGroup of(JsonObject seat, JsonObject group) {
        seat.only("g", "n");
        group.only("N", "g", "rosterRoot").require("g", seat.string("g"));
        return new SeatGroup(
                seat.string("g"),
                DrawSpec.small(seat, "n"),
                group.integer("N"),
                group.bytes32("rosterRoot"));
    }

    JsonObject seatJson() {
        return JsonObject.of("g", g, "n", seats);
    }

    JsonObject groupJson() {
        return JsonObject.of("N", size, "g", g, "rosterRoot", rosterRoot);
    }
}
