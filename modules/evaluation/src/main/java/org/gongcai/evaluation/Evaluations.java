package org.gongcai.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Evaluations extends Repository<Evaluation, UUID> {

    Evaluation save(Evaluation evaluation);

    Optional<Evaluation> findById(UUID project);

    @Query(
            """
            SELECT e FROM Evaluation e
            WHERE e.purchaser IN :purchasers OR e.agency IN :agencies
            """)
    List<Evaluation> ofParties(Collection<UUID> purchasers, Collection<UUID> agencies);
}
