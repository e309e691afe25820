package org.gongcai.evaluatordraw;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Deliveries of the messages to asked persons. */
interface Deliveries extends JpaRepository<Delivery, UUID> {

    List<Delivery> findByInvitation(UUID invitation);

    /** Messages given up, to persons whose answer is still waited for. */
    @Query(
            """
            select count(d) from Delivery d, AskedPerson i
            where i.id = d.invitation and d.sentAt is null and d.attempts >= :attempts
              and (i.state = ASKED
                or i.state = ACCEPTED and i.movedAt is not null and i.confirmedAt is null)
              and i.authority in :authorities
            """)
    long countGivenUp(int attempts, Collection<UUID> authorities);
}
