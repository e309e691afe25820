package org.gongcai.trust;

/** How a person signs; the names are those of the protocol's {@code alg} field. */
public enum Alg {
    ES256("SHA256withECDSAinP1363Format", "EC"),
    EdDSA("Ed25519", "Ed25519");

    final String signature;
    final String keyFactory;

    Alg(String signature, String keyFactory) {
        this.signature = signature;
        this.keyFactory = keyFactory;
    }

    static Alg named(String name) {
        for (Alg alg : values()) {
            if (alg.name().equals(name)) {
                return alg;
            }
        }
        throw new Untrusted(Fault.WRONG_FIELD, "signature algorithm " + name + " is not accepted");
    }
}
