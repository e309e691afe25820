package org.gongcai.platform.documents;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.gongcai.platform.Signal;
import org.gongcai.platform.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Removes uploads that were begun more than a day ago and not finished. */
@Component
class UploadExpiry implements SmartLifecycle {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Logger log = LoggerFactory.getLogger(UploadExpiry.class);
    private static final Duration FINISHED_KEPT = Duration.ofDays(7);
    private static final Duration LOOK = Duration.ofHours(1);

    private final StoredUploads stored;
    private final Uploads uploads;
    private final Clock clock = Clock.systemUTC();
    private final Worker worker = new Worker("upload-expiry", new Signal(), this::step);

    UploadExpiry(StoredUploads stored, Uploads uploads) {
        this.stored = stored;
        this.uploads = uploads;
    }

    Duration step() {
        stored.begunBefore(clock.instant().minus(KEPT)).forEach(this::removeUnfinished);
        stored.begunBefore(clock.instant().minus(FINISHED_KEPT)).forEach(this::removeAbandoned);
        return LOOK;
    }

    private void removeUnfinished(UUID id) {
        safely(id, () -> uploads.removeUnfinished(id));
    }

    private void removeAbandoned(UUID id) {
        safely(id, () -> uploads.removeAbandoned(id));
    }

    private static void safely(UUID id, Runnable removal) {
        try {
            removal.run();
        } catch (RuntimeException e) {
            // One that cannot be removed must not keep the others on the disk.
            log.warn("Upload {} could not be removed", id, e);
        }
    }

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public void stop() {
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.running();
    }
}
