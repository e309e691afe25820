package org.gongcai.observation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The projects that can be inspected: those that were announced. */
@Component
public class InspectedProjects {

    private final Observations observations;

    InspectedProjects(Observations observations) {
        this.observations = observations;
    }

    /** To be called within a transaction. */
    public Optional<InspectedProject> find(UUID project) {
        return observations.findById(project).map(Observation::project);
    }
}
