package org.gongcai.trust;

/** An object of the protocols that somebody may sign; its type is part of what is signed. */
public interface Signable {
    String type();

    /** The object without signatures. */
    JsonObject json();

    default Bytes32 digest() {
        return Signatures.digest(json());
    }

    default Sig signature(String by, SigningKey key) {
        return key.sign(by, type(), digest());
    }

    /** The object with one signature. */
    default JsonObject signed(String by, SigningKey key) {
        return Signatures.sign(type(), json(), by, key);
    }
}
