package org.gongcai.evaluatordraw;

import java.time.Duration;
import org.gongcai.contracts.EvaluatorDrawApi.BeaconKind;
import org.gongcai.rules.PoolSize;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param poolMultiple how many eligible evaluators a group needs for each of its seats
 * @param beacon what the seed of a draw waits for unless its request says otherwise
 * @param beaconDelay from the end of the reveals to the beacon, a minute or more
 * @param beaconUrl where a round's signature is fetched, with {@code {round}} in it; absent: it is
 *     entered by hand
 */
@ConfigurationProperties("gongcai.draw")
record DrawSettings(
        @DefaultValue("3") int poolMultiple,
        @DefaultValue("none") BeaconKind beacon,
        @DefaultValue("60s") Duration beaconDelay,
        @Nullable String beaconUrl) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    DrawSettings {
        if (poolMultiple < 1) {
            throw new IllegalArgumentException(
                    "gongcai.draw: multiple %d is too small".formatted(poolMultiple));
        }
        if (beaconDelay.compareTo(SHORTEST) < 0 || beaconDelay.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "gongcai.draw: beacon-delay %s is not between %s and %s"
                            .formatted(beaconDelay, SHORTEST, LONGEST));
        }
        if (beaconUrl != null && !beaconUrl.matches("https?://.*\\{round}.*")) {
            throw new IllegalArgumentException(
                    "gongcai.draw: beacon-url %s is not http(s) or lacks {round}"
                            .formatted(beaconUrl));
        }
    }

    PoolSize poolSize() {
        return new PoolSize(poolMultiple);
    }

    BeaconKind chosen(@Nullable BeaconKind asked) {
        return asked == null ? beacon : asked;
    }

    /** From the end of the reveals to the beacon; absent where none is waited for. */
    @Nullable Integer beaconSeconds(@Nullable BeaconKind asked) {
        return switch (chosen(asked)) {
            case NONE -> null;
            case DRAND_QUICKNET -> Math.toIntExact(beaconDelay.toSeconds());
        };
    }
}
