package org.gongcai.app;

import java.util.List;
import java.util.Optional;
import org.gongcai.portal.GuidedJobs.Guidance;
import org.gongcai.portal.JobStep;

/** A case with which one guided job is played; where it stands is read from the services. */
interface JobCase {

    /** By which it is found again. */
    String name();

    /** Whether nobody has begun it, and it can still be done. */
    boolean isFree();

    /**
     * What has to be there before its player begins or comes back.
     *
     * @return the secret of the venue's terminal that the player's browser becomes
     */
    default Optional<String> open() {
        return Optional.empty();
    }

    Guidance guidance();

    /** What everybody else in it does now. */
    default void others() {}

    static Guidance says(JobStep step, CountyPerson person, String path, Object... words) {
        return new Guidance(step, person.username(), person.title(), path, texts(words));
    }

    /** Whose step it is has no account of the county. */
    static Guidance says(JobStep step, String path, Object... words) {
        return new Guidance(step, null, null, path, texts(words));
    }

    private static List<String> texts(Object... words) {
        return List.of(words).stream().map(String::valueOf).toList();
    }
}
