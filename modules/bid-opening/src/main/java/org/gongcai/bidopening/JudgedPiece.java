package org.gongcai.bidopening;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a seat repeated, with the key that was shown, what another said does not open. */
@Entity
@Table(schema = "bid_opening", name = "judged_piece")
class JudgedPiece {

    @Id private UUID id;
    private UUID piece;
    private String judge;

    @SuppressWarnings("NullAway.Init")
    protected JudgedPiece() {}

    JudgedPiece(PieceRecord piece, String judge) {
        this.id = UUID.randomUUID();
        this.piece = piece.id();
        this.judge = judge;
    }

    UUID piece() {
        return piece;
    }

    @Override
    public String toString() {
        return "Piece %s, judged by %s".formatted(piece, judge);
    }
}
