package org.gongcai.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DrawProofs extends Repository<DrawProof, UUID> {

    DrawProof save(DrawProof proof);

    List<DrawProof> findByDrawOrderBySequence(UUID draw);

    /** The draws that something happened in; that names are published is no part of a draw. */
    @Query(
            """
            SELECT DISTINCT p.draw FROM DrawProof p
            WHERE p.occurredAt >= :from AND p.occurredAt < :until
                AND p.what <> 'proof.committee-published'
            """)
    Set<UUID> drawsWithin(Instant from, Instant until);
}
