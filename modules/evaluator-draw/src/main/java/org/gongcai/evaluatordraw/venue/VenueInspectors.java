package org.gongcai.evaluatordraw.venue;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface VenueInspectors extends Repository<VenueInspector, UUID> {

    VenueInspector save(VenueInspector inspector);

    boolean existsByProjectAndInspector(UUID project, UUID inspector);
}
