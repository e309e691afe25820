package org.gongcai.platform.imports;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.DocumentsApi.DocumentView;
import org.gongcai.contracts.ImportView;
import org.gongcai.contracts.ImportView.ImportState;
import org.gongcai.contracts.ImportView.RowError;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of a file is; begun again from the start after a crash. Its service adds the
 * table of the errors.
 */
@MappedSuperclass
public abstract class FileImport {

    private static final int ERRORS_KEPT = 200;

    @Id private UUID id;

    @Version private @Nullable Long version;

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

    /** For JPA, which fills the fields afterwards. */
    @SuppressWarnings("NullAway.Init")
    protected FileImport() {}

    protected FileImport(DocumentView file, Instant now) {
        id = UUID.randomUUID();
        document = file.id();
        fileName = file.name();
        sizeBytes = file.size();
        startedAt = now;
    }

    protected abstract List<KeptRowError> errors();

    /** Forgets what an interrupted reading counted; its rows are simply written once more. */
    public void restart() {
        bytesRead = 0;
        accepted = 0;
        refused = 0;
        errors().clear();
    }

    public void read(long upTo, int kept, List<RowError> wrong) {
        bytesRead = Math.min(upTo, sizeBytes);
        accepted += kept;
        refused += wrong.size();
        wrong.stream()
                .limit(Math.max(0, ERRORS_KEPT - errors().size()))
                .map(KeptRowError::of)
                .forEach(errors()::add);
    }

    public void done(Instant now) {
        state = ImportState.DONE;
        bytesRead = sizeBytes;
        endedAt = now;
    }

    public void fail(RowError reason, Instant now) {
        read(bytesRead, 0, List.of(reason));
        state = ImportState.FAILED;
        endedAt = now;
    }

    public ImportView shown() {
        return new ImportView(
                id,
                fileName,
                state,
                bytesRead,
                sizeBytes,
                accepted,
                refused,
                errors().stream().map(KeptRowError::shown).toList(),
                startedAt,
                endedAt);
    }

    public UUID id() {
        return id;
    }

    public UUID document() {
        return document;
    }
}
