package org.gongcai.disclosure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PublishedTenders extends Repository<PublishedTender, UUID> {

    String RESULTS =
            """
            SELECT new org.gongcai.disclosure.ResultLine(t.number, t.title, l.number, l.supplierName, l.amount,
                l.currency, l.awardedAt, l.order)
            FROM PublishedLot l JOIN l.tender t
            """;
    String NEWEST_FIRST = " ORDER BY l.awardedAt DESC, t.number DESC, l.order";

    PublishedTender save(PublishedTender tender);

    Optional<PublishedTender> findById(UUID project);

    @Query("SELECT t FROM PublishedTender t LEFT JOIN FETCH t.lots WHERE t.number = :number")
    Optional<PublishedTender> byNumber(String number);

    @Query("SELECT t FROM PublishedTender t LEFT JOIN FETCH t.lots WHERE t.project IN :projects")
    List<PublishedTender> withLots(Collection<UUID> projects);

    @Query(
            """
            SELECT t FROM PublishedTender t WHERE t.project IN
                (SELECT d.project FROM PublishedDraw d WHERE d.specifiedAt >= :from AND d.specifiedAt < :to)
            """)
    List<PublishedTender> drawnWithin(Instant from, Instant to);

    @Query("SELECT t.state AS state, COUNT(t) AS number FROM PublishedTender t GROUP BY t.state")
    List<StateCount> countByState();

    /** Awarded lots, newest first. */
    @Query(RESULTS + " WHERE l.awardedAt IS NOT NULL" + NEWEST_FIRST)
    List<ResultLine> latestResults(Limit limit);

    /** Those after a place in that order. */
    @Query(
            RESULTS
                    + """
                     WHERE l.awardedAt <= :at AND (l.awardedAt < :at OR t.number < :number
                        OR (t.number = :number AND l.order > :order))
                    """
                    + NEWEST_FIRST)
    List<ResultLine> resultsAfter(Instant at, String number, int order, Limit limit);
}
