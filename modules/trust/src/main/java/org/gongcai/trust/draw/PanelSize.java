package org.gongcai.trust.draw;

import org.gongcai.trust.Fault;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Names;
import org.gongcai.trust.Untrusted;

/** How many sit on a committee: an odd number of at least three, experts at least two thirds. */
public record PanelSize(int experts, int purchaser) {
    private static final int SMALLEST = 3;

    public PanelSize {
        Names.checkAtLeast(1, "experts", experts);
        Names.checkAtLeast(0, "purchaser", purchaser);
        int total = experts + purchaser;
        if (total % 2 == 0 || total < SMALLEST) {
            throw new Untrusted(
                    Fault.DRAW_REFUSED,
                    "a panel of %d is not odd and at least %d".formatted(total, SMALLEST));
        }
        if (3L * experts < 2L * total) {
            throw new Untrusted(
                    Fault.DRAW_REFUSED,
                    "%d experts are below two thirds of %d".formatted(experts, total));
        }
    }

    static PanelSize of(JsonObject json) {
        json.only("experts", "purchaser", "total");
        var size =
                new PanelSize(DrawSpec.small(json, "experts"), DrawSpec.small(json, "purchaser"));
        json.require("total", size.total());
        return size;
    }

    public int total() {
        return experts + purchaser;
    }

    JsonObject json() {
        return JsonObject.of("experts", experts, "purchaser", purchaser, "total", total());
    }
}
