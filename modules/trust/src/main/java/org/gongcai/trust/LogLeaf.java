package org.gongcai.trust;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the public log: an event of a tender or draw, chained to the subject's previous
 * entry so that an omitted one shows. Signatures are over {@code data}; acts of the system have
 * none.
 */
public record LogLeaf(
        String type,
        String subj,
        long n,
        @Nullable Bytes32 prev,
        String by,
        long at,
        JsonObject data,
        List<Bytes32> docs,
        List<Sig> sigs) {
    /** Largest canonical size in bytes. */
    public static final int LARGEST = 60_000;

    public LogLeaf {
        docs = List.copyOf(docs);
        sigs = Signatures.sorted(sigs);
        if (n < 1 || (n == 1) != (prev == null)) {
            throw new Untrusted(
                    Fault.WRONG_FIELD, "entry %d of %s with prev %s".formatted(n, subj, prev));
        }
    }

    public static LogLeaf parse(byte[] canonical) {
        var json =
                JsonObject.read(canonical)
                        .only("at", "by", "data", "docs", "n", "prev", "sigs", "subj", "type", "v")
                        .require("v", 1);
        var prev = json.has("prev") ? json.bytes32("prev") : null;
        var leaf =
                new LogLeaf(
                        json.string("type"),
                        json.string("subj"),
                        json.integer("n"),
                        prev,
                        json.string("by"),
                        json.integer("at"),
                        json.object("data"),
                        json.bytes32s("docs"),
                        json.objects("sigs").stream().map(Sig::of).toList());
        if (!leaf.json().equals(json)) {
            throw new Untrusted(
                    Fault.WRONG_FIELD, "signatures of the log entry are not sorted by signer");
        }
        return leaf;
    }

    public JsonObject json() {
        return JsonObject.of("type", type, "subj", subj, "n", n, "by", by, "at", at)
                .with("data", data)
                .with("docs", docs)
                .with("sigs", sigs.stream().map(Sig::json).toList())
                .with("v", 1)
                .withIfPresent("prev", prev);
    }

    /** The leaf data; refuses an entry that tiles could not carry. */
    public byte[] bytes() {
        byte[] bytes = json().bytes();
        if (bytes.length > LARGEST) {
            throw new Untrusted(
                    Fault.WRONG_FIELD,
                    "log entry of %d bytes, at most 60000".formatted(bytes.length));
        }
        return bytes;
    }

    /** The hash under which the leaf stands in the tree and to which its successor points. */
    public Bytes32 hash() {
        return Merkle.leafHash(bytes());
    }

    /** Checks every signature over {@code data} under enrolled keys. */
    public void rejectUnlessSignedUnder(KeyRing keys) {
        Signatures.check(type, Signatures.digest(data), sigs, keys);
    }
}
