package org.gongcai.evaluatordraw.venue;

import java.util.UUID;
import org.gongcai.evaluatordraw.DrawnSeats;
import org.gongcai.evaluatordraw.NameHours;
import org.gongcai.platform.time.LegalClock;
import org.springframework.stereotype.Component;

/** The hours of the venue, for whatever else names its people. */
@Component
class CommitteeHours implements NameHours {

    private final DrawnSeats drawn;
    private final OpenedProjects projects;
    private final LegalClock clock;

    CommitteeHours(DrawnSeats drawn, OpenedProjects projects, LegalClock clock) {
        this.drawn = drawn;
        this.projects = projects;
        this.clock = clock;
    }

    @Override
    public boolean areNamesShown(UUID project) {
        return drawn.committeeOf(project)
                .filter(each -> VenueHours.areNamesShown(each, projects.of(project), clock.now()))
                .isPresent();
    }
}
