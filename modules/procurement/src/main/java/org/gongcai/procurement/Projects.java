package org.gongcai.procurement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Projects extends ListCrudRepository<Project, UUID> {

    @Query(
            """
            SELECT p FROM Project p
            WHERE p.plan.purchaserId IN :parties OR p.plan.agencyId IN :parties
            """)
    List<Project> ofParties(Collection<UUID> parties);

    /** How many sessions of other projects are in the room of the authority in that time. */
    @Query(
            """
            SELECT COUNT(s.place) FROM Project p JOIN p.sessions.booked s
            WHERE p.plan.authority = :authority AND p.id <> :except AND s.place = :place
            AND s.startsAt < :end AND s.endsAt > :start
            """)
    long countInRoom(UUID authority, String place, Instant start, Instant end, UUID except);

    default Project require(UUID id) {
        return findById(id).orElseThrow(Refusals::unknownProject);
    }
}
