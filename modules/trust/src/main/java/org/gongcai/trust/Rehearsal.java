package org.gongcai.trust;

/**
 * A challenge sealed to a recipient's key, to see before closing that its device can still open.
 * Its info differs from every piece's, so a rehearsal cannot be abused to open a bid.
 */
public record Rehearsal(Secret32 challenge, String sealed) {
    private static final byte[] NO_AAD = new byte[0];

    public static Rehearsal challenge(TenderKey key, Entropy entropy) {
        byte[] challenge = entropy.bytes("rehearsal", Bytes32.LENGTH);
        byte[] sealed = key.pk().seal(info(key), NO_AAD, challenge, entropy, "rehearsal ephemeral");
        return new Rehearsal(Secret32.of(challenge), Encodings.hex(sealed));
    }

    /** What the recipient's device answers to a sealed challenge. */
    public static Bytes32 answer(TenderKey key, HpkeKeyPair pair, String sealed) {
        return answer(Secret32.of(pair.open(info(key), NO_AAD, Encodings.unhex(sealed))));
    }

    public boolean isAnsweredBy(Bytes32 answer) {
        return expected().equals(answer);
    }

    /** The answer that only who opened the challenge can give. */
    public Bytes32 expected() {
        return answer(challenge);
    }

    private static Bytes32 answer(Secret32 challenge) {
        return Encodings.h("gongcai/bid/v1/rehearsed", challenge.bytes());
    }

    private static byte[] info(TenderKey key) {
        return Encodings.lp(
                Encodings.utf8("gongcai/bid/v1/rehearse"),
                Encodings.utf8(key.tender()),
                Encodings.utf8(key.slot()),
                Encodings.u32(key.seq()),
                Encodings.utf8(key.recipient()));
    }
}
