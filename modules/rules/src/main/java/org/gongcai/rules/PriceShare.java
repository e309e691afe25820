package org.gongcai.rules;

import java.math.BigDecimal;

/**
 * The points out of 100 that the price must have. A tender has a floor only; the ceiling belongs to
 * competitive consultation, where the band is fixed.
 */
record PriceShare(int lowest, int highest, CategoryKind kind, String source) {

    static PriceShare of(ProcurementMethod method, CategoryKind kind) {
        boolean services = kind == CategoryKind.SERVICES;
        int lowest = services ? 10 : 30;
        return method == ProcurementMethod.COMPETITIVE_CONSULTATION
                ? new PriceShare(lowest, services ? 30 : 60, kind, "财库〔2014〕214号第二十四条")
                : new PriceShare(lowest, 100, kind, ScoringCriteria.SOURCE);
    }

    void check(BigDecimal points) {
        if (points.compareTo(BigDecimal.valueOf(lowest)) < 0
                || points.compareTo(BigDecimal.valueOf(highest)) > 0) {
            throw new Refused(
                            "price-share",
                            "criteria",
                            "%s项目的价格分值占总分值的比重应为 %d%% 至 %d%%，现为 %s%%"
                                    .formatted(
                                            kind.chinese(),
                                            lowest,
                                            highest,
                                            points.toPlainString()),
                            "请把价格分改为 %d 至 %d 分".formatted(lowest, highest),
                            source)
                    .value("kind", kind)
                    .value("lowest", lowest)
                    .value("highest", highest)
                    .value("points", points);
        }
    }
}
