package org.gongcai.platform.parties;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StoredDebarments extends JpaRepository<StoredDebarment, UUID> {

    @Query(
            """
            SELECT d FROM StoredDebarment d
            WHERE d.code IN :codes AND d.pool IS NULL AND d.fromDay <= :day AND d.toDay > :day
            """)
    List<StoredDebarment> ofOrganisations(Collection<String> codes, LocalDate day);

    @Query(
            """
            SELECT d FROM StoredDebarment d
            WHERE d.code IN :numbers AND (d.pool IS NULL OR d.pool = :pool)
            AND d.fromDay <= :day AND d.toDay > :day
            """)
    List<StoredDebarment> ofEvaluators(UUID pool, Collection<String> numbers, LocalDate day);
}
