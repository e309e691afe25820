package org.gongcai.trust;

/** A file inside a bid: name and media type as the bidder gave them, size in bytes. */
public record BidFile(String name, String type, long size) {
    public BidFile {
        Names.checkText("file name", name);
        Names.checkText("file type", type);
        Names.checkAtLeast(0, "file size", size);
    }

    static BidFile of(JsonObject json) {
        json.only("name", "size", "type");
        return new BidFile(json.string("name"), json.string("type"), json.integer("size"));
    }

    JsonObject json() {
        return JsonObject.of("name", name, "size", size, "type", type);
    }
}
