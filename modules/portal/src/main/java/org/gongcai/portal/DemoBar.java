package org.gongcai.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bar of the demo shows.
 *
 * @param persons whom one may become, by role
 * @param movingTo where a move of the clock under way will stop
 * @param progress absent where nothing is being played
 * @param guide absent where no guided job is under way
 */
public record DemoBar(
        List<DemoPersons> persons,
        boolean clockMovable,
        @Nullable Instant movingTo,
        @Nullable DemoProgress progress,
        @Nullable GuideBar guide) {
    public DemoBar {
        persons = List.copyOf(persons);
    }
}
