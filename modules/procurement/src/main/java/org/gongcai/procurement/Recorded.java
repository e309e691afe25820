package org.gongcai.procurement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.gongcai.rules.LegalTime;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Where a record comes from and when: by the legal clock, by the system's, and the legal day.
 *
 * @param language of its texts; where a translation differs, the Chinese text prevails
 */
@Embeddable
record Recorded(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Origin origin,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Secrecy secrecy,
        String language,
        Instant occurredAt,
        Instant recordedAt,
        LocalDate legalDate) {

    enum Origin {
        NATIVE,
        PAPER,
        IMPORTED,
        EXTERNAL
    }

    enum Secrecy {
        SEALED,
        SESSION,
        PARTY,
        INTERNAL,
        PUBLIC
    }

    static Recorded here(Instant now) {
        return new Recorded(
                Origin.NATIVE,
                Secrecy.PARTY,
                "zh-CN",
                now,
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS),
                LegalTime.dateOf(now));
    }

    Recorded madePublic() {
        return new Recorded(origin, Secrecy.PUBLIC, language, occurredAt, recordedAt, legalDate);
    }
}
