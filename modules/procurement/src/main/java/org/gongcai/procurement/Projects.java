package org.gongcai.procurement;

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

    default Project require(UUID id) {
        return findById(id).orElseThrow(Refusals::unknownProject);
    }
}
