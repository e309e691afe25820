package org.gongcai.trust;

/** A recipient's word that it destroyed its key of a slot, which nobody can prove (O5). */
public record KeyDestroyed(String tender, String slot, long seq, String recipient) implements Act {
    public KeyDestroyed {
        Names.checkText("tender", tender);
        Names.checkSlot(slot);
        Names.checkAtLeast(1, "seq", seq);
        Names.role(recipient);
    }

    public static KeyDestroyed of(JsonObject json) {
        json.onlySigned("recipient", "seq", "slot", "tender");
        return new KeyDestroyed(
                json.string("tender"),
                json.string("slot"),
                json.integer("seq"),
                json.string("recipient"));
    }

    @Override
    public String type() {
        return "key.destroyed";
    }

    @Override
    public JsonObject json() {
        return JsonObject.of("recipient", recipient, "seq", seq, "slot", slot, "tender", tender)
                .with("v", 1);
    }
}
