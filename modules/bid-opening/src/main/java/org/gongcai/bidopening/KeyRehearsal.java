package org.gongcai.bidopening;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.gongcai.contracts.HolderApi.RehearsalView;
import org.gongcai.contracts.HolderApi.Rehearsed;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Rehearsal;
import org.gongcai.trust.TenderKey;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;

/** A challenge sealed to a key, which only the device with its private half can answer. */
@Entity
@Table(schema = "bid_opening", name = "key_rehearsal")
class KeyRehearsal {

    @Id private UUID id;
    private UUID tender;
    private String recipient;
    private String pk;

    @Convert(converter = YesNoConverter.class)
    private boolean again;

    private String sealed;
    private String answerHash;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Rehearsed state;

    @SuppressWarnings("NullAway.Init")
    protected KeyRehearsal() {}

    /**
     * @param again whether this is the one before the deadline
     */
    KeyRehearsal(UUID tender, TenderKey key, boolean again, Rehearsal rehearsal) {
        this.id = UUID.randomUUID();
        this.tender = tender;
        this.recipient = key.recipient();
        this.pk = key.pk().hex();
        this.again = again;
        this.sealed = rehearsal.sealed();
        this.answerHash = hash(rehearsal.expected());
        this.state = again ? Rehearsed.ASKED_AGAIN : Rehearsed.ASKED;
    }

    private static String hash(Bytes32 answer) {
        return Encodings.sha256(answer.bytes()).hex();
    }

    String recipient() {
        return recipient;
    }

    String pk() {
        return pk;
    }

    boolean again() {
        return again;
    }

    Rehearsed state() {
        return state;
    }

    boolean isAnswered() {
        return state == Rehearsed.ANSWERED || state == Rehearsed.ANSWERED_AGAIN;
    }

    boolean isAnsweredBy(Bytes32 answer) {
        return hash(answer).equals(answerHash);
    }

    /** A late answer counts, too: the key is not lost after all. */
    void answer() {
        state = again ? Rehearsed.ANSWERED_AGAIN : Rehearsed.ANSWERED;
    }

    /** The time to answer is over. */
    void giveUp() {
        state = Rehearsed.SILENT;
    }

    RehearsalView view() {
        return new RehearsalView(recipient, pk, sealed);
    }
}
