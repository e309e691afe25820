package org.gongcai.trust;

import java.util.List;

/**
 * The closing record: per lot and slot how many bids are in force and the Merkle root over their
 * envelopes.
 */
public record TenderClose(String tender, long at, List<Item> items) implements Act {
    public TenderClose {
        Names.checkText("tender", tender);
        items = List.copyOf(items);
    }

    public static TenderClose of(JsonObject json) {
        json.onlySigned("at", "items", "tender");
        var items = json.objects("items").stream().map(Item::of).toList();
        return new TenderClose(json.string("tender"), json.integer("at"), items);
    }

    /** Root over the envelopes in force: sorted, each E as leaf data. */
    public static MerkleTree tree(List<Bytes32> envelopes) {
        return MerkleTree.of(
                envelopes.stream()
                        .sorted()
                        .map(envelope -> Merkle.leafHash(envelope.shared()))
                        .toList());
    }

    @Override
    public String type() {
        return "tender.close";
    }

    @Override
    public JsonObject json() {
        return JsonObject.of("at", at, "tender", tender, "v", 1)
                .with("items", items.stream().map(Item::json).toList());
    }

    /** One lot and slot of the closing record. */
    public record Item(String lot, String slot, long count, Bytes32 root) {
        public Item {
            Names.checkText("lot", lot);
            Names.checkSlot(slot);
            Names.checkAtLeast(0, "count", count);
        }

        public static Item over(String lot, String slot, List<Bytes32> envelopesInForce) {
            return new Item(lot, slot, envelopesInForce.size(), tree(envelopesInForce).root());
        }

        static Item of(JsonObject json) {
            json.only("count", "lot", "root", "slot");
            return new Item(
                    json.string("lot"),
                    json.string("slot"),
                    json.integer("count"),
                    json.bytes32("root"));
        }

        JsonObject json() {
            return JsonObject.of("count", count, "lot", lot, "root", root, "slot", slot);
        }
    }
}
