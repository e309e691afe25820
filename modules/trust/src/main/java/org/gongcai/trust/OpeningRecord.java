package org.gongcai.trust;

import java.text.Normalizer;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All lines of a lot's opening record, as they are read out. The log holds its hash in {@code
 * opening.record}.
 */
public record OpeningRecord(List<Line> bids) {
    public OpeningRecord {
        bids = List.copyOf(bids);
    }

    public static OpeningRecord of(JsonObject json) {
        json.only("bids");
        return new OpeningRecord(json.objects("bids").stream().map(Line::of).toList());
    }

    public JsonObject json() {
        return JsonObject.of("bids", bids.stream().map(Line::json).toList());
    }

    public Bytes32 hash() {
        return Encodings.sha256(json().bytes());
    }

    /**
     * One bid: what the log says of it, and who made it. The price is an amount and its currency,
     * absent where the bid did not open or states none.
     */
    public record Line(BidOpened opened, String bidder, String bidderName, @Nullable String price) {
        public Line {
            Names.checkText("bidder", bidder);
            Names.checkText("bidderName", bidderName);
            // Registers need not keep the one normal form that canonical JSON has.
            bidderName = Normalizer.normalize(bidderName, Normalizer.Form.NFC);
        }

        static Line of(JsonObject json) {
            json.only(
                    "E",
                    "batch",
                    "bidder",
                    "bidderName",
                    "fields",
                    "outcome",
                    "plain",
                    "price",
                    "r");
            var opened =
                    new BidOpened(
                            json.bytes32("E"),
                            json.integer("batch"),
                            json.bytes32("r"),
                            json.string("outcome"),
                            fields(json.object("fields")),
                            json.has("plain") ? json.bytes32("plain") : null);
            var price = json.has("price") ? json.string("price") : null;
            return new Line(opened, json.string("bidder"), json.string("bidderName"), price);
        }

        private static TreeMap<String, String> fields(JsonObject json) {
            var fields = new TreeMap<String, String>();
            json.asMap().keySet().forEach(name -> fields.put(name, json.string(name)));
            return fields;
        }

        JsonObject json() {
            return JsonObject.of("E", opened.envelope(), "batch", opened.index(), "r", opened.r())
                    .with("bidder", bidder)
                    .with("bidderName", bidderName)
                    .with("fields", opened.fields())
                    .with("outcome", opened.outcome())
                    .withIfPresent("plain", opened.plain())
                    .withIfPresent("price", price);
        }
    }
}
