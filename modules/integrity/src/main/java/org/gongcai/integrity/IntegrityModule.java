package org.gongcai.integrity;

import org.gongcai.platform.Schema;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The service {@code integrity}. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
@ComponentScan
public class IntegrityModule {

    @Bean
    Schema integritySchema() {
        return new Schema("integrity");
    }
}
