package org.gongcai.trust;

/**
 * A person's signature: who, with which key (SHA-256 of its SubjectPublicKeyInfo), and 64 bytes of
 * value in hex.
 */
public record Sig(Alg alg, String by, Bytes32 key, String value) {
    private static final int LENGTH = 64;

    public Sig {
        if (Encodings.unhex(value).length != LENGTH) {
            throw new Untrusted(
                    Fault.WRONG_FIELD,
                    "signature value has %d digits, must have 128".formatted(value.length()));
        }
    }

    public static Sig of(JsonObject json) {
        json.only("alg", "by", "key", "value");
        return new Sig(
                Alg.named(json.string("alg")),
                json.string("by"),
                json.bytes32("key"),
                json.string("value"));
    }

    public JsonObject json() {
        return JsonObject.of("alg", alg.name(), "by", by, "key", key, "value", value);
    }

    byte[] valueBytes() {
        return Encodings.unhex(value);
    }
}
