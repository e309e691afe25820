package org.gongcai.bidopening;

import java.util.List;
import java.util.TreeMap;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.Statement;
import org.gongcai.trust.Act;
import org.gongcai.trust.BidOpened;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.KeySet;
import org.gongcai.trust.OpeningRecord;
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
        return of(number, act(bid));
    }

    /** The opening record of a lot, by the hash of all its lines. */
    static Statement record(String number, String lot, List<OpenedBid> bids) {
        var record = new OpeningRecord(bids.stream().map(Statements::line).toList());
        var data =
                JsonObject.of("count", bids.size(), "lot", lot, "tender", number, "v", 1)
                        .with("record", record.hash());
        return Statement.ofSystem("opening.record", number, data.text());
    }

    private static OpeningRecord.Line line(OpenedBid bid) {
        var price = bid.price() == null ? null : bid.price().toString();
        return new OpeningRecord.Line(act(bid), bid.bidder().value(), bid.bidderName(), price);
    }

    private static BidOpened act(OpenedBid bid) {
        var plain = bid.plain() == null ? null : Bytes32.parse(bid.plain());
        return new BidOpened(
                Bytes32.parse(bid.envelope()),
                bid.batch(),
                Bytes32.parse(bid.blind()),
                bid.outcome().name(),
                new TreeMap<>(bid.fields()),
                plain);
    }
}
