package org.gongcai.platform.imports;

import java.time.Duration;
import java.util.Optional;
import org.gongcai.platform.Signal;
import org.gongcai.platform.Worker;
import org.gongcai.platform.documents.Documents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the files that were handed in, one after the other, on a thread of its own. One that was
 * cut off is read again from its start.
 */
public abstract class ImportWorker<F extends FileImport> implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration REST = Duration.ofSeconds(30);

    private final Documents documents;
    private final Signal wanted = new Signal();
    private final Worker worker;

    protected ImportWorker(String name, Documents documents) {
        this.documents = documents;
        worker = new Worker(name, wanted, this::step);
    }

    /** To be given when one more file waits. */
    public Signal wanted() {
        return wanted;
    }

    /** The one that waits longest. */
    protected abstract Optional<F> next();

    /** Forgets what an interrupted reading counted. */
    protected abstract void restart(F file);

    protected abstract CsvImport.Target<?> target(F file);

    private Duration step() {
        var next = next();
        next.ifPresent(this::read);
        return next.isPresent() ? Duration.ZERO : REST;
    }

    private void read(F file) {
        restart(file);
        CsvImport.read(() -> documents.open(file.document()), target(file));
        log.info("Import {} has ended", file.id());
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
