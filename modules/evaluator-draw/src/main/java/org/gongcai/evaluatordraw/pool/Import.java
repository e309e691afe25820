package org.gongcai.evaluatordraw.pool;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.DocumentsApi.DocumentView;
import org.gongcai.contracts.EvaluatorPoolApi.ImportState;
import org.gongcai.contracts.EvaluatorPoolApi.ImportView;
import org.gongcai.contracts.EvaluatorPoolApi.RowError;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The reading of one file into a pool; begun again from the start after a crash. */
@Entity
@Table(schema = "evaluator_draw", name = "pool_import")
class Import {

    private static final int ERRORS_KEPT = 200;

    @Embeddable
    record KeptError(
            @Column(name = "line_no") long line,
            @Column(name = "column_name") String column,
            String rule,
            String remedy) {}

    @Id private UUID id;

    @Version private @Nullable Long version;

    private UUID pool;
    private UUID document;
    private String fileName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ImportState state = ImportState.RUNNING;

    private long bytesRead;
    private long sizeBytes;
    private long accepted;
    private long refused;
    private Instant startedAt;
    private @Nullable Instant endedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "evaluator_draw",
            name = "import_error",
            joinColumns = @JoinColumn(name = "pool_import"))
    @OrderColumn(name = "error_index")
    private List<KeptError> errors = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Import() {}

    Import(UUID pool, DocumentView file, Instant now) {
        id = UUID.randomUUID();
        this.pool = pool;
        document = file.id();
        fileName = file.name();
        sizeBytes = file.size();
        startedAt = now;
    }

    /** Forgets what an interrupted reading counted; its rows are simply written once more. */
    void restart() {
        bytesRead = 0;
        accepted = 0;
        refused = 0;
        errors.clear();
    }

    void read(long upTo, int kept, List<RowError> wrong) {
        bytesRead = Math.min(upTo, sizeBytes);
        accepted += kept;
        refused += wrong.size();
        wrong.stream()
                .limit(Math.max(0, ERRORS_KEPT - errors.size()))
                .map(each -> new KeptError(each.line(), each.column(), each.rule(), each.remedy()))
                .forEach(errors::add);
    }

    void done(Instant now) {
        state = ImportState.DONE;
        bytesRead = sizeBytes;
        endedAt = now;
    }

    void fail(RowError reason, Instant now) {
        read(bytesRead, 0, List.of(reason));
        state = ImportState.FAILED;
        endedAt = now;
    }

    ImportView shown() {
        return new ImportView(
                id,
                fileName,
                state,
                bytesRead,
                sizeBytes,
                accepted,
                refused,
                errors.stream()
                        .map(each ->
                                new RowError(
                                        each.line(), each.column(), each.rule(), each.remedy()))
                        .toList(),
                startedAt,
                endedAt);
    }

    UUID id() {
        return id;
    }

    UUID pool() {
        return pool;
    }

    UUID document() {
        return document;
    }

    Instant startedAt() {
        return startedAt;
    }
}
