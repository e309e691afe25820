package org.gongcai.platform.events;

import org.gongcai.contracts.Event;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox itself, which also tells the test what is published. */
public class RecordingOutbox extends Outbox {

    private final RecordedEvents recorded;

    public RecordingOutbox(
            JdbcClient db,
            JdbcTemplate template,
            EventCatalogue catalogue,
            RecordedEvents recorded) {
        super(db, template, catalogue);
        this.recorded = recorded;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Event event) {
        super.publish(event);
        recorded.publishing(event);
    }
}
