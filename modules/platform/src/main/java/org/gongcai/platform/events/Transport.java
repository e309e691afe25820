package org.gongcai.platform.events;

import java.util.List;

/** Carries published events to the inbox of every consumer. */
interface Transport {
    /**
     * Delivers all rows, in order, or throws; called again with the same rows after a failure or a
     * crash, so that an event may arrive twice. Runs in the transaction that empties the outbox.
     */
    void deliver(List<OutboxRow> rows);

    /** The rows are delivered for good. */
    void delivered(List<OutboxRow> rows);
}
