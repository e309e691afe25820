package org.gongcai.observation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.platform.time.TimerHandler;
import org.gongcai.platform.time.Timers;
import org.gongcai.trust.Entropy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions that wait for an answer before the next act of those asked, until one way or another.
 */
@Service
@Transactional
class OpenQuestions implements TimerHandler {

    private static final Logger log = LoggerFactory.getLogger(OpenQuestions.class);
    private static final String TERM_END = "observation.answer-term-end";

    private final Notes notes;
    private final Outbox outbox;
    private final Timers timers;
    private final LegalClock clock;
    private final Entropy entropy = Entropy.secure();

    OpenQuestions(Notes notes, Outbox outbox, Timers timers, LegalClock clock) {
        this.notes = notes;
        this.outbox = outbox;
        this.timers = timers;
        this.clock = clock;
    }

    /** Lets the silence be told when the term of that question ends. */
    public void asked(UUID note, Instant answerBy) {
        timers.schedule(TERM_END, note, answerBy);
    }

    public void passOver(List<UUID> wanted, String reason, Instant at) {
        notes.findAllById(wanted).stream()
                .flatMap(note -> observation(note).passOver(note, reason, entropy, at).stream())
                .forEach(outbox::publish);
        log.info("{} questions are passed over", wanted.size());
    }

    @Override
    public String kind() {
        return TERM_END;
    }

    @Override
    public void due(UUID id, Instant due) {
        notes.findById(id)
                .flatMap(note -> observation(note).lapse(note, clock.now()))
                .ifPresent(lapsed -> {
                    outbox.publish(lapsed);
                    log.info("Nobody answered question {} in its term", id);
                });
    }

    private static Observation observation(Note note) {
        return note.invitation().session().observation();
    }
}
