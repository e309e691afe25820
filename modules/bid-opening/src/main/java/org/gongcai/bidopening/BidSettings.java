package org.gongcai.bidopening;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param batchInterval how often a batch enters the log while any tender receives bids
 * @param proofLimit after how long without a proof a closing is postponed on the record
 */
@ConfigurationProperties("gongcai.bids")
record BidSettings(
        @DefaultValue("2s") Duration batchInterval, @DefaultValue("1m") Duration proofLimit) {
    BidSettings {
        if (!batchInterval.isPositive() || !proofLimit.isPositive()) {
            throw new IllegalArgumentException(
                    "gongcai.bids: interval %s and limit %s must be positive"
                            .formatted(batchInterval, proofLimit));
        }
    }
}
