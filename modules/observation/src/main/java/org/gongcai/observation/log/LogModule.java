package org.gongcai.observation.log;

import java.nio.file.Path;
import org.gongcai.observation.log.Witnessing.InThisProcess;
import org.gongcai.observation.log.Witnessing.OverFiles;
import org.gongcai.observation.log.Witnessing.OverHttp;
import org.gongcai.platform.time.LegalClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogSettings.class)
class LogModule {

    @Bean
    LogWitness logWitness(LogSettings settings, JdbcClient db, LegalClock clock, NoteKeys keys) {
        return switch (Witnessing.of(settings, clock.movable())) {
            case InThisProcess() -> new DemoWitness(db, clock, keys);
            case OverHttp(var prefix, var key) -> new HttpWitness(prefix, key);
            case OverFiles(var folder, var key) -> new FolderWitness(folder, key);
        };
    }

    @Bean
    NoteKeys noteKeys(
            @Value("${gongcai.data}") String data, LogSettings settings, TransparencyLogs logs) {
        var folder = Path.of(data, "keys");
        var head = logs.head();
        return head.isEmpty()
                ? NoteKeys.readOrMake(folder, settings.origin(), settings.keyPassword())
                : NoteKeys.read(folder, settings.origin(), settings.keyPassword())
                        .thatSigned(head.note());
    }
}
