package org.gongcai.evaluatordraw;

import org.gongcai.rules.PoolSize;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param poolMultiple how many eligible evaluators a group needs for each of its seats
 */
@ConfigurationProperties("gongcai.draw")
record DrawSettings(@DefaultValue("3") int poolMultiple) {
    DrawSettings {
        if (poolMultiple < 1) {
            throw new IllegalArgumentException(
                    "gongcai.draw: multiple %d is too small".formatted(poolMultiple));
        }
    }

    PoolSize poolSize() {
        return new PoolSize(poolMultiple);
    }
}
