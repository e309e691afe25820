package org.gongcai.observation.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.gongcai.contracts.MonitoringApi.ConclusionView;
import org.gongcai.rules.Refused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What one inspector proposed; without effect until another of the body confirms it.
 *
 * @param reportDays working days in which what was done about the findings is reported
 * @param eliminateBy last of them; absent until it is confirmed, or for no findings
 */
@Embeddable
record Conclusion(
        @Column(name = "conclusion_text") @JdbcTypeCode(SqlTypes.LONG32VARCHAR) String text,
        UUID proposedBy,
        String proposedByName,
        Integer reportDays,
        @Nullable LocalDate concludedOn,
        @Nullable LocalDate eliminateBy) {

    /** No law gives inspectors a rule of two; it is the one of every other word of two persons. */
    private static final String SOURCE = "财库〔2016〕99号 关于加强政府采购活动内部控制管理的指导意见";

    Conclusion confirmed(UUID by, LocalDate on, @Nullable LocalDate last) {
        if (by.equals(proposedBy)) {
            throw Refused.of("second-person-needed", "提出结论的人不得自行确认")
                    .remedy("请由本单位另一名监督人员确认")
                    .source(SOURCE)
                    .wording("monitoring");
        }
        return new Conclusion(text, proposedBy, proposedByName, reportDays, on, last);
    }

    boolean isConfirmed() {
        return concludedOn != null;
    }

    ConclusionView shown(UUID viewer) {
        return new ConclusionView(
                text, proposedByName, proposedBy.equals(viewer), concludedOn, eliminateBy);
    }
}
