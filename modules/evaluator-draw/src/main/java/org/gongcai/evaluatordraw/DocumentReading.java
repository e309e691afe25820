package org.gongcai.evaluatordraw;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Somebody has read a document that names people, and the log says so. */
@Entity
@Table(schema = "evaluator_draw", name = "document_reading")
class DocumentReading {

    @Id private UUID id;
    private UUID document;
    private UUID reader;

    @SuppressWarnings("NullAway.Init")
    protected DocumentReading() {}

    DocumentReading(UUID document, UUID reader) {
        this.id = UUID.randomUUID();
        this.document = document;
        this.reader = reader;
    }
}
