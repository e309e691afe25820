package org.gongcai.trust.draw;

import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Fault;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Untrusted;

/**
 * P4: the signature that the beacon published for a round, 48 bytes in hexadecimal. Whoever brings
 * it need not be trusted, see {@link #rejectUnlessOf}; so nobody signs this message, whose {@code
 * sig} is the beacon's.
 */
public record DrawBeacon(String draw, Beacon.DrandQuicknet beacon, String sig) implements DrawAct {
    public static final String TYPE = "draw.beacon";

    public DrawBeacon {
        DrawAct.checkId(draw);
        BlindId.checkHex("sig", sig, Quicknet.SIGNATURE);
    }

    public static DrawBeacon of(JsonObject json) {
        json.only("draw", "kind", "round", "sig", "type", "v")
                .require("v", 1)
                .require("type", TYPE)
                .require("kind", Quicknet.KIND);
        return new DrawBeacon(
                json.string("draw"),
                new Beacon.DrandQuicknet(json.integer("round")),
                json.string("sig"));
    }

    /** Refuses another draw or round than the spec's, and what the beacon did not sign. */
    public void rejectUnlessOf(DrawSpec spec) {
        if (!draw.equals(spec.draw()) || !spec.beacon().equals(beacon)) {
            throw new Untrusted(
                    Fault.BEACON_FAILS,
                    "round %d for %s, the spec of %s names %s"
                            .formatted(beacon.round(), draw, spec.draw(), spec.beacon().json()));
        }
        Quicknet.rejectUnlessSigned(beacon.round(), Encodings.unhex(sig));
    }

    /** What drand calls the randomness of a round: the SHA-256 of its signature. */
    public Bytes32 randomness() {
        return Encodings.sha256(Encodings.unhex(sig));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JsonObject json() {
        return JsonObject.of("draw", draw, "kind", Quicknet.KIND, "round", beacon.round())
                .with("sig", sig)
                .with("type", TYPE)
                .with("v", 1);
    }
}
