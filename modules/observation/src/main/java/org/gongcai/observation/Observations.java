package org.gongcai.observation;

import java.time.Instant;
import java.util.Collection;
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
            WHERE o.project.authority = :authority AND s.start > :now
            """)
    List<Observation> ahead(UUID authority, Instant now);

    /** Those to which one of these bodies was invited, by its credit code. */
    @Query(
            """
            SELECT DISTINCT o FROM Observation o JOIN o.sessions s JOIN s.invitations i
            WHERE i.creditCode IN :bodies
            """)
    List<Observation> inspectedBy(Collection<String> bodies);

    @Query("SELECT s.observation FROM ObservedSession s WHERE s.id = :session")
    Optional<Observation> ofSession(UUID session);
}
