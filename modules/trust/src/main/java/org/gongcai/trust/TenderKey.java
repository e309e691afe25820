package org.gongcai.trust;

/** A recipient's announcement of its key for one tender and slot, signed by its long-term key. */
public record TenderKey(String tender, String slot, long seq, String recipient, HpkePublicKey pk)
        implements Act {
    static final int KEM = 16;

    public TenderKey {
        Names.checkText("tender", tender);
        Names.checkSlot(slot);
        Names.checkAtLeast(1, "seq", seq);
        Names.role(recipient);
    }

    public static TenderKey of(JsonObject json) {
        json.onlySigned("kem", "pk", "recipient", "seq", "slot", "tender").require("kem", KEM);
        return new TenderKey(
                json.string("tender"),
                json.string("slot"),
                json.integer("seq"),
                json.string("recipient"),
                new HpkePublicKey(json.string("pk")));
    }

    @Override
    public String type() {
        return "tender.key";
    }

    @Override
    public JsonObject json() {
        return JsonObject.of("kem", KEM, "pk", pk.hex(), "recipient", recipient, "seq", seq)
                .with("slot", slot)
                .with("tender", tender)
                .with("v", 1);
    }
}
