package org.gongcai.evaluation;

import org.gongcai.platform.Schema;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Evaluations of opened bids and their API. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
@ComponentScan
public class EvaluationModule {

    @Bean
    Schema evaluationSchema() {
        return new Schema("evaluation");
    }
}
