package org.gongcai.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gongcai.platform.time.LegalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * One open page. It has its own thread and room for one message, which a newer one replaces, so a
 * reader that stalls costs nobody else anything; the server's write timeout ends it.
 */
final class LiveReader {

    private static final int HEARTBEAT_SECONDS = 15;
    private static final byte[] NUDGE = bytes("event: changed\ndata: now\n\n");
    private static final byte[] BYE = {};

    private final UUID project;
    private final String watcher;
    private final boolean onlyPublic;
    private final Locale language;
    private final LegalClock clock;
    // Without a limit: the heartbeat finds out when nobody reads any more.
    private final ResponseBodyEmitter emitter = new ResponseBodyEmitter(0L);
    private final BlockingQueue<byte[]> next = new ArrayBlockingQueue<>(1);

    /**
     * @param watcher the person's id; empty for the public
     * @param language of the fragments; {@link Locale#ROOT} for a reader of nudges
     */
    LiveReader(
            UUID project, String watcher, boolean onlyPublic, Locale language, LegalClock clock) {
        this.project = project;
        this.watcher = watcher;
        this.onlyPublic = onlyPublic;
        this.language = language;
        this.clock = clock;
    }

    static byte[] message(String event, String text) {
        return bytes("event: " + event + "\ndata: " + text.replace("\n", "\ndata: ") + "\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    UUID project() {
        return project;
    }

    String watcher() {
        return watcher;
    }

    boolean onlyPublic() {
        return onlyPublic;
    }

    Locale language() {
        return language;
    }

    boolean wantsNudges() {
        return language.equals(Locale.ROOT);
    }

    ResponseBodyEmitter emitter() {
        return emitter;
    }

    void nudge() {
        offer(NUDGE);
    }

    synchronized void offer(byte[] message) {
        next.clear();
        next.add(message);
    }

    /** The thread of the reader says goodbye itself, so that a stalled one holds up nobody. */
    void close() {
        offer(BYE);
    }

    void start(Runnable ended) {
        emitter.onError(failure -> offer(BYE));
        emitter.onCompletion(() -> offer(BYE));
        Thread.ofVirtual()
                .name("live")
                .start(() -> {
                    try {
                        write();
                    } finally {
                        ended.run();
                    }
                });
    }

    private void write() {
        try {
            emitter.send(time());
            for (var message = await(); message != BYE; message = await()) {
                if (message != null) {
                    emitter.send(message);
                }
                emitter.send(time());
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            // The page was left; it catches up by itself when it comes back.
            emitter.completeWithError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing when the heart has to beat. */
    private byte @Nullable [] await() throws InterruptedException {
        return next.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** Told with every change and every heartbeat, as the legal clock may have been moved. */
    private byte[] time() {
        return message("clock", String.valueOf(clock.now().toEpochMilli()));
    }
}
