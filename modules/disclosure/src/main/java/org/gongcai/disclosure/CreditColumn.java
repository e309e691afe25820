package org.gongcai.disclosure;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongcai.contracts.DisclosureApi.CreditEntry;
import org.gongcai.contracts.DisclosureApi.CreditPage;
import org.gongcai.platform.Paged;
import org.gongcai.platform.time.LegalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The integrity column as it is shown on the legal day. The query is put together like that of the
 * notices.
 */
@Service
@Transactional(readOnly = true)
class CreditColumn {

    private static final int OF_ONE = 100;
    private static final String ROWS = "SELECT r FROM CreditRecord r WHERE r.shownUntil > :today";
    private static final String NEWEST_FIRST = " ORDER BY r.onDay DESC, r.eventId DESC";

    private final EntityManager entities;
    private final LegalClock clock;

    CreditColumn(EntityManager entities, LegalClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public CreditPage page(@Nullable String q, @Nullable String after, int size) {
        Paged.checkSize(size);
        var query = new StringBuilder(ROWS);
        Map<String, Object> values = new HashMap<>();
        if (after != null && !after.isEmpty()) {
            var cursor = DayCursor.parse(after);
            query.append(" AND r.onDay <= :day AND (r.onDay < :day OR r.eventId < :event)");
            values.put("day", cursor.on());
            values.put("event", cursor.id());
        }
        if (q != null && !q.isBlank()) {
            query.append(
                    " AND (r.searchText LIKE :words ESCAPE '!'"
                            + " OR LOWER(r.number) LIKE :words ESCAPE '!')");
            values.put("words", TenderList.pattern(q));
        }
        // One row more than asked for tells whether there is a next page.
        var rows = rows(query.append(NEWEST_FIRST).toString(), values, size + 1);
        if (rows.size() <= size) {
            return new CreditPage(rows, null);
        }
        var page = List.copyOf(rows.subList(0, size));
        var last = page.getLast();
        return new CreditPage(page, new DayCursor(last.on(), last.event()).text());
    }

    public List<CreditEntry> of(String code) {
        return rows(ROWS + " AND r.code = :code" + NEWEST_FIRST, Map.of("code", code), OF_ONE);
    }

    private List<CreditEntry> rows(String text, Map<String, Object> values, int limit) {
        var today = clock.today();
        var query =
                entities.createQuery(text, CreditRecord.class)
                        .setParameter("today", today)
                        .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList().stream().map(record -> record.shown(today)).toList();
    }
}
