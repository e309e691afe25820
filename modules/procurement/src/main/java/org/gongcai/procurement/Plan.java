package org.gongcai.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementApi.ProjectPlan;
import org.gongcai.contracts.ProcurementApi.Publication;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.ProcurementEvent.SessionScheduled;
import org.gongcai.contracts.Tender;
import org.gongcai.contracts.Tender.Attachment;
import org.gongcai.rules.CategoryCode;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Procedure;
import org.gongcai.rules.ProcurementMethod;
import org.gongcai.rules.Refused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is to be bought, by whom and how; made only from a plan that the law allows. */
@Embeddable
record Plan(
        String title,
        UUID purchaserId,
        String purchaserCode,
        String purchaserName,
        @Nullable UUID agencyId,
        @Nullable String agencyCode,
        @Nullable String agencyName,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) ProcurementMethod method,
        String category,
        @Column(precision = 5, scale = 2) BigDecimal smallOrMicroDeduction,
        // Null for none: Oracle does not tell an empty text from an absent one.
        @JdbcTypeCode(SqlTypes.LONG32VARCHAR) @Nullable String summary,
        UUID authority,
        String region) {

    private static final int LONGEST_SUMMARY = 5_000;

    static Plan of(ProjectPlan typed, Parties parties, LocalDate today) {
        var title = Typed.text("title", typed.title(), 2, 200);
        var category = category(typed);
        Procedure.of(Typed.required("method", typed.method()), category.kind(), today);
        var summary = Typed.text("summary", typed.summary(), 0, LONGEST_SUMMARY);
        var agency = parties.agency();
        return new Plan(
                title,
                parties.purchaser().id(),
                parties.purchaser().creditCode().value(),
                parties.purchaser().name(),
                agency == null ? null : agency.id(),
                agency == null ? null : agency.creditCode().value(),
                agency == null ? null : agency.name(),
                typed.method(),
                category.value(),
                deduction(typed),
                summary.isEmpty() ? null : summary,
                parties.authority(),
                parties.region());
    }

    private static CategoryCode category(ProjectPlan typed) {
        var code = Typed.required("category", typed.category()).strip();
        return Typed.in("category", () -> new CategoryCode(code));
    }

    static Currency currency(ProjectPlan typed) {
        var code = Typed.required("currency", typed.currency()).strip();
        try {
            var currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            // An unknown code is refused like one that pays nothing, such as gold.
        }
        throw new Refused(
                        "currency-unknown",
                        "currency",
                        "“%s”不是可用于支付的币种代码".formatted(code),
                        "请填写三位字母的币种代码，例如 CNY",
                        "GB/T 12406 表示货币的代码")
                .value("code", code);
    }

    private static BigDecimal deduction(ProjectPlan typed) {
        var percent = Typed.required("smallOrMicroDeduction", typed.smallOrMicroDeduction());
        boolean none = percent.signum() == 0;
        boolean allowed =
                percent.compareTo(BigDecimal.TEN) >= 0
                        && percent.compareTo(BigDecimal.valueOf(20)) <= 0
                        && percent.stripTrailingZeros().scale() <= 2;
        if (!none && !allowed) {
            throw new Refused(
                            "deduction-range",
                            "smallOrMicroDeduction",
                            "货物和服务项目对小微企业报价的扣除比例应为 10%% 至 20%%,现为 %s%%"
                                    .formatted(percent.toPlainString()),
                            "请填写 10 至 20;专门面向中小企业采购的项目填 0",
                            "财库〔2022〕19号")
                    .wording("small-or-micro")
                    .value("percent", percent);
        }
        return percent.setScale(2);
    }

    PartyRef purchaser() {
        return new PartyRef(purchaserId, new CreditCode(purchaserCode), purchaserName);
    }

    @Nullable PartyRef agency() {
        return agencyId == null || agencyCode == null || agencyName == null
                ? null
                : new PartyRef(agencyId, new CreditCode(agencyCode), agencyName);
    }

    /** What is announced on that day. */
    Tender tender(
            String number,
            EvaluationTerms evaluation,
            Lots lots,
            List<Attachment> documents,
            Publication publication,
            LocalDate today) {
        return new Tender(
                number,
                title,
                purchaser(),
                agency(),
                method,
                category,
                evaluation.awardBasis(),
                lots.budget(),
                lots.contents(),
                smallOrMicroDeduction,
                documents,
                publication.bidDeadline(),
                publication.releaseMinutes(),
                publication.holdersMayOpen(),
                publication.place(),
                summaryText(),
                authority,
                region,
                today,
                evaluation.committee());
    }

    SessionScheduled opening(EventHead head, String number, OpeningTerms terms) {
        return scheduled(
                head, number, SessionKind.BID_OPENING, terms.bidDeadline(), terms.place(), null);
    }

    SessionScheduled session(EventHead head, String number, BookedSession session) {
        return scheduled(
                head,
                number,
                session.kind(),
                session.startsAt(),
                session.place(),
                session.minutes());
    }

    private SessionScheduled scheduled(
            EventHead head,
            String number,
            SessionKind kind,
            Instant start,
            String place,
            @Nullable Integer minutes) {
        return new SessionScheduled(
                head, number, title, purchaser(), agency(), authority, kind, start, place, minutes);
    }

    String summaryText() {
        return summary == null ? "" : summary;
    }

    /** The procedure by which the purchase runs when it is announced on that day. */
    Procedure procedure(LocalDate on) {
        return Procedure.of(method, new CategoryCode(category).kind(), on);
    }
}
