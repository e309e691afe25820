package org.gongcai.observation.log;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param origin name of the log and of its key: the county's host, then {@code /log/<year>}
 * @param keyPassword of the key store; absent = made once, in a file beside it
 * @param witnessUrl submission prefix of the witness
 * @param witnessKey its verifier key; all three absent = a witness in this process
 * @param witnessFolder where requests lie and answers are brought, for one without a network
 */
@ConfigurationProperties("gongcai.log")
record LogSettings(
        @DefaultValue("localhost/log/2026") String origin,
        @Nullable String keyPassword,
        @Nullable URI witnessUrl,
        @Nullable String witnessKey,
        @Nullable Path witnessFolder) {
    @Override
    public String toString() {
        return "LogSettings[%s]".formatted(origin);
    }
}
