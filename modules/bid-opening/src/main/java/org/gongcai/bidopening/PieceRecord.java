package org.gongcai.bidopening;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.gongcai.trust.BidPiece;
import org.gongcai.trust.PieceSlot;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/** What a recipient handed over of a bid: a piece, encrypted, or its word that it does not open. */
@Entity
@Table(schema = "bid_opening", name = "bid_piece")
class PieceRecord {

    @Id private UUID id;
    private UUID bid;

    @Column(name = "clause_no")
    private int clause;

    @Column(name = "piece_no")
    private int piece;

    private String recipient;

    @Convert(converter = YesNoConverter.class)
    private boolean opens;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte @Nullable [] sealedValue;

    @SuppressWarnings("NullAway.Init")
    protected PieceRecord() {}

    PieceRecord(UUID bid, BidPiece act, byte @Nullable [] sealedValue) {
        this.id = UUID.randomUUID();
        this.bid = bid;
        this.clause = act.clause();
        this.piece = act.piece();
        this.recipient = act.recipient();
        this.opens = act.ok();
        this.sealedValue = sealedValue;
    }

    UUID id() {
        return id;
    }

    UUID bid() {
        return bid;
    }

    boolean fills(PieceSlot place) {
        return clause == place.clause()
                && piece == place.piece()
                && recipient.equals(place.recipient());
    }

    String recipient() {
        return recipient;
    }

    boolean opens() {
        return opens;
    }

    /** Who said that it does not open may still open it, with another device or key file. */
    boolean isSupersededBy(BidPiece act) {
        return !opens && act.ok();
    }

    void supersede(byte @Nullable [] value) {
        opens = true;
        sealedValue = value;
    }

    /** Another seat opened it with the key that was shown; that its holder denied it stays. */
    void repeat(byte[] value) {
        sealedValue = value;
    }

    byte @Nullable [] sealedValue() {
        return sealedValue;
    }
}
