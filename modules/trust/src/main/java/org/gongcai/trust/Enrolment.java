package org.gongcai.trust;

import java.util.Optional;

/**
 * Proof that somebody who enrols a key also holds its private half: the new key signs its own
 * public half, its owner and a challenge that was made for this enrolment only.
 */
public record Enrolment(String by, Bytes32 challenge, VerifyKey key) {
    public static final String TYPE = "key.enrol";

    /** The signed object that the owner's device sends. */
    public static JsonObject prove(String by, Bytes32 challenge, SigningKey key) {
        return Signatures.sign(TYPE, new Enrolment(by, challenge, key.verifyKey()).json(), by, key);
    }

    /** Reads and checks a proof against the challenge that was given out. */
    public static Enrolment verified(JsonObject signed, Bytes32 challenge) {
        signed.only("by", "challenge", "sig", "spki", "v")
                .require("v", 1)
                .require("challenge", challenge);
        var key = VerifyKey.ofSpki(Encodings.unhex(signed.string("spki")));
        var enrolment = new Enrolment(signed.string("by"), challenge, key);
        Signatures.signer(TYPE, signed, enrolment.ring());
        return enrolment;
    }

    public JsonObject json() {
        return JsonObject.of(
                "by", by, "challenge", challenge, "spki", Encodings.hex(key.spki()), "v", 1);
    }

    private KeyRing ring() {
        return (signer, id) ->
                signer.equals(by) && id.equals(key.id()) ? Optional.of(key) : Optional.empty();
    }
}
