package org.gongcai.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.gongcai.contracts.Tender.Attachment;

/** A document of the tender. */
@Embeddable
record Enclosed(
        UUID document,
        String name,
        String mediaType,
        @Column(name = "size_bytes") long size,
        String sha256) {

    static Enclosed of(Attachment attachment) {
        return new Enclosed(
                attachment.id(),
                attachment.name(),
                attachment.type(),
                attachment.size(),
                attachment.sha256());
    }

    Attachment attachment() {
        return new Attachment(document, name, mediaType, size, sha256);
    }
}
