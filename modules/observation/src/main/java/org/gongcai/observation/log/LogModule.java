package org.gongcai.observation.log;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogSettings.class)
class LogModule {

    @Bean
    NoteKeys noteKeys(
            @Value("${gongcai.data}") String data, LogSettings settings, TransparencyLogs logs) {
        var folder = Path.of(data, "keys");
        return logs.head().isEmpty()
                ? NoteKeys.readOrMake(folder, settings.origin())
                : NoteKeys.read(folder, settings.origin());
    }
}
