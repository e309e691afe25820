package org.gongcai.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EvaluationSessions extends Repository<EvaluationSession, UUID> {

    EvaluationSession save(EvaluationSession session);

    Optional<EvaluationSession> findById(UUID project);

    /** Those of a span of time, though they began before it; the last begun first. */
    @Query(
            """
            SELECT s FROM EvaluationSession s
            WHERE s.beganAt >= :earliest AND s.beganAt < :until
            AND (s.endedAt IS NULL OR s.endedAt >= :from)
            ORDER BY s.beganAt DESC
            """)
    List<EvaluationSession> within(Instant earliest, Instant from, Instant until, Limit limit);
}
