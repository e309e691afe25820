package org.gongcai.app;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.gongcai.platform.time.LegalClock;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole program, started once for all tests of this JVM: no demo, an empty database on disk, a
 * legal clock that starts on 2026-03-16 09:00 and can be moved. Reached over HTTP only.
 */
final class Server implements Running {

    static final Pattern TOKEN = Pattern.compile("/setup\\?token=([A-Za-z0-9_-]+)");
    private static final Object LOCK = new Object();
    private static Optional<Server> running = Optional.empty();

    private final ConfigurableApplicationContext context;
    private final Path data;
    private final String firstStartToken;

    private Server(ConfigurableApplicationContext context, Path data, String firstStartToken) {
        this.context = context;
        this.data = data;
        this.firstStartToken = firstStartToken;
    }

    static Server running() {
        synchronized (LOCK) {
            var server = running.orElseGet(Server::start);
            running = Optional.of(server);
            return server;
        }
    }

    private static Server start() {
        var token = new CompletableFuture<String>();
        var data = temporaryFolder();
        var context =
                new SpringApplicationBuilder(Launcher.class)
                        .listeners(hearingFirstStart(token))
                        .run(
                                "--server.port=0",
                                "--gongcai.data=" + data,
                                "--gongcai.demo.enabled=false",
                                "--gongcai.clock.movable=true",
                                "--gongcai.clock.start=2026-03-16T09:00:00+08:00");
        return new Server(context, data, token.orTimeout(10, TimeUnit.SECONDS).join());
    }

    /** The link stands in the log and nowhere else. */
    private static ApplicationListener<ApplicationStartedEvent> hearingFirstStart(
            CompletableFuture<String> token) {
        return started -> {
            var appender =
                    new AppenderBase<ILoggingEvent>() {
                        @Override
                        protected void append(ILoggingEvent event) {
                            var found = TOKEN.matcher(event.getFormattedMessage());
                            if (found.find()) {
                                token.complete(found.group(1));
                            }
                        }
                    };
            appender.start();
            ((Logger) LoggerFactory.getLogger("org.gongcai")).addAppender(appender);
        };
    }

    static Path temporaryFolder() {
        try {
            var folder = Files.createTempDirectory("gongcai-test");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String firstStartToken() {
        return firstStartToken;
    }

    /** Where database, blobs and keys lie. */
    Path data() {
        return data;
    }

    @Override
    public URI uri() {
        return URI.create(
                "http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    @Override
    public Instant legalNow() {
        return context.getBean(LegalClock.class).now();
    }
}
