package org.gongcai.trust;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * The running example: the repair of a ring road, its holders, and randomness that anybody can
 * repeat.
 */
public final class Fixtures {
    static final String TENDER = "349921-CG-2026-0007";
    static final String BIDDER = "91349921MAE9B0027H";
    static final SigningKey BIDDER_KEY = SigningKey.generate(Alg.ES256);
    static final KeyRing BIDDERS = ring(BIDDER, BIDDER_KEY);

    private Fixtures() {}

    /** SHA-256 of seed and label, so that examples come out the same each time. */
    public static Entropy repeatable(String seed) {
        return (label, count) -> {
            byte[] out = new byte[0];
            for (int i = 0; out.length < count; i++) {
                var block =
                        Encodings.sha256(
                                Encodings.utf8(seed + ": " + label + (i == 0 ? "" : " " + i)));
                out = Encodings.concat(out, block.shared());
            }
            return Arrays.copyOf(out, count);
        };
    }

    public static KeyRing ring(String by, SigningKey key) {
        return (name, id) ->
                Optional.of(key.verifyKey())
                        .filter(known -> name.equals(by) && known.id().equals(id));
    }

    static HpkeKeyPair recipient(String name) {
        return HpkeKeyPair.derive(Encodings.utf8("ring road recipient key of " + name));
    }

    static KeySet keySet(String slot) {
        var rule = AccessRule.standard();
        var pks = new TreeMap<String, HpkePublicKey>();
        rule.allRecipients().forEach(name -> pks.put(name, recipient(name).publicKey()));
        return new KeySet(TENDER, slot, 1, rule, pks);
    }

    static BidDraft draft(Attachment... attachments) {
        var fields = new TreeMap<>(Map.of("currency", "CNY", "price", "980000.00"));
        return new BidDraft("1", BIDDER, 1, fields, List.of(attachments));
    }

    static Attachment attachment(String name, int size) {
        byte[] bytes = counting(size);
        var file = new BidFile(name, "application/octet-stream", size);
        return new Attachment(file, () -> new ByteArrayInputStream(bytes));
    }

    static byte[] counting(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i % 251);
        }
        return bytes;
    }

    static List<Bytes32> leaves(int count) {
        return IntStream.range(0, count).mapToObj(i -> Merkle.leafHash(Encodings.u32(i))).toList();
    }

    public static AbstractThrowableAssert<?, ?> assertRefused(
            Fault fault, ThrowingCallable attempt) {
        return Assertions.assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Untrusted.class,
                        refused -> Assertions.assertThat(refused.fault()).isEqualTo(fault));
    }
}
