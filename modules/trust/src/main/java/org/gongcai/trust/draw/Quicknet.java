package org.gongcai.trust.draw;

import org.bouncycastle.crypto.bls.BLS12_381G1;
import org.bouncycastle.crypto.bls.BLS12_381G2;
import org.bouncycastle.crypto.bls.BLS12_381G2Point;
import org.bouncycastle.crypto.bls.BLS12_381Pairing;
import org.bouncycastle.crypto.bls.BLS12_381Serialization;
import org.bouncycastle.crypto.bls.BLS12_381SubgroupCheck;
import org.bouncycastle.crypto.bls.Fp12Element;
import org.bouncycastle.crypto.hash2curve.HashToCurveProfile;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Fault;
import org.gongcai.trust.Names;
import org.gongcai.trust.Untrusted;

/**
 * The public beacon {@code quicknet} of the League of Entropy: every three seconds a BLS signature
 * that nobody can make alone or beforehand. Scheme {@code bls-unchained-g1-rfc9380}: the signature
 * is a compressed point of G1, the key one of G2, and what is signed is the SHA-256 of the round,
 * eight bytes big-endian. Chain {@code
 * 52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971}, parameters as published at
 * {@code https://api.drand.sh/<chain>/info} and in drand-client's {@code lib/defaults.ts}.
 */
public final class Quicknet {
    static final String KIND = "drand-quicknet";
    static final int SIGNATURE = 48;

    private static final long GENESIS = 1692803367;
    private static final long PERIOD = 3;
    private static final String DOMAIN = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
    private static final BLS12_381G2Point KEY =
            BLS12_381Serialization.decompressG2(
                    Encodings.unhex(
                            "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c"
                                    + "8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb"
                                    + "5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a"));

    private Quicknet() {}

    /** The first round that appears at that time or later; POSIX seconds. */
    public static long roundAt(long time) {
        Names.checkAtLeast(GENESIS, "beaconAt", time);
        return Math.ceilDiv(time - GENESIS, PERIOD) + 1;
    }

    /** When that round appears, POSIX seconds: it proves that what needed it is not older. */
    public static long timeOf(long round) {
        return GENESIS + (round - 1) * PERIOD;
    }

    /** Refuses what is not the beacon's signature over that round. Takes tens of milliseconds. */
    static void rejectUnlessSigned(long round, byte[] signature) {
        var point = point(round, signature);
        // e(signature, g2) = e(H(message), key), as one product.
        var product =
                BLS12_381Pairing.multiPair(
                        new ECPoint[] {point.negate(), hashed(round)},
                        new BLS12_381G2Point[] {BLS12_381G2.getGenerator(), KEY});
        if (!product.equals(Fp12Element.ONE)) {
            throw failing(round, "is not the beacon's signature over it");
        }
    }

    private static ECPoint hashed(long round) {
        byte[] message = Encodings.sha256(Encodings.u64(round)).bytes();
        return HashToEllipticCurve.getInstance(
                        HashToCurveProfile.BLS12_381_G1_XMD_SHA_256_SSWU_RO, DOMAIN)
                .hashToCurve(message);
    }

    private static ECPoint point(long round, byte[] signature) {
        ECPoint point;
        try {
            point = BLS12_381Serialization.decompressG1(signature, BLS12_381G1.createCurve());
        } catch (IllegalArgumentException notAPoint) {
            throw failing(round, "is no point of the curve");
        }
        if (point.isInfinity() || !BLS12_381SubgroupCheck.isInG1Subgroup(point)) {
            throw failing(round, "is outside the group of order r");
        }
        return point;
    }

    private static Untrusted failing(long round, String what) {
        return new Untrusted(
                Fault.BEACON_FAILS, "signature for round %d of quicknet %s".formatted(round, what));
    }
}
