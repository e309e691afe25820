package org.gongcai.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.gongcai.contracts.ProcurementEvent.PastSums;
import org.gongcai.rules.ResultGroup;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The sums of a period at a place without its awards. */
@Entity
@Table(schema = "disclosure", name = "past_sums")
class StoredPastSums {

    @Id private UUID id;

    @Version private @Nullable Long version;

    private UUID ledger;
    private String place;

    @Column(name = "year_no")
    private int year;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ResultGroup resultGroup;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String content;

    @SuppressWarnings("NullAway.Init")
    protected StoredPastSums() {}

    StoredPastSums(UUID ledger, PastSums sums) {
        id = UUID.randomUUID();
        this.ledger = ledger;
        place = sums.place();
        year = sums.from().getYear();
        resultGroup = sums.sums().group();
        content = StoredJson.write(sums);
    }

    void become(PastSums sums) {
        content = StoredJson.write(sums);
    }

    PastSums shown() {
        return StoredJson.read(content, PastSums.class);
    }
}
