package org.gongcai.bidopening;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param batchInterval how often a batch enters the log while any tender receives bids
 * @param proofLimit after how long without a proof a closing is postponed on the record
 * @param holderSilence how long after the deadline the supervision seat may be silent before its
 *     backup is called, and again before the opening is postponed on the record
 * @param rehearsalTime after how long without an answer to the last rehearsal a key counts as lost
 */
@ConfigurationProperties("gongcai.bids")
record BidSettings(
        @DefaultValue("2s") Duration batchInterval,
        @DefaultValue("1m") Duration proofLimit,
        @DefaultValue("4h") Duration rehearsalTime,
        @DefaultValue("30m") Duration holderSilence) {
    BidSettings {
        if (!batchInterval.isPositive()
                || !proofLimit.isPositive()
                || !rehearsalTime.isPositive()
                || !holderSilence.isPositive()) {
            throw new IllegalArgumentException(
                    "gongcai.bids: %s, %s, %s and %s must be positive"
                            .formatted(batchInterval, proofLimit, rehearsalTime, holderSilence));
        }
    }
}
