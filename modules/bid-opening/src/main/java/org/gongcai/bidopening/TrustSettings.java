package org.gongcai.bidopening;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param pins recipient of the supervision seat → id of its long-term key, as printed in tender
 *     documents
 */
@ConfigurationProperties("gongcai.trust")
record TrustSettings(@DefaultValue Map<String, String> pins) {
    TrustSettings {
        pins = Map.copyOf(pins);
    }
}
