package org.gongcai.evaluatordraw.pool;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorPoolApi.EvaluatorStatus;
import org.gongcai.contracts.EvaluatorPoolApi.Speciality;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Evaluators extends Repository<Evaluator, Evaluator.Key> {

    Evaluator save(Evaluator evaluator);

    void delete(Evaluator evaluator);

    @Query(
            """
            SELECT e FROM Evaluator e
            WHERE e.key.pool = :pool AND e.status = ACTIVE
              AND e.key.countsFrom <= :day AND (e.countsUntil IS NULL OR e.countsUntil > :day)
            """)
    List<Evaluator> countingOn(UUID pool, LocalDate day);

    /**
     * Of these numbers in whatever pool. That only the numbers are compared lets every database
     * look each up in their index; with the pool as well H2 reads the whole pool for each batch.
     */
    @Query("SELECT e FROM Evaluator e WHERE e.key.number IN :numbers AND e.countsUntil IS NULL")
    List<Evaluator> newestOfAnyPool(Collection<String> numbers);

    /** The states that count last, whether they count yet or not. */
    default List<Evaluator> newest(UUID pool, Collection<String> numbers) {
        return newestOfAnyPool(numbers).stream().filter(each -> each.isOf(pool)).toList();
    }

    default Optional<Evaluator> newest(UUID pool, String number) {
        return newest(pool, List.of(number)).stream().findFirst();
    }

    @Query(
            """
            SELECT e FROM Evaluator e
            WHERE e.key.pool = :pool AND e.countsUntil IS NULL AND e.key.number > :after
              AND (:speciality IS NULL OR e.primary = :speciality)
              AND (:status IS NULL OR e.status = :status)
              AND (LOWER(e.personName) LIKE :q ESCAPE '!' OR LOWER(e.key.number) LIKE :q ESCAPE '!'
                   OR LOWER(e.employer) LIKE :q ESCAPE '!')
            ORDER BY e.key.number
            """)
    List<Evaluator> page(
            UUID pool,
            String q,
            @Nullable String speciality,
            @Nullable EvaluatorStatus status,
            String after,
            Limit limit);

    @Query("SELECT COUNT(e) FROM Evaluator e WHERE e.key.pool = :pool AND e.countsUntil IS NULL")
    long count(UUID pool);

    @Query(
            """
            SELECT new org.gongcai.contracts.EvaluatorPoolApi$Speciality(s.key.code, s.name,
              (SELECT COUNT(e) FROM Evaluator e WHERE e.key.pool = :pool
                AND e.countsUntil IS NULL AND e.status = ACTIVE AND e.primary = s.key.code))
            FROM SpecialityName s WHERE s.key.pool = :pool ORDER BY s.key.code
            """)
    List<Speciality> specialities(UUID pool);
}
