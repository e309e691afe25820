package org.gongcai.disclosure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DrawContacts extends Repository<DrawContact, UUID> {

    DrawContact save(DrawContact contact);

    @Query(
            """
            SELECT c FROM DrawContact c WHERE c.draw IN
                (SELECT d.id FROM PublishedDraw d WHERE d.specifiedAt >= :from AND d.specifiedAt < :to)
            """)
    List<DrawContact> ofDrawsWithin(Instant from, Instant to);

    List<DrawContact> findByDrawInOrderBySequence(Collection<UUID> draws);
}
