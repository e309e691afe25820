package org.gongcai.trust;

import java.util.List;

/**
 * The head of a sealed bid: header, commitments, sealed pieces, hash of the body, and the bidder's
 * signature.
 */
public record BidHead(
        BidHeader header,
        List<Bytes32> commits,
        List<String> sealed,
        Bytes32 body,
        long bodyLen,
        Sig sig) {
    public static final String TYPE = "bid.envelope";
    private static final int SEALED = 113;

    public BidHead {
        commits = List.copyOf(commits);
        sealed = List.copyOf(sealed);
        sealed.forEach(BidHead::checkSealed);
        if (bodyLen != ChunkKeys.bodyLength(header.len())) {
            throw new Untrusted(
                    Fault.WRONG_FIELD,
                    "bodyLen %d, for len %d it is %d"
                            .formatted(bodyLen, header.len(), ChunkKeys.bodyLength(header.len())));
        }
    }

    /** Reads the canonical head and nothing else. */
    public static BidHead parse(byte[] canonical) {
        var json =
                JsonObject.read(canonical)
                        .only("body", "bodyLen", "commits", "h", "sealed", "sig", "v")
                        .require("v", 1);
        return new BidHead(
                BidHeader.of(json.object("h")),
                json.bytes32s("commits"),
                json.strings("sealed"),
                json.bytes32("body"),
                json.integer("bodyLen"),
                Sig.of(json.object("sig")));
    }

    public JsonObject json() {
        return JsonObject.of(
                        "body", body, "bodyLen", bodyLen, "commits", commits, "h", header.json())
                .with("sealed", sealed)
                .with("sig", sig.json())
                .with("v", 1);
    }

    public byte[] bytes() {
        return json().bytes();
    }

    /** E: the one value that stands for the whole envelope. */
    public Bytes32 envelope() {
        return envelope(header, commits, sealed, body);
    }

    static Bytes32 envelope(
            BidHeader header, List<Bytes32> commits, List<String> sealed, Bytes32 body) {
        byte[] allCommits =
                Encodings.lp(commits.stream().map(Bytes32::shared).toArray(byte[][]::new));
        byte[] allSealed =
                Encodings.lp(sealed.stream().map(Encodings::unhex).toArray(byte[][]::new));
        return Encodings.h(
                "gongcai/bid/v1/envelope",
                header.ctx().shared(),
                allCommits,
                allSealed,
                body.shared());
    }

    /**
     * Checks the signature over E, made by the bidder of the header under one of its enrolled keys.
     */
    public void rejectUnlessSignedUnder(KeyRing keys) {
        if (!sig.by().equals(header.bidder())) {
            throw new Untrusted(
                    Fault.WRONG_BIDDER,
                    "signed by %s, header names %s".formatted(sig.by(), header.bidder()));
        }
        Signatures.check(TYPE, envelope(), sig, keys);
    }

    /**
     * Checks that this head was made for these keys: tender, slot, hash, and as many pieces as the
     * rule asks.
     */
    public void rejectUnlessFits(KeySet keys) {
        header.rejectUnlessTo(keys);
        int pieces = keys.rule().pieces();
        int places = keys.rule().order().size();
        if (commits.size() != pieces || sealed.size() != places) {
            throw new Untrusted(
                    Fault.WRONG_FIELD,
                    "%d commits and %d sealed pieces, the rule asks %d and %d"
                            .formatted(commits.size(), sealed.size(), pieces, places));
        }
    }

    /** Checks a stored body against the head, given its length and S(body). */
    public void rejectUnlessBody(long length, Bytes32 segmentHash) {
        if (length < bodyLen) {
            throw new Untrusted(
                    Fault.TRUNCATED, "body has %d of %d bytes".formatted(length, bodyLen));
        }
        if (length != bodyLen || !segmentHash.equals(body)) {
            throw new Untrusted(
                    Fault.BODY_DIFFERS,
                    "body of %d bytes with %s, head names %d and %s"
                            .formatted(length, segmentHash, bodyLen, body));
        }
    }

    private static void checkSealed(String hex) {
        if (Encodings.unhex(hex).length != SEALED) {
            throw new Untrusted(
                    Fault.WRONG_FIELD,
                    "sealed piece of %d digits, must be 226".formatted(hex.length()));
        }
    }
}
