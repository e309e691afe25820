package org.gongcai.procurement.history;

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
import org.gongcai.contracts.HistoryApi.HistoryImport;
import org.gongcai.platform.imports.FileImport;
import org.gongcai.platform.imports.KeptRowError;

/** The reading of one file of past results, by whom and where they come from. */
@Entity
@Table(schema = "procurement", name = "history_import")
class HistoryFile extends FileImport {

    private UUID ledger;
    private String source;
    private UUID person;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "procurement",
            name = "history_import_error",
            joinColumns = @JoinColumn(name = "history_import"))
    @OrderColumn(name = "error_index")
    private List<KeptRowError> errors = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected HistoryFile() {}

    HistoryFile(UUID ledger, String source, UUID person, DocumentView file, Instant now) {
        super(file, now);
        this.ledger = ledger;
        this.source = source;
        this.person = person;
    }

    @Override
    protected List<KeptRowError> errors() {
        return errors;
    }

    HistoryImport view() {
        return new HistoryImport(source, shown());
    }

    UUID ledger() {
        return ledger;
    }

    String source() {
        return source;
    }
}
