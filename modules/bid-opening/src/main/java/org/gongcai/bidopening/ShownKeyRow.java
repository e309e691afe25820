package org.gongcai.bidopening;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A slot key that its holder shows to the other seats; encrypted at rest. */
@Entity
@Table(schema = "bid_opening", name = "shown_key")
class ShownKeyRow {

    @Id private UUID id;
    private UUID tender;
    private String recipient;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] sealedKey;

    @SuppressWarnings("NullAway.Init")
    protected ShownKeyRow() {}

    ShownKeyRow(UUID tender, String recipient, byte[] sealedKey) {
        this.id = UUID.randomUUID();
        this.tender = tender;
        this.recipient = recipient;
        this.sealedKey = sealedKey;
    }

    byte[] sealedKey() {
        return sealedKey;
    }

    @Override
    public String toString() {
        return "Shown key of %s for %s".formatted(recipient, tender);
    }
}
