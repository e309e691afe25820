package org.gongcai.trust.draw;

import java.util.Arrays;
import java.util.Locale;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Fault;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Names;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.Untrusted;

/** P6: how reaching one drawn expert ended; names nobody. The evidence stays outside the log. */
public record DrawContact(String draw, String g, int pos, Outcome outcome, Bytes32 evidence)
        implements DrawAct {
    public static final String TYPE = "draw.contact";

    /** All but {@code ACCEPTED} free the seat, also after an acceptance. */
    public enum Outcome {
        ACCEPTED,
        DECLINED,
        UNREACHABLE,
        CONFLICT,
        ABSENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isOut() {
            return this != ACCEPTED;
        }

        static Outcome of(String code) {
            return Arrays.stream(values())
                    .filter(outcome -> outcome.code().equals(code))
                    .findFirst()
                    .orElseThrow(
                            () -> new Untrusted(Fault.WRONG_FIELD, "outcome '%s'".formatted(code)));
        }
    }

    public DrawContact {
        DrawAct.checkId(draw);
        Names.checkText("g", g);
        Names.checkAtLeast(1, "pos", pos);
    }

    public static DrawContact of(JsonObject json) {
        json.onlyTyped(TYPE, "draw", "evidence", "g", "outcome", "pos");
        return new DrawContact(
                json.string("draw"),
                json.string("g"),
                position(json),
                Outcome.of(json.string("outcome")),
                json.bytes32("evidence"));
    }

    /** What the log keeps of evidence; without the salt it says nothing. */
    public static Bytes32 evidence(Secret32 salt, byte[] evidence) {
        return Encodings.h("gongcai/log/v1/redact", salt.bytes(), evidence);
    }

    static int position(JsonObject json) {
        long pos = json.integer("pos");
        if (pos < 1 || pos > Integer.MAX_VALUE) {
            throw new Untrusted(Fault.WRONG_FIELD, "pos is " + pos);
        }
        return (int) pos;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JsonObject json() {
        return JsonObject.of("draw", draw, "evidence", evidence, "g", g, "pos", pos)
                .with("outcome", outcome.code())
                .with("type", TYPE)
                .with("v", 1);
    }
}
