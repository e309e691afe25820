package org.gongcai.observation.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.gongcai.contracts.MonitoringApi.FindingView;
import org.gongcai.contracts.ObservationEvent.Finding;
import org.gongcai.contracts.ObservationEvent.FindingKind;
import org.gongcai.contracts.ObservationEvent.Resolution;
import org.gongcai.platform.problems.Typed;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A finding, what purchaser or agency did about it, and what the body says of that.
 *
 * @param report what was done; given once
 */
@Embeddable
record FoundMatter(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) FindingKind kind,
        String article,
        @JdbcTypeCode(SqlTypes.LONG32VARCHAR) String description,
        @JdbcTypeCode(SqlTypes.LONG32VARCHAR) @Nullable String report,
        @Column(name = "reported_on") @Nullable LocalDate reportedOn,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
                @Nullable Resolution resolution) {

    private static final int LONGEST_ARTICLE = 200;

    static FoundMatter of(Finding typed) {
        return new FoundMatter(
                Typed.present(typed.kind(), "findings", "问题类别"),
                Typed.required(typed.article(), LONGEST_ARTICLE, "findings", "依据条款"),
                Typed.required(typed.description(), MonitoringRecord.LONGEST, "findings", "问题描述"),
                null,
                null,
                null);
    }

    FoundMatter reported(String what, LocalDate on) {
        return new FoundMatter(kind, article, description, what, on, resolution);
    }

    FoundMatter resolved(Resolution how) {
        return new FoundMatter(kind, article, description, report, reportedOn, how);
    }

    boolean isReported() {
        return report != null;
    }

    Finding finding() {
        return new Finding(kind, article, description);
    }

    FindingView shown(int number) {
        return new FindingView(number, finding(), report, reportedOn, resolution);
    }
}
