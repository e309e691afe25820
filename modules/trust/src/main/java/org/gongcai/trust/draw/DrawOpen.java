package org.gongcai.trust.draw;

import java.util.List;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Names;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.Untrusted;

/**
 * P7: with the award, the closed result and the committee's members by name. Whoever declined stays
 * blinded.
 */
public record DrawOpen(String draw, Bytes32 salt, ClosedResult result, List<Opening> members)
        implements DrawAct {
    public static final String TYPE = "draw.open";

    public DrawOpen {
        DrawAct.checkId(draw);
        members = List.copyOf(members);
    }

    public static DrawOpen of(JsonObject json) {
        json.onlyTyped(TYPE, "draw", "members", "result", "salt");
        return new DrawOpen(
                json.string("draw"),
                json.bytes32("salt"),
                ClosedResult.of(json.object("result")),
                json.objects("members").stream().map(Opening::of).toList());
    }

    /** Refuses unless this opens the logged result and exactly those who hold the seats. */
    public void rejectUnlessOpening(DrawResult logged, Seating seating) {
        rejectUnlessOpeningSome(logged, seating);
        if (seating.seated().size() != members.size()) {
            throw notThose(seating);
        }
    }

    /**
     * For a tender that ended before the award, whose members are opened as far as they came:
     * refuses another result, and members who hold no seat.
     */
    public void rejectUnlessOpeningSome(DrawResult logged, Seating seating) {
        if (!logged.equals(
                DrawResult.closing(draw, logged.seed(), result, Secret32.of(salt.bytes())))) {
            throw new Untrusted(
                    Fault.RESULT_DIFFERS,
                    "opening of %s does not lead to the result of %s"
                            .formatted(draw, logged.draw()));
        }
        if (seating.seated().stream().filter(this::names).count() != members.size()) {
            throw notThose(seating);
        }
    }

    private Untrusted notThose(Seating seating) {
        return new Untrusted(
                Fault.RESULT_DIFFERS,
                "%d members are not those who hold the %d seats of %s"
                        .formatted(members.size(), seating.seated().size(), draw));
    }

    private boolean names(Place place) {
        return members.stream().anyMatch(member -> member.isOf(place));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JsonObject json() {
        return JsonObject.of("draw", draw, "salt", salt, "type", TYPE, "v", 1)
                .with("result", result.json())
                .with("members", members.stream().map(Opening::json).toList());
    }

    /** One member: name, number, and what leads from the number to the blinded id. */
    public record Opening(String g, int pos, String name, String expertNo, Bytes32 r) {
        public Opening {
            Names.checkText("g", g);
            Names.checkAtLeast(1, "pos", pos);
            Names.checkText("name", name);
            Names.checkText("expertNo", expertNo);
        }

        static Opening of(JsonObject json) {
            json.only("expertNo", "g", "name", "pos", "r");
            return new Opening(
                    json.string("g"),
                    DrawContact.position(json),
                    json.string("name"),
                    json.string("expertNo"),
                    json.bytes32("r"));
        }

        public BlindId b() {
            return SnapshotKey.blind(Secret32.of(r.bytes()), expertNo);
        }

        boolean isOf(Place place) {
            return place.g().equals(g) && place.pos() == pos && place.b().equals(b());
        }

        JsonObject json() {
            return JsonObject.of("expertNo", expertNo, "g", g, "name", name, "pos", pos, "r", r);
        }
    }
}
