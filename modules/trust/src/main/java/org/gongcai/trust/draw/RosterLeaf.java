package org.gongcai.trust.draw;

import java.util.List;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.Names;
import org.gongcai.trust.Untrusted;

/**
 * One expert of a snapshot as the log commits to it: blinded id, employer tag (eight bytes in
 * hexadecimal), region and specialities, sorted and none twice.
 */
public record RosterLeaf(BlindId b, String employer, String region, List<String> specialities)
        implements Comparable<RosterLeaf> {
    static final int EMPLOYER = 8;

    public RosterLeaf {
        BlindId.checkHex("e", employer, EMPLOYER);
        if (!region.matches("[0-9]{6}")) {
            throw new Untrusted(Fault.WRONG_FIELD, "reg '%s' has not 6 digits".formatted(region));
        }
        specialities = List.copyOf(specialities);
        specialities.forEach(speciality -> Names.checkText("s", speciality));
        for (int i = 1; i < specialities.size(); i++) {
            if (specialities.get(i - 1).compareTo(specialities.get(i)) >= 0) {
                throw new Untrusted(
                        Fault.WRONG_FIELD, "s is not sorted or repeats: " + specialities);
            }
        }
    }

    public static RosterLeaf of(JsonObject json) {
        json.only("b", "e", "reg", "s");
        return new RosterLeaf(
                new BlindId(json.string("b")),
                json.string("e"),
                json.string("reg"),
                json.strings("s"));
    }

    public JsonObject json() {
        return JsonObject.of("b", b.hex(), "e", employer, "reg", region, "s", specialities);
    }

    Bytes32 hash() {
        return Merkle.leafHash(json().bytes());
    }

    @Override
    public int compareTo(RosterLeaf other) {
        return b.compareTo(other.b);
    }
}
