package org.gongcai.trust;

import java.util.ArrayList;
import java.util.List;

/**
 * How a bid's key is split once per clause, committed to piece by piece, and sealed to the
 * recipients.
 */
final class Pieces {
    private Pieces() {}

    /** Pieces of one clause, whose XOR is the key. */
    static List<Secret32> split(Secret32 dek, int clause, int count, Entropy entropy) {
        var pieces = new ArrayList<Secret32>();
        var last = dek;
        for (int j = 0; j < count - 1; j++) {
            var piece =
                    Secret32.of(entropy.bytes("piece %d %d".formatted(clause, j), Bytes32.LENGTH));
            pieces.add(piece);
            last = last.xor(piece);
        }
        pieces.add(last);
        return pieces;
    }

    static Bytes32 commit(Bytes32 ctx, int clause, int piece, Secret32 value) {
        return Encodings.h(
                "gongcai/bid/v1/piece-commit",
                ctx.shared(),
                Encodings.u32(clause),
                Encodings.u32(piece),
                value.bytes());
    }

    static byte[] info(Bytes32 ctx, PieceSlot slot) {
        return Encodings.lp(
                Encodings.utf8("gongcai/bid/v1/piece"),
                ctx.shared(),
                Encodings.u32(slot.clause()),
                Encodings.u32(slot.piece()),
                Encodings.utf8(slot.recipient()));
    }

    static String seal(
            Bytes32 ctx, PieceSlot slot, Secret32 piece, HpkePublicKey pk, Entropy entropy) {
        byte[] aad = commit(ctx, slot.clause(), slot.piece(), piece).shared();
        String label =
                "ephemeral %d %d %s".formatted(slot.clause(), slot.piece(), slot.recipient());
        return Encodings.hex(pk.seal(info(ctx, slot), aad, piece.bytes(), entropy, label));
    }
}
