package org.gongcai.bidopening;

import java.util.UUID;
import org.gongcai.trust.BidBatch.Item;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.jspecify.annotations.Nullable;

/**
 * What nobody may read off the database before the closing.
 *
 * @param bidder credit code
 * @param bidderName as it was at the submission
 * @param entry E, or what stands in a batch in its place, hex
 * @param r blinds the entry in its batch, hex
 * @param text the head, the signed withdrawal, or the signed refusal
 * @param project for which it was sent; absent in rows that name it themselves
 */
record BidContent(
        String bidder,
        String bidderName,
        String lot,
        String entry,
        String r,
        String text,
        @Nullable UUID project) {

    Bytes32 envelope() {
        return Bytes32.parse(entry);
    }

    Item item() {
        return new Item(envelope(), Bytes32.parse(r));
    }

    byte[] textBytes() {
        return Encodings.utf8(text);
    }

    /** Never shows itself, so that no log line can. */
    @Override
    public String toString() {
        return "BidContent[hidden]";
    }
}
