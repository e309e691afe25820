package org.gongcai.platform.events;

import java.util.List;
import org.springframework.stereotype.Component;

/** Copies events into the inboxes of the consumers in this process and this database. */
@Component
class LocalTransport implements Transport {

    private final Subscriptions subscriptions;
    private final Inbox inbox;
    private final LiveEvents live;
    private final EventCatalogue catalogue;

    LocalTransport(
            Subscriptions subscriptions, Inbox inbox, LiveEvents live, EventCatalogue catalogue) {
        this.subscriptions = subscriptions;
        this.inbox = inbox;
        this.live = live;
        this.catalogue = catalogue;
    }

    @Override
    public void deliver(List<OutboxRow> rows) {
        rows.forEach(row -> inbox.put(row, subscriptions.consumersOf(row.type())));
    }

    @Override
    public void delivered(List<OutboxRow> rows) {
        rows.stream()
                .flatMap(row -> subscriptions.consumersOf(row.type()).stream())
                .distinct()
                .forEach(consumer -> inbox.arrived(consumer).give());
        if (live.hasSubscribers()) {
            rows.forEach(row -> live.copied(catalogue.read(row.type(), row.payload())));
        }
    }
}
