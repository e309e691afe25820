package org.gongcai.evaluatordraw.pool;

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

/** Reads files into pools; rows that are there already change nothing. */
@Component
class Importing extends ImportWorker<Import> {

    private final Imports imports;
    private final PoolWriting writing;
    private final LegalClock clock;

    Importing(Imports imports, PoolWriting writing, Documents documents, LegalClock clock) {
        super("pool-imports", documents);
        this.imports = imports;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    protected Optional<Import> next() {
        return imports.findFirstByStateOrderByStartedAt(ImportState.RUNNING);
    }

    @Override
    protected void restart(Import started) {
        writing.restart(started.id());
    }

    @Override
    protected CsvImport.Target<?> target(Import started) {
        return new IntoPool(started.id());
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
}
