package org.gongcai.procurement;

import org.gongcai.platform.Schema;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The service {@code procurement}. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
@ComponentScan
public class ProcurementModule {

    @Bean
    Schema procurementSchema() {
        return new Schema("procurement");
    }
}
