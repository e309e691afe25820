package org.gongcai.app;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongcai.app.DemoScript.Step;
import org.gongcai.platform.Sql;
import org.gongcai.portal.DemoProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plays the demo in the background of the first start; the pages work meanwhile. What was played is
 * remembered, so that a restart plays nothing twice.
 */
class DemoPlay implements ApplicationRunner, ApplicationListener<ContextClosedEvent>, DemoProgress {

    private static final Logger log = LoggerFactory.getLogger(DemoPlay.class);

    private final JdbcClient db;
    private final List<Step> steps;
    private volatile int played;
    private volatile boolean left;
    private volatile boolean stopped;

    DemoPlay(JdbcClient db, List<Step> steps) {
        this.db = db;
        this.steps = steps;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Thread.ofPlatform().name("demo").daemon().start(this::play);
    }

    /** What is being played is left, and played again by the next start. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        left = true;
    }

    private void play() {
        try {
            var before = remembered();
            if (isOfAnotherVersion(before)) {
                log.warn("This county was played by another version; start the demo anew");
                played = steps.size();
                return;
            }
            playWhatIsMissing(before);
            log.info("The demo county is ready, {} steps", steps.size());
        } catch (RuntimeException | Error e) {
            if (left) {
                log.info("The demo was left at '{}'", text());
                return;
            }
            stopped = true;
            log.error("The demo stopped at '{}'; a restart goes on from there", text(), e);
        }
    }

    private void playWhatIsMissing(Set<String> before) {
        for (var step : steps) {
            if (!before.contains(step.text())) {
                step.work().run();
                remember(step);
            }
            played++;
        }
    }

    /** Nothing is added to it: half of each would be neither. */
    private boolean isOfAnotherVersion(Set<String> before) {
        return !steps.stream().map(Step::text).collect(Collectors.toSet()).containsAll(before);
    }

    private Set<String> remembered() {
        return new HashSet<>(
                db.sql("SELECT name FROM demo.step")
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    private void remember(Step step) {
        db.sql("INSERT INTO demo.step (name, played_at) VALUES (?, ?)")
                .params(step.text(), Sql.time(Clock.systemUTC().instant()))
                .update();
    }

    @Override
    public int done() {
        return played;
    }

    @Override
    public int total() {
        return steps.size();
    }

    @Override
    public String text() {
        int at = played;
        return at < steps.size() ? steps.get(at).text() : "";
    }

    @Override
    public boolean finished() {
        return played == steps.size();
    }

    @Override
    public boolean stopped() {
        return stopped;
    }
}
