package org.gongcai.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.security.NewAccount;
import org.gongcai.platform.time.LegalClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What one run leaves behind binds the next. */
class RestartTest {

    @TempDir private Path data;

    @Test
    void a_moved_clock_goes_on_after_a_restart_and_never_turns_into_real_time() {
        var farAhead = Instant.now().plus(Duration.ofDays(900));
        try (var first = start("gongcai.demo.enabled=true", "gongcai.clock.movable=true")) {
            var clock = first.getBean(LegalClock.class);
            clock.moveTo(farAhead);
            await().until(() -> clock.movingTo().isEmpty());
            first.getBean(Accounts.class)
                    .create(
                            new NewAccount(
                                    "Chen.Jing", "gongcai-demo", UUID.randomUUID(), "陈静", true));
        }
        try (var second = start("gongcai.demo.enabled=true", "gongcai.clock.movable=true")) {
            assertThat(second.getBean(LegalClock.class).now())
                    .isBetween(farAhead, farAhead.plus(Duration.ofMinutes(2)));
            assertThat(second.getBean(Accounts.class).demoAccounts())
                    .extracting("username")
                    .containsExactly("chen.jing");
        }
        refuses(
                "gongcai.clock.movable",
                "gongcai.demo.enabled=true",
                "gongcai.clock.movable=false");
        refuses("演示账号", "gongcai.demo.enabled=false", "gongcai.clock.movable=true");
    }

    @Test
    void the_demo_is_refused_beside_accounts_of_real_persons() {
        try (var real = start("gongcai.demo.enabled=false")) {
            assertThat(real.getBean(LegalClock.class).movable()).isFalse();
            real.getBean(Accounts.class)
                    .create(
                            new NewAccount(
                                    "li", "a long password", UUID.randomUUID(), "李明", false));
        }
        refuses("正式账号", "gongcai.demo.enabled=true");
    }

    private void refuses(String why, String... settings) {
        assertThatThrownBy(() -> start(settings).close())
                .rootCause()
                .isInstanceOfSatisfying(
                        RefusedStart.class,
                        refused ->
                                assertThat(refused.getMessage() + refused.action()).contains(why));
    }

    private ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(TestPlatform.class).run(arguments(settings));
    }

    /** As arguments, since defaults would not win over the settings all services share. */
    private String[] arguments(String... settings) {
        return Stream.concat(
                        Arrays.stream(settings),
                        Stream.of(
                                "server.port=0",
                                "gongcai.data=" + data.toAbsolutePath(),
                                "spring.datasource.hikari.maximum-pool-size=10"))
                .map("--%s"::formatted)
                .toArray(String[]::new);
    }
}
