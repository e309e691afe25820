package org.gongcai.bidopening;

import java.text.Normalizer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.Statement;
import org.gongcai.trust.Act;
import org.gongcai.trust.BidOpened;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.KeySet;
import org.gongcai.trust.Sig;

/** What the log records of each act of an opening. */
final class Statements {

    private Statements() {}

    /** An act that nobody signs. */
    static Statement of(String number, Act act) {
        return Statement.ofSystem(act.type(), number, act.json().text());
    }

    static Statement of(String number, String by, Act act, Sig sig) {
        return signed(number, by, act, List.of(sig.json().text()));
    }

    static Statement signed(String number, String by, Act act, List<String> sigs) {
        return new Statement(act.type(), number, by, act.json().text(), List.of(), sigs);
    }

    static Statement postponed(String number, long until, String reason) {
        var data = JsonObject.of("reason", reason, "tender", number, "until", until, "v", 1);
        return Statement.ofSystem("closing.postponed", number, data.text());
    }

    static Statement reasoned(String number, String type, String reason) {
        var data = JsonObject.of("reason", reason, "tender", number, "v", 1);
        return Statement.ofSystem(type, number, data.text());
    }

    /** That a clause of a bid makes another key than its body's. */
    static Statement clauseFailed(String number, Bytes32 envelope, int clause) {
        var data = JsonObject.of("E", envelope, "clause", clause, "tender", number, "v", 1);
        return Statement.ofSystem("clause.failed", number, data.text());
    }

    static Statement keyShown(String number, String recipient) {
        var data = JsonObject.of("recipient", recipient, "tender", number, "v", 1);
        return Statement.ofSystem("key.shown", number, data.text());
    }

    static Statement keysLost(KeySet keys, List<String> recipients, boolean openable) {
        var data =
                JsonObject.of("keys", keys.hash(), "openable", openable, "recipients", recipients)
                        .with("tender", keys.tender())
                        .with("v", 1);
        return Statement.ofSystem("key.lost", keys.tender(), data.text());
    }

    static Statement failed(String number, String lot, String reason, String source) {
        var data =
                JsonObject.of("lot", lot, "reason", reason, "source", source, "tender", number)
                        .with("v", 1);
        return Statement.ofSystem("opening.failed", number, data.text());
    }

    /** One bid as it is read out. */
    static Statement opened(String number, OpenedBid bid) {
        var plain = bid.plain() == null ? null : Bytes32.parse(bid.plain());
        var act =
                new BidOpened(
                        Bytes32.parse(bid.envelope()),
                        bid.batch(),
                        Bytes32.parse(bid.blind()),
                        bid.outcome().name(),
                        sorted(bid),
                        plain);
        return of(number, act);
    }

    /** The opening record of a lot, by the hash of all its lines. */
    static Statement record(String number, String lot, List<OpenedBid> bids) {
        var lines = JsonObject.of("bids", bids.stream().map(Statements::line).toList());
        var data =
                JsonObject.of("count", bids.size(), "lot", lot, "tender", number, "v", 1)
                        .with("record", Encodings.sha256(lines.bytes()));
        return Statement.ofSystem("opening.record", number, data.text());
    }

    private static JsonObject line(OpenedBid bid) {
        var price = bid.price() == null ? null : bid.price().toString();
        return JsonObject.of("E", bid.envelope(), "batch", bid.batch(), "r", bid.blind())
                .with("bidder", bid.bidder().value())
                .with("bidderName", normal(bid.bidderName()))
                .with("fields", sorted(bid))
                .with("outcome", bid.outcome().name())
                .withIfPresent("plain", bid.plain())
                .withIfPresent("price", price);
    }

    private static SortedMap<String, String> sorted(OpenedBid bid) {
        return new TreeMap<>(bid.fields());
    }

    // Names come from a register that need not keep the one normal form signed objects have.
    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
