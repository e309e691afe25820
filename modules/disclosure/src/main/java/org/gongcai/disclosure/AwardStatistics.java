package org.gongcai.disclosure;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongcai.contracts.StatisticsApi.AwardOrigin;
import org.gongcai.contracts.StatisticsApi.AwardPage;
import org.gongcai.contracts.StatisticsApi.Statistics;
import org.gongcai.platform.Paged;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saved amounts and rates, and the awards behind them. The query is put together like others. */
@Service
@Transactional(readOnly = true)
class AwardStatistics {

    private static final String SUMS =
            """
            SELECT new org.gongcai.disclosure.FigureLine(f.year, %s, f.origin, f.kind,
                f.frameworkOrSingleSource,
                COUNT(DISTINCT f.number), COUNT(f), SUM(f.base), SUM(f.awarded))
            FROM AwardFigure f WHERE f.currency = :currency
            """;
    // Two ledgers may give two projects the same number.
    private static final String GROUPS = ", f.origin, f.ledger, f.kind, f.frameworkOrSingleSource";
    private static final String AWARDS = "SELECT f FROM AwardFigure f WHERE f.currency = :currency";
    private static final String NEWEST_FIRST = " ORDER BY f.awardDay DESC, f.id DESC";

    private final EntityManager entities;
    private final AwardFigures figures;
    private final AllPastSums pastSums;

    AwardStatistics(EntityManager entities, AwardFigures figures, AllPastSums pastSums) {
        this.entities = entities;
        this.figures = figures;
        this.pastSums = pastSums;
    }

    public Statistics statistics(String code, @Nullable Integer year, @Nullable String purchaser) {
        var currency = currency(code);
        var years = figures.years(code);
        var shown = year != null ? year : years.isEmpty() ? null : years.getFirst();
        var ofYear = Awards.of(code, shown, purchaser);
        var sums = new FigureSums(currency, figures.sources(code, AwardOrigin.IMPORTED));
        return new Statistics(
                code,
                figures.currencies(),
                shown,
                years,
                figures.purchasers(code),
                sums.periods(lines("0", Awards.of(code, null, purchaser))),
                shown == null ? List.of() : sums.periods(lines("f.month", ofYear)),
                shown == null ? List.of() : sums.kinds(lines("0", ofYear)),
                pastSums.findAllByOrderByYearDescPlaceAscResultGroupAsc().stream()
                        .map(StoredPastSums::shown)
                        .toList());
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw Refused.of("currency-unknown", "“%s”不是币种代码".formatted(code))
                    .field("currency")
                    .remedy("请填写三位字母的币种代码，例如 CNY")
                    .value("code", code);
        }
    }

    private List<FigureLine> lines(String month, Awards wanted) {
        var values = new LinkedHashMap<String, Object>();
        var periods = month.equals("0") ? "f.year" : "f.year, " + month;
        var text =
                SUMS.formatted(month)
                        + conditions(wanted, values)
                        + " GROUP BY "
                        + periods
                        + GROUPS;
        return query(text, FigureLine.class, wanted, values).getResultList();
    }

    public AwardPage awards(Awards wanted, @Nullable String after, int size) {
        Paged.checkSize(size);
        var values = new LinkedHashMap<String, Object>();
        var text = AWARDS + conditions(wanted, values) + onwards(after, values) + NEWEST_FIRST;
        // One row more than asked for tells whether there is a next page.
        var found =
                query(text, AwardFigure.class, wanted, values)
                        .setMaxResults(size + 1)
                        .getResultList();
        var rows = found.stream().limit(size).map(AwardFigure::shown).toList();
        return new AwardPage(
                rows, found.size() <= size ? null : found.get(size - 1).place().text());
    }

    private static String onwards(@Nullable String after, Map<String, Object> values) {
        if (after == null || after.isEmpty()) {
            return "";
        }
        var cursor = DayCursor.parse(after);
        values.put("day", cursor.on());
        values.put("id", cursor.id());
        return " AND f.awardDay <= :day AND (f.awardDay < :day OR f.id < :id)";
    }

    private <T> TypedQuery<T> query(
            String text, Class<T> type, Awards wanted, Map<String, Object> values) {
        var query = entities.createQuery(text, type).setParameter("currency", wanted.currency());
        values.forEach(query::setParameter);
        return query;
    }

    private static String conditions(Awards wanted, Map<String, Object> values) {
        put(values, "year", wanted.year());
        put(values, "month", wanted.month());
        put(values, "resultGroup", wanted.group());
        put(values, "kind", wanted.kind());
        put(values, "origin", wanted.origin());
        put(values, "purchaser", wanted.purchaser());
        var text = new StringBuilder();
        values.keySet().forEach(name -> text.append(" AND f.%1$s = :%1$s".formatted(name)));
        return text.toString();
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
