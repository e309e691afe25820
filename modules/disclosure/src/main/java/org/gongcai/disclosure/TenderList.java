package org.gongcai.disclosure;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.gongcai.contracts.DisclosureApi.TenderState;
import org.gongcai.contracts.Tender;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.ProjectNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists of notices. The query is put together from what is asked for, because a condition that may
 * be empty would keep the database from its index.
 */
@Component
class TenderList {

    private static final String ROWS =
            """
            SELECT new org.gongcai.disclosure.TenderLine(t.project, t.number, t.title, t.purchaser, t.method,
                t.budget, t.currency, t.announcedAt, t.bidDeadline, t.state)
            FROM PublishedTender t WHERE 1 = 1
            """;
    private static final String NEWEST_FIRST = " ORDER BY t.announcedAt DESC, t.number DESC";
    private static final String OF_THE_DAY =
            " AND t.bidDeadline >= :from AND t.bidDeadline < :until";
    private static final int LONGEST_SEARCH = 100;

    /** What is searched has its length. */
    private static final int MOST_NAMED = 5;

    private final EntityManager entities;

    TenderList(EntityManager entities) {
        this.entities = entities;
    }

    List<TenderRow> newest(
            @Nullable String q, @Nullable TenderState state, @Nullable Cursor after, int limit) {
        var query = new StringBuilder(ROWS);
        Map<String, Object> values = new HashMap<>();
        if (state != null) {
            query.append(" AND t.state = :state");
            values.put("state", state);
        }
        if (after != null) {
            // The first condition alone decides the index range; the second one finishes a tie.
            query.append(
                    " AND t.announcedAt <= :at AND (t.announcedAt < :at OR t.number < :number)");
            values.put("at", after.at());
            values.put("number", after.key());
        }
        if (q != null && !q.isBlank()) {
            query.append(" AND t.searchText LIKE :words ESCAPE '!'");
            values.put("words", pattern(q));
        }
        return rows(query.append(NEWEST_FIRST).toString(), values, limit);
    }

    /** With the numbers that the notice names: an earlier tender's leads to what repeats it. */
    static String searched(Tender tender) {
        var named = ProjectNumber.in(tender.summary()).stream().distinct().limit(MOST_NAMED);
        var own = Stream.of(tender.number(), tender.title(), tender.purchaser().name());
        return PublishedTender.searchable(
                Stream.concat(own, named).collect(Collectors.joining("\n")));
    }

    static String pattern(String q) {
        var words = PublishedTender.searchable(q.strip());
        if (words.length() > LONGEST_SEARCH) {
            words = words.substring(0, LONGEST_SEARCH);
        }
        return "%" + words.replaceAll("[!%_]", "!$0") + "%";
    }

    List<TenderRow> openingOn(LocalDate day, int limit) {
        return rows(ROWS + OF_THE_DAY + " ORDER BY t.bidDeadline, t.number", span(day), limit);
    }

    List<TenderRow> openingFrom(LocalDate day, int limit) {
        return rows(
                ROWS + " AND t.bidDeadline >= :from ORDER BY t.bidDeadline, t.number",
                Map.of("from", LegalTime.startOf(day)),
                limit);
    }

    long countOpeningOn(LocalDate day) {
        var query =
                entities.createQuery(
                        "SELECT COUNT(t) FROM PublishedTender t WHERE 1 = 1" + OF_THE_DAY,
                        Long.class);
        span(day).forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static Map<String, Object> span(LocalDate day) {
        return Map.of("from", LegalTime.startOf(day), "until", LegalTime.startOf(day.plusDays(1)));
    }

    private List<TenderRow> rows(String text, Map<String, Object> values, int limit) {
        var query = entities.createQuery(text, TenderLine.class).setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList().stream().map(TenderLine::shown).toList();
    }
}
