package org.gongcai.integrity.violations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.gongcai.contracts.ViolationApi.CaseDecision;
import org.gongcai.contracts.ViolationApi.Seriousness;
import org.gongcai.platform.problems.Typed;
import org.gongcai.rules.CreditPublicity;
import org.gongcai.rules.PenaltyClocks;
import org.gongcai.rules.Refused;
import org.gongcai.rules.ViolationGround;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What was decided, within what its ground allows, by whom and when. */
@Embeddable
record Decision(
        @Column(name = "decision") String number,
        @Column(name = "decision_facts") @JdbcTypeCode(SqlTypes.LONG32VARCHAR) String facts,
        String sanction,
        Integer debarMonths,
        @Nullable String fine,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Seriousness seriousness,
        String appeal,
        LocalDate decidedOn,
        UUID decidedBy) {

    static Decision of(CaseDecision typed, ViolationGround ground, UUID by, LocalDate day) {
        checkBan(ground, typed.debarMonths());
        return new Decision(
                Typed.required(typed.number(), Lengths.SHORT, "number", "决定书文号"),
                Typed.required(typed.facts(), Lengths.LONG, "facts", "认定的事实"),
                Typed.required(typed.sanction(), Lengths.PARAGRAPH, "sanction", "处理决定"),
                typed.debarMonths(),
                Typed.optional(typed.fine(), Lengths.SHORT, "fine", "罚款"),
                Typed.present(typed.seriousness(), "seriousness", "失信程度"),
                Typed.required(typed.appeal(), Lengths.PARAGRAPH, "appeal", "救济途径"),
                day,
                by);
    }

    private static void checkBan(ViolationGround ground, int months) {
        try {
            ground.checkBan(months);
        } catch (Refused refused) {
            throw refused.field("debarMonths");
        }
    }

    /** The decision must have reached the party in time, and not in the future. */
    void refuseServiceOn(LocalDate on, LocalDate today) {
        if (on.isBefore(decidedOn) || on.isAfter(today)) {
            throw Refused.of(
                            "service-date",
                            "送达日期 %s 应在决定之日 %s 至今日 %s 之间".formatted(on, decidedOn, today))
                    .field("on")
                    .remedy("请核对送达回证上的日期")
                    .value("on", on)
                    .value("decided", decidedOn)
                    .value("today", today);
        }
        var last = serveBy();
        if (on.isAfter(last)) {
            throw Refused.of("service-late", "决定书应不迟于 %s 送达，现为 %s".formatted(last, on))
                    .field("on")
                    .remedy("请核对送达回证；确已逾期的，请依法结案并重新办理")
                    .source("行政处罚法第六十一条")
                    .value("last", last)
                    .value("on", on);
        }
    }

    LocalDate serveBy() {
        return PenaltyClocks.official().serviceDue(decidedOn).date();
    }

    boolean debars() {
        return debarMonths > 0;
    }

    CreditPublicity publicity() {
        return new CreditPublicity(CreditPublicity.Grade.valueOf(seriousness.name()), decidedOn);
    }

    CaseDecision shown() {
        return new CaseDecision(number, facts, sanction, debarMonths, fine, seriousness, appeal);
    }
}
