package org.gongcai.evaluatordraw.pool;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.ImportView.ImportState;
import org.gongcai.contracts.ImportView.RowError;
import org.gongcai.platform.Signal;
import org.gongcai.platform.Worker;
import org.gongcai.platform.documents.Documents;
import org.gongcai.platform.imports.CsvColumns;
import org.gongcai.platform.imports.CsvImport;
import org.gongcai.platform.imports.CsvRow;
import org.gongcai.platform.time.LegalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads files into pools, one after the other. What was cut off is read again from its start; rows
 * that are there already change nothing.
 */
@Component
class Importing implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Importing.class);
    private static final Duration REST = Duration.ofSeconds(30);

    private final Imports imports;
    private final PoolWriting writing;
    private final Documents documents;
    private final LegalClock clock;
    private final Signal wanted = new Signal();
    private final Worker worker;

    Importing(Imports imports, PoolWriting writing, Documents documents, LegalClock clock) {
        this.imports = imports;
        this.writing = writing;
        this.documents = documents;
        this.clock = clock;
        worker = new Worker("pool-imports", wanted, this::step);
    }

    Signal wanted() {
        return wanted;
    }

    private Duration step() {
        var next = imports.findFirstByStateOrderByStartedAt(ImportState.RUNNING);
        next.ifPresent(this::read);
        return next.isPresent() ? Duration.ZERO : REST;
    }

    private void read(Import started) {
        writing.restart(started.id());
        CsvImport.read(() -> documents.open(started.document()), new IntoPool(started.id()));
        log.info("Import {} has ended", started.id());
    }

    private final class IntoPool implements CsvImport.Target<EvaluatorRow> {

        private final UUID id;

        IntoPool(UUID id) {
            this.id = id;
        }

        @Override
        public CsvColumns columns() {
            return EvaluatorRow.COLUMNS;
        }

        @Override
        public EvaluatorRow read(CsvRow row) {
            return EvaluatorRow.of(row);
        }

        @Override
        public String key(EvaluatorRow row) {
            return row.person().number();
        }

        @Override
        public void write(List<EvaluatorRow> rows, List<RowError> wrong, long bytesRead) {
            writing.write(id, rows, wrong, bytesRead, clock.today());
        }

        @Override
        public void done() {
            writing.done(id, clock.now());
        }

        @Override
        public void fail(RowError reason) {
            writing.fail(id, reason, clock.now());
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
