package org.gongcai.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something of a committee that the database must not show. */
@Entity
@Table(schema = "evaluation")
class SealedPaper {

    @Id private UUID id;

    @Version private @Nullable Long version;

    private UUID project;
    private String place;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected SealedPaper() {}

    SealedPaper(UUID project, String place, byte[] content) {
        this.id = UUID.randomUUID();
        this.project = project;
        this.place = place;
        this.content = content.clone();
    }

    void replace(byte[] sealed) {
        content = sealed.clone();
    }

    UUID project() {
        return project;
    }

    String place() {
        return place;
    }

    byte[] content() {
        return content.clone();
    }
}
