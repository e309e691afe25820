package org.gongcai.observation.log;

import org.gongcai.observation.ObservationModule;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.trust.NoteVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A log whose witness is elsewhere and remembers by itself. */
@PlatformTest(ObservationModule.class)
abstract class WatchedLog extends LoggedFacts {
    // As long as the context, which outlives the class.
    static final RemoteWitness WITNESS = new RemoteWitness();
    @Autowired PendingEntries pending;
    @Autowired ProvenLeaves proven;
    @Autowired LogLeaves leaves;
    @Autowired PublishedTiles published;
    @Autowired NoteKeys keys;
    @Autowired LegalClock clock;

    @DynamicPropertySource
    static void witness(DynamicPropertyRegistry properties) {
        properties.add("gongcai.clock.movable", () -> "false");
        properties.add("gongcai.log.witness-url", WITNESS::prefix);
        properties.add("gongcai.log.witness-key", () -> WITNESS.verifier().vkey());
    }

    @BeforeEach
    void watch() {
        WITNESS.watch(NoteVerifier.parse(log.keys().log()));
    }

    String witnessSays() {
        return String.valueOf(health.health().getDetails().get("witness"));
    }
}
