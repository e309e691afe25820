package org.gongcai.trust;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a bidder is about to seal: for which lot, its how-manieth envelope there, the opening sheet
 * and the files.
 */
public record BidDraft(
        String lot,
        String bidder,
        long seq,
        SortedMap<String, String> fields,
        List<Attachment> attachments) {
    public BidDraft {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        attachments = List.copyOf(attachments);
    }

    BidIndex index() {
        return new BidIndex(fields, attachments.stream().map(Attachment::file).toList());
    }
}
