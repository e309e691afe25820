package org.gongcai.observation.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Checks the log from what anyone can download, with the JDK alone: written from RFC 6962 and the
 * C2SP texts, sharing no line with the code it checks.
 */
final class IndependentChecker {

    private static final byte[] ED25519_SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String logKey;
    private final String witnessKey;

    IndependentChecker(String logKey, String witnessKey) {
        this.logKey = logKey;
        this.witnessKey = witnessKey;
    }

    static byte[] leafHash(String leaf) {
        return sha256(new byte[] {0}, leaf.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] root(List<byte[]> hashes) {
        if (hashes.isEmpty()) {
            return sha256();
        }
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int left = Integer.highestOneBit(hashes.size() - 1);
        return sha256(
                new byte[] {1},
                root(hashes.subList(0, left)),
                root(hashes.subList(left, hashes.size())));
    }

    /** RFC 6962 §2.1.1, run upwards. */
    static byte[] rootOf(byte[] hash, long index, long size, List<byte[]> path) {
        if (size == 1) {
            if (!path.isEmpty()) {
                throw new AssertionError("Path is too long");
            }
            return hash;
        }
        long left = Long.highestOneBit(size - 1);
        var below = path.subList(0, path.size() - 1);
        return index < left
                ? sha256(new byte[] {1}, rootOf(hash, index, left, below), path.getLast())
                : sha256(
                        new byte[] {1},
                        path.getLast(),
                        rootOf(hash, index - left, size - left, below));
    }

    /** Size and root that the log and the witness signed. */
    record Head(long size, byte[] root) {}

    Head head(String note) {
        int gap = note.indexOf("\n\n");
        var text = note.substring(0, gap + 1);
        var lines = note.substring(gap + 2).split("\n");
        if (lines.length != 2) {
            throw new AssertionError("Expected two signatures:\n" + note);
        }
        verify(logKey, lines[0], 0, text);
        long time = ByteBuffer.wrap(signature(witnessKey, lines[1])).getLong();
        verify(witnessKey, lines[1], 8, "cosignature/v1\ntime " + time + "\n" + text);
        var fields = text.split("\n");
        return new Head(Long.parseLong(fields[1]), Base64.getDecoder().decode(fields[2]));
    }

    /** The size under which the proof proves the leaf; throws if it does not. */
    long verify(String proof, String leaf) {
        int gap = proof.indexOf("\n\n");
        var lines = List.of(proof.substring(0, gap).split("\n"));
        if (!lines.getFirst().equals("c2sp.org/tlog-proof@v1")) {
            throw new AssertionError("Not a proof: " + lines.getFirst());
        }
        long index = Long.parseLong(lines.get(1).substring("index ".length()));
        var path = lines.subList(2, lines.size()).stream().map(Base64.getDecoder()::decode);
        var head = head(proof.substring(gap + 2));
        var root = rootOf(leafHash(leaf), index, head.size(), path.toList());
        if (!Arrays.equals(root, head.root())) {
            throw new AssertionError("Leaf %d is not under its checkpoint".formatted(index));
        }
        return head.size();
    }

    private static byte[] signature(String vkey, String line) {
        var words = line.split(" ");
        byte[] bytes = Base64.getDecoder().decode(words[2]);
        var id = HexFormat.of().formatHex(bytes, 0, 4);
        if (!words[0].equals("—") || !vkey.startsWith(words[1] + "+" + id + "+")) {
            throw new AssertionError("%s did not sign: %s".formatted(vkey, line));
        }
        return Arrays.copyOfRange(bytes, 4, bytes.length);
    }

    private static void verify(String vkey, String line, int skipped, String message) {
        byte[] value = signature(vkey, line);
        byte[] key = Base64.getDecoder().decode(vkey.split("\\+", 3)[2]);
        try {
            var spki = concat(ED25519_SPKI, Arrays.copyOfRange(key, 1, key.length));
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
            verifier.update(message.getBytes(StandardCharsets.UTF_8));
            if (!verifier.verify(Arrays.copyOfRange(value, skipped, value.length))) {
                throw new AssertionError("Signature fails: " + line);
            }
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(concat(parts));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] concat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
