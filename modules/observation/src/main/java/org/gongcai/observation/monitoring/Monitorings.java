package org.gongcai.observation.monitoring;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongcai.rules.Refused;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Monitorings extends ListCrudRepository<Monitoring, UUID> {

    /** Of these bodies, in the area of these authorities, or of projects of these parties. */
    @Query(
            """
            SELECT m FROM Monitoring m WHERE m.body.id IN :bodies
            OR m.matter.authority IN :authorities
            OR m.matter.purchaserId IN :parties OR m.matter.agency IN :parties
            """)
    List<Monitoring> concerning(
            Collection<UUID> bodies, Collection<UUID> authorities, Collection<UUID> parties);

    default Monitoring known(UUID id) {
        return findById(id)
                .orElseThrow(() -> Refused.of("unknown-monitoring", "没有这项监督").remedy("请从监督列表重新进入"));
    }
}
