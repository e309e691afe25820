package org.gongcai.disclosure;

import java.math.BigDecimal;
import java.util.Currency;
import org.gongcai.contracts.StatisticsApi.AwardOrigin;
import org.gongcai.rules.Money;
import org.gongcai.rules.ResultKind;
import org.gongcai.rules.ResultSums;

/**
 * Sums over awards of one period, origin and kind, as a query returns them for each ledger. Those
 * of framework agreements or a single source are a line of their own.
 *
 * @param month 0 for a whole year
 */
record FigureLine(
        int year,
        int month,
        AwardOrigin origin,
        ResultKind kind,
        boolean frameworkOrSingleSource,
        long projects,
        long lots,
        BigDecimal base,
        BigDecimal awarded) {

    ResultSums sums(Currency currency) {
        return new ResultSums(
                kind.group(), new Money(base, currency), new Money(awarded, currency));
    }

    Span span() {
        return new Span(year, month, origin);
    }

    KindOf kindOf() {
        return new KindOf(kind, origin);
    }

    /** The latest first, and of one period those of this platform first. */
    record Span(int year, int month, AwardOrigin origin) {}

    record KindOf(ResultKind kind, AwardOrigin origin) {}
}
