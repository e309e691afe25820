package org.gongcai.platform;

import org.gongcai.platform.events.EventCatalogue;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.platform.events.RecordingOutbox;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.parties.Debarments;
import org.gongcai.platform.time.LegalClock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The platform as tests want it. No configuration class, so that no scan finds it. */
@EnableAutoConfiguration
@Import(PlatformModule.class)
public class TestPlatform {

    @Bean
    RecordedEvents recordedEvents() {
        return new RecordedEvents();
    }

    @Bean
    @Primary
    Outbox recordingOutbox(
            JdbcClient db,
            JdbcTemplate template,
            EventCatalogue catalogue,
            RecordedEvents recorded) {
        return new RecordingOutbox(db, template, catalogue, recorded);
    }

    @Bean
    Actors actors(
            Outbox outbox,
            TransactionTemplate transaction,
            Appointments appointments,
            Debarments debarments,
            LegalClock clock) {
        return new Actors(outbox, transaction, appointments, debarments, clock);
    }
}
