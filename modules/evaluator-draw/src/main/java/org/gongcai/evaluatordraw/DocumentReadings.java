package org.gongcai.evaluatordraw;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DocumentReadings extends Repository<DocumentReading, UUID> {

    DocumentReading save(DocumentReading reading);

    boolean existsByDocumentAndReader(UUID document, UUID reader);
}
