package org.gongcai.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.StatisticsApi.AwardOrigin;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AwardFigures extends Repository<AwardFigure, UUID> {

    List<AwardFigure> findByLedgerAndNumberIn(UUID ledger, Collection<String> numbers);

    @Query("SELECT DISTINCT f.currency FROM AwardFigure f ORDER BY f.currency")
    List<String> currencies();

    @Query(
            "SELECT DISTINCT f.year FROM AwardFigure f WHERE f.currency = :currency ORDER BY f.year DESC")
    List<Integer> years(String currency);

    @Query(
            "SELECT DISTINCT f.purchaser FROM AwardFigure f WHERE f.currency = :currency ORDER BY f.purchaser")
    List<String> purchasers(String currency);

    @Query(
            """
            SELECT DISTINCT new org.gongcai.disclosure.YearSource(f.year, f.source)
            FROM AwardFigure f WHERE f.currency = :currency AND f.origin = :origin
            """)
    List<YearSource> sources(String currency, AwardOrigin origin);
}
