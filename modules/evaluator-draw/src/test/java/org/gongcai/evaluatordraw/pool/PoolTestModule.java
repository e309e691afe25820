package org.gongcai.evaluatordraw.pool;

import org.gongcai.platform.Schema;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Pools alone. */
@AutoConfigurationPackage
@ComponentScan
class PoolTestModule {
    @Bean
    Schema evaluatorDrawSchema() {
        return new Schema("evaluator_draw");
    }
}
