package org.gongcai.platform.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.DocumentsApi.DocumentView;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/** A document that is here, whole; its bytes never change. */
@Entity
@Table(schema = "platform")
class Document {

    private enum Secrecy {
        SEALED,
        SESSION,
        PARTY,
        INTERNAL,
        PUBLIC
    }

    @Id private UUID id;

    @Version private @Nullable Long version;

    private String name;
    private String mediaType;

    @Column(name = "size_bytes")
    private long size;

    private String sha256;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Secrecy secrecy = Secrecy.PARTY;

    private String retentionClass = "procurement-15y";

    @Convert(converter = YesNoConverter.class)
    private boolean legalHold;

    private @Nullable UUID storedBy;
    private Instant storedAt;

    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    Document(DocumentView content, @Nullable UUID storedBy, Instant storedAt) {
        this.id = content.id();
        this.name = content.name();
        this.mediaType = content.type();
        this.size = content.size();
        this.sha256 = content.sha256();
        this.storedBy = storedBy;
        this.storedAt = storedAt;
    }

    DocumentView view() {
        return new DocumentView(id, name, mediaType, size, sha256);
    }

    String blob() {
        return id.toString();
    }

    void publish() {
        secrecy = Secrecy.PUBLIC;
    }

    boolean isPublic() {
        return secrecy == Secrecy.PUBLIC;
    }

    boolean isStoredBy(UUID person) {
        return person.equals(storedBy);
    }
}
