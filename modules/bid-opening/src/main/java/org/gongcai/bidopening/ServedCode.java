package org.gongcai.bidopening;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.ClientCodeServed;
import org.gongcai.contracts.ClientCode;
import org.gongcai.contracts.ClientCodeApi.ClientView;
import org.gongcai.contracts.Statement;
import org.gongcai.platform.Aggregate;
import org.gongcai.trust.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Which client code the installation serves. Each other one enters the log when a start has begun
 * to serve it, so that pages may have it moments earlier.
 */
@Entity
@Table(schema = "bid_opening", name = "served_code")
class ServedCode extends Aggregate {

    static final UUID ID = UUID.fromString("c11e47c0-0000-4000-8000-000000000001");
    private static final String SUBJECT = "client";

    private @Nullable String root;
    private @Nullable UUID event;

    @SuppressWarnings("NullAway.Init")
    protected ServedCode() {}

    ServedCode(UUID id) {
        super(id);
    }

    /** Empty if it is the code of the start before. */
    Optional<ClientCodeServed> serve(ClientCode code, Instant now) {
        if (code.root().equals(root)) {
            return Optional.empty();
        }
        var head = next(now);
        root = code.root();
        event = head.eventId();
        long files = code.manifest().lines().count();
        var data = JsonObject.of("files", files, "root", code.root(), "v", 1);
        var statement = Statement.ofSystem("client.code", SUBJECT, data.text());
        return Optional.of(new ClientCodeServed(head, statement, code.root()));
    }

    Optional<ClientView> view() {
        return root == null || event == null
                ? Optional.empty()
                : Optional.of(new ClientView(root, event));
    }
}
