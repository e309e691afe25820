package org.gongcai.procurement.history;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.ImportView.ImportState;
import org.gongcai.contracts.ImportView.RowError;
import org.gongcai.platform.documents.Documents;
import org.gongcai.platform.imports.CsvColumns;
import org.gongcai.platform.imports.CsvImport;
import org.gongcai.platform.imports.CsvRow;
import org.gongcai.platform.imports.ImportWorker;
import org.gongcai.platform.time.LegalClock;
import org.springframework.stereotype.Component;

/** Reads files of past results into their ledgers. */
@Component
class HistoryImporting extends ImportWorker<HistoryFile> {

    private final HistoryFiles files;
    private final HistoryWriting writing;
    private final LegalClock clock;

    HistoryImporting(
            HistoryFiles files, HistoryWriting writing, Documents documents, LegalClock clock) {
        super("history-imports", documents);
        this.files = files;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    protected Optional<HistoryFile> next() {
        return files.findFirstByStateOrderByStartedAt(ImportState.RUNNING);
    }

    @Override
    protected void restart(HistoryFile started) {
        writing.restart(started.id());
    }

    @Override
    protected CsvImport.Target<?> target(HistoryFile started) {
        return new IntoLedger(started.id());
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
}
