package org.gongcai.evaluatordraw;

import org.gongcai.rules.PoolSize;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param poolMultiple how many eligible evaluators a group needs for each of its seats
 * @param workingDays how many working days before the evaluation a draw may begin at the earliest
 */
@ConfigurationProperties("gongcai.draw")
record DrawSettings(@DefaultValue("3") int poolMultiple, @DefaultValue("2") int workingDays) {
    DrawSettings {
        if (poolMultiple < 1 || workingDays < 0) {
            throw new IllegalArgumentException(
                    "gongcai.draw: multiple %d and working days %d are too small"
                            .formatted(poolMultiple, workingDays));
        }
    }

    PoolSize poolSize() {
        return new PoolSize(poolMultiple);
    }
}
