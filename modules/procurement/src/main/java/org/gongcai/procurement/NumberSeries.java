package org.gongcai.procurement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.gongcai.rules.ProjectKind;
import org.gongcai.rules.ProjectNumber;
import org.gongcai.rules.Region;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The numbers an authority gives to projects of one kind in one year: 1, 2, 3 without a gap. */
@Entity
@Table(schema = "procurement")
class NumberSeries {

    @Id private UUID id;

    // Null until stored: that is how Spring Data knows a new one although its id is given.
    @Version private @Nullable Long version;

    private UUID authority;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProjectKind kind;

    private int yearNo;
    private int lastNumber;

    @SuppressWarnings("NullAway.Init")
    protected NumberSeries() {}

    NumberSeries(UUID authority, ProjectKind kind, int year) {
        id = UUID.randomUUID();
        this.authority = authority;
        this.kind = kind;
        yearNo = year;
    }

    ProjectNumber next(Region region) {
        lastNumber++;
        return new ProjectNumber(region, kind, yearNo, lastNumber);
    }

    @Override
    public String toString() {
        return "%s of %s in %d at %d".formatted(kind, authority, yearNo, lastNumber);
    }
}
