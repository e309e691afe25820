package org.gongcai.observation.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.BidsBatched;
import org.gongcai.contracts.BidOpeningEvent.ClosingChecked;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.Statement;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;

/** Provable facts as other services publish them. */
final class Facts {

    static final Instant AT = Instant.parse("2026-03-16T01:00:07.5Z");

    private Facts() {}

    /** One subject each, so that sequences never matter. */
    static ClosingChecked checked(String number, String data) {
        return new ClosingChecked(head(), Statement.ofSystem("closing.checked", number, data));
    }

    static ClosingChecked checked(String number, int n) {
        return checked(number, JsonObject.of("tender", number, "round", n, "v", 1).text());
    }

    static BidsBatched batch(int n) {
        var root = Encodings.sha256(Encodings.u32(n));
        var data = JsonObject.of("root", root, "type", "bids.batch", "v", 1).text();
        return new BidsBatched(
                head(), new Statement("bids.batch", "", "system", data, List.of(), List.of()));
    }

    private static EventHead head() {
        return new EventHead(UUID.randomUUID(), UUID.randomUUID(), 1, AT);
    }
}
