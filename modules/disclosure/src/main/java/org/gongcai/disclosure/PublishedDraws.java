package org.gongcai.disclosure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PublishedDraws extends Repository<PublishedDraw, UUID> {

    PublishedDraw save(PublishedDraw draw);

    Optional<PublishedDraw> findById(UUID draw);

    List<PublishedDraw> findByProjectOrderBySpecifiedAtDescNumberDesc(UUID project);

    List<PublishedDraw> findBySpecifiedAtGreaterThanEqualAndSpecifiedAtLessThan(
            Instant from, Instant to);

    List<PublishedDraw> findBySupplementsIn(Collection<UUID> draws);

    /** Those draws, and whatever is in one of these states and not older than that. */
    @Query(
            """
            SELECT d FROM PublishedDraw d
            WHERE d.id IN :draws OR (d.state IN :states AND d.specifiedAt >= :since)
            """)
    List<PublishedDraw> amongOrOn(
            Collection<UUID> draws, Collection<DrawState> states, Instant since);
}
