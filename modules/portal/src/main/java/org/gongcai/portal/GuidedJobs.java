package org.gongcai.portal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The guided jobs of the demo: told by whoever plays the county and its other people. */
public interface GuidedJobs {

    List<Offer> offers();

    /** Takes a free case; empty where none is left. */
    Optional<Started> start(JobKind job);

    /** What the player needs who comes back to the case, such as a fresh code. */
    Optional<Started> resume(String started);

    /** Where the case stands now, and what is to be done next; empty where it is not known. */
    Optional<Guidance> guidance(String started);

    /** Plays one more case in the background. */
    void prepare(JobKind job);

    /**
     * @param cases how many can be begun; absent where one serves everybody
     * @param preparing what is being played for one more, in Chinese
     * @param failed what was being played when preparing one more failed, in Chinese
     */
    record Offer(
            JobKind job,
            @Nullable Integer cases,
            @Nullable String preparing,
            @Nullable String failed) {
        public boolean isReady() {
            return cases == null || cases > 0;
        }
    }

    /**
     * @param name by which guidance is asked for
     * @param terminal secret of the venue's terminal that the browser becomes
     */
    record Started(String name, @Nullable String terminal) {}

    /**
     * @param username who does the step; absent for somebody without an account of the county
     * @param person the name of that person
     * @param path of the page where it is done
     * @param words that the step's text is filled with
     */
    record Guidance(
            JobStep step,
            @Nullable String username,
            @Nullable String person,
            String path,
            List<String> words) {
        public Guidance {
            words = List.copyOf(words);
        }
    }
}
