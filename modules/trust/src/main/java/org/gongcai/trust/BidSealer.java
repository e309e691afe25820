package org.gongcai.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Seals bids to a key set, in constant memory; check the key set's signatures and proof before. */
public record BidSealer(KeySet keys, Entropy entropy) {
    private static final int BUFFER = ChunkKeys.CHUNK;

    /**
     * Writes the body and returns head and key. The signer's {@code by} is the bidder of the draft.
     */
    public SealedBid seal(BidDraft draft, SigningKey signer, OutputStream body) throws IOException {
        var dek = Secret32.of(entropy.bytes("dek", Bytes32.LENGTH));
        byte[] index = draft.index().framed();
        long content = index.length + draft.index().fileBytes();
        var header = header(draft, Padding.framed(content));
        var ctx = header.ctx();

        byte[] salt = entropy.bytes("salt", ChunkKeys.SALT);
        var sealer = new ChunkSealer(body, ChunkKeys.derive(dek, salt, ctx), salt);
        var contentHash = writeContent(draft, index, content, header.len(), sealer);
        var bodyHash = sealer.finish();

        var pieces = split(dek);
        var head = signedHead(header, commits(ctx, pieces), sealed(ctx, pieces), bodyHash, signer);
        var r = Bytes32.of(entropy.bytes("blind", Bytes32.LENGTH));
        return new SealedBid(head, dek, r, plain(dek, contentHash));
    }

    /** What {@code bid.opened} states about the content. */
    static Bytes32 plain(Secret32 dek, Bytes32 contentHash) {
        return Encodings.h("gongcai/bid/v1/plain", dek.bytes(), contentHash.shared());
    }

    private BidHeader header(BidDraft draft, long len) {
        var nonce = Bytes32.of(entropy.bytes("nonce", Bytes32.LENGTH));
        return new BidHeader(
                keys.tender(),
                draft.lot(),
                keys.slot(),
                draft.bidder(),
                draft.seq(),
                keys.hash(),
                len,
                nonce);
    }

    private static Bytes32 writeContent(
            BidDraft draft, byte[] index, long content, long len, OutputStream out)
            throws IOException {
        out.write(Encodings.u64(content));
        var hashed = new HashedOutput(out);
        hashed.write(index);
        for (Attachment attachment : draft.attachments()) {
            copy(attachment, hashed);
        }
        writeZeros(len - Long.BYTES - content, out);
        return hashed.hash().value();
    }

    private static void copy(Attachment attachment, HashedOutput out) throws IOException {
        long before = out.hash().size();
        try (InputStream in = attachment.source().open()) {
            in.transferTo(out);
        }
        long copied = out.hash().size() - before;
        if (copied != attachment.file().size()) {
            throw new IOException(
                    "%s has %d bytes, announced were %d"
                            .formatted(attachment.file().name(), copied, attachment.file().size()));
        }
    }

    private static void writeZeros(long count, OutputStream out) throws IOException {
        byte[] zeros = new byte[BUFFER];
        for (long left = count; left > 0; left -= zeros.length) {
            out.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
    }

    private List<List<Secret32>> split(Secret32 dek) {
        var clauses = keys.rule().clauses();
        var pieces = new ArrayList<List<Secret32>>();
        for (int i = 0; i < clauses.size(); i++) {
            pieces.add(Pieces.split(dek, i, clauses.get(i).size(), entropy));
        }
        return pieces;
    }

    private static List<Bytes32> commits(Bytes32 ctx, List<List<Secret32>> pieces) {
        var commits = new ArrayList<Bytes32>();
        for (int i = 0; i < pieces.size(); i++) {
            for (int j = 0; j < pieces.get(i).size(); j++) {
                commits.add(Pieces.commit(ctx, i, j, pieces.get(i).get(j)));
            }
        }
        return commits;
    }

    private List<String> sealed(Bytes32 ctx, List<List<Secret32>> pieces) {
        return keys.rule().order().stream()
                .map(slot ->
                        Pieces.seal(
                                ctx,
                                slot,
                                pieces.get(slot.clause()).get(slot.piece()),
                                keys.pk(slot.recipient()),
                                entropy))
                .toList();
    }

    private static BidHead signedHead(
            BidHeader header,
            List<Bytes32> commits,
            List<String> sealed,
            SegmentHash body,
            SigningKey signer) {
        var bodyHash = body.value();
        var envelope = BidHead.envelope(header, commits, sealed, bodyHash);
        var sig = signer.sign(header.bidder(), BidHead.TYPE, envelope);
        return new BidHead(header, commits, sealed, bodyHash, body.size(), sig);
    }
}
