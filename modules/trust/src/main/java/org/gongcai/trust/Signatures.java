package org.gongcai.trust;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Signing and checking objects of the protocols: the signature covers the canonical object without
 * its signatures.
 */
public final class Signatures {
    private static final String TAG = "gongcai/sig/v1";
    private static final Comparator<Sig> BY_SIGNER =
            Comparator.comparing(sig -> Encodings.utf8(sig.by()), Arrays::compareUnsigned);

    private Signatures() {}

    /** The bytes that are signed. */
    public static byte[] message(String type, Bytes32 digest) {
        return Encodings.lp(Encodings.utf8(TAG), Encodings.utf8(type), digest.shared());
    }

    /** SHA-256 of the canonical object without {@code sig} and {@code sigs}. */
    public static Bytes32 digest(JsonObject object) {
        return Encodings.sha256(object.without("sig", "sigs").bytes());
    }

    /** The object with one signature added as {@code sig}. */
    public static JsonObject sign(String type, JsonObject object, String by, SigningKey key) {
        return object.with("sig", key.sign(by, type, digest(object)).json());
    }

    /** The object with several signatures added as {@code sigs}, sorted by signer. */
    public static JsonObject withSigs(JsonObject object, List<Sig> sigs) {
        return object.with("sigs", sorted(sigs).stream().map(Sig::json).toList());
    }

    public static List<Sig> sorted(List<Sig> sigs) {
        return sigs.stream().sorted(BY_SIGNER).toList();
    }

    /** The one signature of an object, checked under an enrolled key. */
    public static Sig signer(String type, JsonObject object, KeyRing keys) {
        rejectUnlessSigned(object, "sig");
        var sig = Sig.of(object.object("sig"));
        check(type, digest(object), sig, keys);
        return sig;
    }

    /** All signatures of an object, each checked; order and repeats are checked too. */
    public static List<Sig> signers(String type, JsonObject object, KeyRing keys) {
        rejectUnlessSigned(object, "sigs");
        var sigs = object.objects("sigs").stream().map(Sig::of).toList();
        check(type, digest(object), sigs, keys);
        return sigs;
    }

    /** Checks signatures that stand beside what they sign, such as those of a log leaf. */
    public static void check(String type, Bytes32 digest, List<Sig> sigs, KeyRing keys) {
        for (int i = 1; i < sigs.size(); i++) {
            if (BY_SIGNER.compare(sigs.get(i - 1), sigs.get(i)) >= 0) {
                throw new Untrusted(
                        Fault.WRONG_FIELD, "sigs are not sorted by signer or name one twice");
            }
        }
        sigs.forEach(sig -> check(type, digest, sig, keys));
    }

    public static void check(String type, Bytes32 digest, Sig sig, KeyRing keys) {
        var key =
                keys.find(sig.by(), sig.key())
                        .orElseThrow(() ->
                                new Untrusted(
                                        Fault.UNKNOWN_KEY,
                                        "key %s of %s".formatted(sig.key(), sig.by())));
        if (!key.verifies(type, digest, sig)) {
            throw new Untrusted(
                    Fault.SIGNATURE_FAILS, "%s by %s over %s".formatted(type, sig.by(), digest));
        }
    }

    private static void rejectUnlessSigned(JsonObject object, String field) {
        if (!object.has(field)) {
            throw new Untrusted(Fault.SIGNATURE_MISSING, "no " + field);
        }
    }
}
