package org.gongcai.observation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Observations extends ListCrudRepository<Observation, UUID> {

    /** Those with a session of that authority which has not begun. */
    @Query(
            """
            SELECT DISTINCT o FROM Observation o JOIN o.sessions s
            WHERE o.authority = :authority AND s.start > :now
            """)
    List<Observation> ahead(UUID authority, Instant now);

    @Query("SELECT s.observation FROM ObservedSession s WHERE s.id = :session")
    Optional<Observation> ofSession(UUID session);
}
