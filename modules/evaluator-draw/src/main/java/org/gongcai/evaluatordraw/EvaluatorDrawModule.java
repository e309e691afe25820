package org.gongcai.evaluatordraw;

import org.gongcai.platform.Schema;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Pools, draws, calls and the venue, with their APIs. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
@EnableConfigurationProperties({DrawSettings.class, CallSettings.class})
@ComponentScan
public class EvaluatorDrawModule {

    @Bean
    Schema evaluatorDrawSchema() {
        return new Schema("evaluator_draw");
    }
}
