package org.gongcai.trust;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What comes first inside a bid: the opening sheet's fields, all text, and the list of files. */
public record BidIndex(SortedMap<String, String> fields, List<BidFile> files) {
    /** Largest canonical size in bytes, so that an opener need not trust a length. */
    public static final int LARGEST = 1 << 20;

    public BidIndex {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        files = List.copyOf(files);
        rejectUncountable(files);
    }

    /** Sizes are the bidder's own word: their sum must fit before anybody reckons with it. */
    private static void rejectUncountable(List<BidFile> files) {
        long sum = 0;
        for (BidFile file : files) {
            if (file.size() > Long.MAX_VALUE - sum) {
                throw new Untrusted(
                        Fault.CONTENT_MALFORMED,
                        "files of %d bytes and %d more".formatted(sum, file.size()));
            }
            sum += file.size();
        }
    }

    static BidIndex read(byte[] canonical) {
        var json = JsonObject.read(canonical).only("fields", "files", "v").require("v", 1);
        var texts = json.object("fields");
        var fields = new TreeMap<String, String>();
        texts.asMap().keySet().forEach(name -> fields.put(name, texts.string(name)));
        return new BidIndex(fields, json.objects("files").stream().map(BidFile::of).toList());
    }

    public JsonObject json() {
        return JsonObject.of("fields", fields, "v", 1)
                .with("files", files.stream().map(BidFile::json).toList());
    }

    /** The index as content begins with it: its length in four bytes, then itself. */
    byte[] framed() {
        byte[] bytes = json().bytes();
        if (bytes.length > LARGEST) {
            throw new Untrusted(
                    Fault.CONTENT_MALFORMED, "index of %d bytes".formatted(bytes.length));
        }
        return Encodings.lp(bytes);
    }

    long fileBytes() {
        return files.stream().mapToLong(BidFile::size).sum();
    }
}
