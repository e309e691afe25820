package org.gongcai.evaluatordraw;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param attempts after how many calls without an answer somebody counts as unreachable
 * @param interval between two calls of one number
 * @param answerWithin after how long without an answer somebody is overdue
 */
@ConfigurationProperties("gongcai.calls")
record CallSettings(
        @DefaultValue("3") int attempts,
        @DefaultValue("15m") Duration interval,
        @DefaultValue("60m") Duration answerWithin) {
    CallSettings {
        if (attempts < 1 || interval.isNegative() || !answerWithin.isPositive()) {
            throw new IllegalArgumentException(
                    "gongcai.calls: %d attempts, interval %s, answer within %s"
                            .formatted(attempts, interval, answerWithin));
        }
    }
}
