package org.gongcai.trust;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The result of opening one envelope, as read out. {@code index} and {@code r} tie it to its batch;
 * fields are empty and plain is absent if it did not open.
 */
public record BidOpened(
        Bytes32 envelope,
        long index,
        Bytes32 r,
        String outcome,
        SortedMap<String, String> fields,
        @Nullable Bytes32 plain)
        implements Act {
    public BidOpened {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        Names.checkText("outcome", outcome);
        Names.checkAtLeast(0, "index", index);
    }

    public static BidOpened of(JsonObject json) {
        json.onlySigned("E", "fields", "index", "outcome", "plain", "r");
        var plain = json.has("plain") ? json.bytes32("plain") : null;
        var texts = json.object("fields");
        var fields = new TreeMap<String, String>();
        texts.asMap().keySet().forEach(name -> fields.put(name, texts.string(name)));
        return new BidOpened(
                json.bytes32("E"),
                json.integer("index"),
                json.bytes32("r"),
                json.string("outcome"),
                fields,
                plain);
    }

    @Override
    public String type() {
        return "bid.opened";
    }

    @Override
    public JsonObject json() {
        return JsonObject.of("E", envelope, "fields", fields, "index", index, "outcome", outcome)
                .with("r", r)
                .with("v", 1)
                .withIfPresent("plain", plain);
    }
}
