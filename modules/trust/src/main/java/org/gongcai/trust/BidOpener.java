package org.gongcai.trust;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Opens one envelope: pieces, the key they make, and the body, each against what the bidder
 * committed to. Whether it may be opened now (closing record, time, all other envelopes decided) is
 * for the caller to know.
 */
public record BidOpener(KeySet keys, BidHead head) {
    /** Bytes at the beginning of a body that suffice to check a key. */
    public static final int PREFIX = ChunkKeys.PREFIX;

    public BidOpener {
        head.rejectUnlessFits(keys);
    }

    /** Opens the piece sealed to this recipient and checks it against its commitment. */
    public Secret32 openPiece(PieceSlot slot, HpkeKeyPair pair) {
        int at = keys.rule().order().indexOf(slot);
        if (at < 0) {
            throw new Untrusted(Fault.RULE_REFUSED, "the rule has no " + slot);
        }
        byte[] aad = commit(slot.clause(), slot.piece()).shared();
        byte[] sealed = Encodings.unhex(head.sealed().get(at));
        var piece = Secret32.of(pair.open(Pieces.info(head.header().ctx(), slot), aad, sealed));
        checkPiece(slot.clause(), slot.piece(), piece);
        return piece;
    }

    /** Refuses a piece other than the one the bidder committed to. */
    public void checkPiece(int clause, int piece, Secret32 value) {
        if (!Pieces.commit(head.header().ctx(), clause, piece, value)
                .equals(commit(clause, piece))) {
            throw new Untrusted(
                    Fault.PIECE_COMMIT_FAILS, "piece %d of clause %d".formatted(piece, clause));
        }
    }

    /** The key that all pieces of a clause, in order, make; it may still fail {@link #checkKey}. */
    public Secret32 combine(int clause, List<Secret32> pieces) {
        int wanted = keys.rule().clauses().get(clause).size();
        if (pieces.size() != wanted) {
            throw new Untrusted(
                    Fault.PIECE_COMMIT_FAILS,
                    "%d pieces, clause %d has %d".formatted(pieces.size(), clause, wanted));
        }
        for (int j = 0; j < wanted; j++) {
            checkPiece(clause, j, pieces.get(j));
        }
        return pieces.stream().reduce(Secret32::xor).orElseThrow();
    }

    /**
     * Refuses a key to which the body, known by its first {@link #PREFIX} bytes, is not committed.
     */
    public void checkKey(Secret32 dek, byte[] bodyPrefix) {
        ChunkKeys.opening(dek, bodyPrefix, head.header().ctx());
    }

    /**
     * Decrypts and checks the whole body in constant memory: commitment, chunks, frame, padding,
     * and S(body).
     */
    public OpenedBid open(Secret32 dek, InputStream body, ContentSink sink) throws IOException {
        var opener = new ChunkOpener(body, dek, head.header().ctx());
        var content = new ContentReader(opener, head.header().len());
        var index = content.read(sink);
        head.rejectUnlessBody(opener.bodyHash().size(), opener.bodyHash().value());
        return new OpenedBid(index, BidSealer.plain(dek, content.hash()));
    }

    private Bytes32 commit(int clause, int piece) {
        return head.commits().get(keys.rule().commitIndex(clause, piece));
    }
}
