package org.gongcai.trust.draw;

import java.util.List;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Secret32;

/** Who was drawn first in each group; only its salted hash is public before the award. */
public record ClosedResult(List<Group> groups) {
    public ClosedResult {
        groups = List.copyOf(groups);
    }

    public static ClosedResult of(JsonObject json) {
        json.only("groups");
        return new ClosedResult(json.objects("groups").stream().map(Group::of).toList());
    }

    public static ClosedResult of(Drawing drawing) {
        var seating = drawing.drawn();
        return new ClosedResult(
                drawing.groups().stream()
                        .map(g ->
                                new Group(
                                        g,
                                        drawing.order(g).places().size(),
                                        seating.seated(g).stream().map(Selected::of).toList()))
                        .toList());
    }

    public Bytes32 hash(Secret32 salt) {
        return Encodings.h("gongcai/draw/v1/result", salt.bytes(), json().bytes());
    }

    public JsonObject json() {
        return JsonObject.of("groups", groups.stream().map(Group::json).toList());
    }

    @Override
    public String toString() {
        return "ClosedResult[hidden]";
    }

    /** The first calls of one group. */
    public record Group(String g, long size, List<Selected> selected) {
        public Group {
            selected = List.copyOf(selected);
        }

        static Group of(JsonObject json) {
            json.only("N", "g", "selected");
            return new Group(
                    json.string("g"),
                    json.integer("N"),
                    json.objects("selected").stream().map(Selected::of).toList());
        }

        JsonObject json() {
            return JsonObject.of("N", size, "g", g)
                    .with("selected", selected.stream().map(Selected::json).toList());
        }

        @Override
        public String toString() {
            return "Group[%s, hidden]".formatted(g);
        }
    }

    /** A drawn expert, still blinded. */
    public record Selected(BlindId b, int pos, Bytes32 ticket) {
        static Selected of(Place place) {
            return new Selected(place.b(), place.pos(), place.ticket());
        }

        static Selected of(JsonObject json) {
            json.only("b", "pos", "ticket");
            return new Selected(
                    new BlindId(json.string("b")),
                    DrawContact.position(json),
                    json.bytes32("ticket"));
        }

        JsonObject json() {
            return JsonObject.of("b", b.hex(), "pos", pos, "ticket", ticket);
        }

        @Override
        public String toString() {
            return "Selected[hidden]";
        }
    }
}
