package org.gongcai.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.gongcai.platform.time.LegalClock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program as a newcomer starts it: with the demo, which plays its county by itself. */
final class DemoServer implements Running, AutoCloseable {

    private final ConfigurableApplicationContext context;

    private DemoServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static DemoServer started(Path data) {
        return new DemoServer(
                new SpringApplicationBuilder(Launcher.class)
                        .run("--server.port=0", "--gongcai.data=" + data));
    }

    @Override
    public URI uri() {
        return URI.create(
                "http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    @Override
    public String firstStartToken() {
        throw new IllegalStateException("The demo makes its first start by itself");
    }

    @Override
    public Instant legalNow() {
        return context.getBean(LegalClock.class).now();
    }

    @Override
    public void close() {
        context.close();
    }
}
