package org.gongcai.evaluatordraw.pool;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.DocumentsApi.DocumentView;
import org.gongcai.platform.imports.FileImport;
import org.gongcai.platform.imports.KeptRowError;

/** The reading of one file into a pool. */
@Entity
@Table(schema = "evaluator_draw", name = "pool_import")
class Import extends FileImport {

    private UUID pool;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "evaluator_draw",
            name = "import_error",
            joinColumns = @JoinColumn(name = "pool_import"))
    @OrderColumn(name = "error_index")
    private List<KeptRowError> errors = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Import() {}

    Import(UUID pool, DocumentView file, Instant now) {
        super(file, now);
        this.pool = pool;
    }

    @Override
    protected List<KeptRowError> errors() {
        return errors;
    }

    UUID pool() {
        return pool;
    }
}
