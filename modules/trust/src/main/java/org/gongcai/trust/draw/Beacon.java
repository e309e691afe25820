package org.gongcai.trust.draw;

import java.util.Optional;
import org.gongcai.trust.Fault;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Names;
import org.gongcai.trust.Untrusted;

/** Randomness that a spec names before it exists: nobody, or a round of a public beacon. */
public sealed interface Beacon {
    /** The roles' nonces alone make the seed, so that none of them may be missing. */
    record None() implements Beacon {
        @Override
        public JsonObject json() {
            return JsonObject.of("kind", NONE);
        }

        @Override
        public Optional<DrandQuicknet> drand() {
            return Optional.empty();
        }
    }

    /** One round of drand's chain {@code quicknet}, see {@link Quicknet}. */
    record DrandQuicknet(long round) implements Beacon {
        public DrandQuicknet {
            Names.checkAtLeast(1, "round", round);
        }

        /** The first round that appears at that time or later; POSIX seconds. */
        public static DrandQuicknet at(long time) {
            return new DrandQuicknet(Quicknet.roundAt(time));
        }

        @Override
        public JsonObject json() {
            return JsonObject.of("kind", Quicknet.KIND, "round", round);
        }

        @Override
        public Optional<DrandQuicknet> drand() {
            return Optional.of(this);
        }
    }

    String NONE = "none";

    static Beacon of(JsonObject json) {
        var kind = json.string("kind");
        return switch (kind) {
            case NONE -> {
                json.only("kind");
                yield new None();
            }
            case Quicknet.KIND -> {
                json.only("kind", "round");
                yield new DrandQuicknet(json.integer("round"));
            }
            default -> throw new Untrusted(Fault.WRONG_FIELD, "beacon '%s'".formatted(kind));
        };
    }

    JsonObject json();

    Optional<DrandQuicknet> drand();
}
