package org.gongcai.platform.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events that fail are tried again.
 *
 * @param poll how often queues are looked at without being woken
 * @param attempts after how many failures an event is parked
 * @param firstBackOff rest after the first failure, doubled after each further one
 * @param longestBackOff the most a failed event rests
 * @param longestNotYet the most an event rests that waits for another owner's fact
 * @param notYetParksAfter after how long such an event is parked
 */
@ConfigurationProperties("gongcai.queue")
record QueueSettings(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("10") int attempts,
        @DefaultValue("100ms") Duration firstBackOff,
        @DefaultValue("1m") Duration longestBackOff,
        @DefaultValue("1s") Duration longestNotYet,
        @DefaultValue("1h") Duration notYetParksAfter) {

    private static final Duration FIRST_NOT_YET = Duration.ofMillis(20);

    /**
     * @param failures how often the event has failed before
     */
    Duration backOff(int failures) {
        return doubled(firstBackOff, failures, longestBackOff);
    }

    Duration notYetBackOff(int failures) {
        return doubled(FIRST_NOT_YET, failures, longestNotYet);
    }

    private static Duration doubled(Duration first, int times, Duration longest) {
        var rest = first.multipliedBy(1L << Math.min(times, 20));
        return rest.compareTo(longest) < 0 ? rest : longest;
    }
}
