package org.gongcai.platform.documents;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredDocuments extends JpaRepository<Document, UUID> {}
