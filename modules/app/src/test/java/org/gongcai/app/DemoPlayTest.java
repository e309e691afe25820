package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.gongcai.app.DemoScript.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DemoPlayTest {

    private final JdbcClient db =
            JdbcClient.create(
                    new DriverManagerDataSource(
                            "jdbc:h2:mem:demo-play;MODE=Oracle;DB_CLOSE_DELAY=-1"));
    private final AtomicInteger played = new AtomicInteger();

    @BeforeEach
    void nothing_is_remembered() {
        db.sql("DROP SCHEMA IF EXISTS demo CASCADE").update();
        db.sql("CREATE SCHEMA demo").update();
        db.sql("CREATE TABLE demo.step (name VARCHAR(200), played_at TIMESTAMP WITH TIME ZONE)")
                .update();
    }

    private DemoPlay play(Step... steps) {
        var play = new DemoPlay(db, List.of(steps));
        play.run(new DefaultApplicationArguments());
        Awaitility.await().until(() -> play.finished() || play.stopped());
        return play;
    }

    private Step counting(String text) {
        return new Step(text, played::incrementAndGet);
    }

    private static Step failing(String text) {
        return new Step(
                text,
                () -> {
                    throw new IllegalStateException("as in the test");
                });
    }

    @Test
    void a_step_that_fails_stops_the_play_and_is_named() {
        var play = play(counting("one"), failing("two"), counting("three"));
        assertThat(play.stopped()).isTrue();
        assertThat(play.finished()).isFalse();
        assertThat(play.text()).isEqualTo("two");
        assertThat(play.done()).isEqualTo(1);
        assertThat(played).hasValue(1);
    }

    @Test
    void an_error_stops_it_as_well() {
        var failing =
                new Step(
                        "one",
                        () -> {
                            throw new AssertionError("as in the test");
                        });
        assertThat(play(failing).stopped()).isTrue();
    }

    @Test
    void the_next_start_goes_on_from_the_step_that_failed() {
        play(counting("one"), failing("two"));
        var again = play(counting("one"), counting("two"));
        assertThat(again.finished()).isTrue();
        assertThat(again.stopped()).isFalse();
        assertThat(played).hasValue(2);
    }
}
