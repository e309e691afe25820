package org.gongcai.procurement.history;

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

/** Reads files of past results, one after the other; one that was cut off from its start again. */
@Component
class HistoryImporting implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(HistoryImporting.class);
    private static final Duration REST = Duration.ofSeconds(30);

    private final HistoryFiles files;
    private final HistoryWriting writing;
    private final Documents documents;
    private final LegalClock clock;
    private final Signal wanted = new Signal();
    private final Worker worker;

    HistoryImporting(
            HistoryFiles files, HistoryWriting writing, Documents documents, LegalClock clock) {
        this.files = files;
        this.writing = writing;
        this.documents = documents;
        this.clock = clock;
        worker = new Worker("history-imports", wanted, this::step);
    }

    Signal wanted() {
        return wanted;
    }

    private Duration step() {
        var next = files.findFirstByStateOrderByStartedAt(ImportState.RUNNING);
        next.ifPresent(this::read);
        return next.isPresent() ? Duration.ZERO : REST;
    }

    private void read(HistoryFile started) {
        writing.restart(started.id());
        CsvImport.read(() -> documents.open(started.document()), new IntoLedger(started.id()));
        log.info("Import {} of past results has ended", started.id());
    }

    private final class IntoLedger implements CsvImport.Target<ResultRow> {

        private final UUID id;

        IntoLedger(UUID id) {
            this.id = id;
        }

        @Override
        public CsvColumns columns() {
            return ResultRow.COLUMNS;
        }

        @Override
        public ResultRow read(CsvRow row) {
            return ResultRow.of(row, clock.today());
        }

        @Override
        public String key(ResultRow row) {
            return row.number();
        }

        @Override
        public void write(List<ResultRow> rows, List<RowError> wrong, long bytesRead) {
            writing.write(id, rows, wrong, bytesRead);
        }

        @Override
        public void done() {
            writing.done(id);
        }

        @Override
        public void fail(RowError reason) {
            writing.fail(id, reason);
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
