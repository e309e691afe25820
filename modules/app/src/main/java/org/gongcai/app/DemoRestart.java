package org.gongcai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongcai.platform.Schema;
import org.gongcai.portal.DemoReset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the demo anew in this process: what is to be emptied is written down, everything closes,
 * and the next start empties it before anything reads it. What keeps state is thereby made anew,
 * and a reset that is cut off is finished by whatever start comes next.
 */
class DemoRestart implements DemoReset {

    private static final Logger log = LoggerFactory.getLogger(DemoRestart.class);

    private final ConfigurableApplicationContext context;
    private final ApplicationArguments arguments;
    private final AtomicBoolean begun = new AtomicBoolean();

    DemoRestart(ConfigurableApplicationContext context, ApplicationArguments arguments) {
        this.context = context;
        this.arguments = arguments;
    }

    @Override
    public void begin() {
        if (begun.getAndSet(true)) {
            return;
        }
        var schemas = context.getBeansOfType(Schema.class).values().stream().map(Schema::name);
        try {
            new DemoData(context.getEnvironment()).forget(schemas.toList());
        } catch (IOException e) {
            begun.set(false);
            throw new UncheckedIOException("Could not write down what to empty", e);
        }
        log.info("The demo starts anew");
        // The process ends with its last thread, so that this one must not be a daemon.
        Thread.ofPlatform().name("demo-reset").daemon(false).start(this::startAnew);
    }

    private void startAnew() {
        context.close();
        Launcher.main(arguments.getSourceArgs());
    }
}
