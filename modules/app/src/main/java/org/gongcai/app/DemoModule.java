package org.gongcai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongcai.platform.Schema;
import org.gongcai.platform.security.Accounts;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo county; absent where {@code gongcai.demo.enabled} is false. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("gongcai.demo.enabled")
class DemoModule {

    @Bean
    Schema demoSchema() {
        return new Schema("demo");
    }

    @Bean
    DemoDesks demoDesks(BeanFactory beans, Accounts accounts) {
        return new DemoDesks(beans::getBean, accounts);
    }

    @Bean
    DemoBidders demoBidders(ObjectProvider<DemoDesks> desks) {
        return new DemoBidders(desks);
    }

    @Bean
    DemoHolders demoHolders(ObjectProvider<DemoDesks> desks) {
        return new DemoHolders(desks);
    }

    @Bean
    DemoHolderKeys demoHolderKeys(DemoDesks desks) {
        return new DemoHolderKeys(desks);
    }

    @Bean
    DemoRestart demoRestart(
            ConfigurableApplicationContext context, ApplicationArguments arguments) {
        return new DemoRestart(context, arguments);
    }

    @Bean
    DemoReceipts demoReceipts(DemoDesks desks) {
        return new DemoReceipts(desks);
    }

    @Bean
    DemoJobs demoJobs(DemoDesks desks, DemoScript script, DemoPlay county, JdbcClient db) {
        return new DemoJobs(desks, script, county, new JobNotes(db));
    }

    @Bean
    DemoPlay demoPlay(JdbcClient db, DemoScript script) {
        return new DemoPlay(db, script.steps());
    }

    @Bean
    DemoScript demoScript(DemoDesks desks, @Value("${gongcai.data}") Path data) {
        try {
            var sealed = Files.createDirectories(data.resolve("demo"));
            return new DemoScript(desks, sealed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
