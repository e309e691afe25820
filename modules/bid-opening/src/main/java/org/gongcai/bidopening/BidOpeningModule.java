package org.gongcai.bidopening;

import org.gongcai.platform.Schema;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Receives sealed bids, closes and opens them. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
@ComponentScan
@EnableConfigurationProperties({BidSettings.class, TrustSettings.class})
public class BidOpeningModule {

    @Bean
    Schema bidOpeningSchema() {
        return new Schema("bid_opening");
    }
}
