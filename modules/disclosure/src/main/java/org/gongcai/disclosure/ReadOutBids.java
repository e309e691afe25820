package org.gongcai.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReadOutBids extends Repository<ReadOutBid, UUID> {

    ReadOutBid save(ReadOutBid bid);

    List<ReadOutBid> findByProjectOrderByLotAscOrderAsc(UUID project);

    @Query(
            """
            SELECT b.project AS project, b.lot AS lot, COUNT(b) AS number FROM ReadOutBid b
            WHERE b.project IN :projects GROUP BY b.project, b.lot
            """)
    List<ReadOutCount> countsOf(Collection<UUID> projects);

    int countByProjectAndLot(UUID project, String lot);

    boolean existsByProjectAndLotAndEnvelope(UUID project, String lot, String envelope);

    @Modifying
    @Query("DELETE FROM ReadOutBid b WHERE b.project = :project AND b.lot = :lot")
    void removeAll(UUID project, String lot);
}
