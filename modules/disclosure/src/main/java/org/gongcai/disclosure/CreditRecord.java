package org.gongcai.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.CreditEntry;
import org.gongcai.contracts.DisclosureApi.CreditKind;
import org.gongcai.contracts.IntegrityEvent.CommendationRecorded;
import org.gongcai.contracts.IntegrityEvent.DebarmentEnded;
import org.gongcai.contracts.IntegrityEvent.PartyDebarred;
import org.gongcai.contracts.IntegrityEvent.ViolationPublished;
import org.gongcai.contracts.IntegrityEvent.ViolationRepaired;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A line of the integrity column. Two clocks run for a violation: its publicity ends by time or by
 * credit repair; a debarment is shown as long as it holds, even where the rest no longer is.
 */
@Entity
@Table(schema = "disclosure", name = "credit_record")
class CreditRecord {

    static final String DEBARMENT_ALONE = "违法事项已不再公示，禁止期限仍在执行。";
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    @Id private UUID id;
    private UUID eventId;
    @Version private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CreditKind kind;

    private String code;
    private String name;
    private String searchText;
    private String issuer;

    @Column(name = "document_no")
    private String number;

    private @Nullable String ground;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String text;

    private @Nullable String sanction;
    private @Nullable String appeal;

    private LocalDate onDay;

    private LocalDate publicUntil;
    private @Nullable LocalDate debarredFrom;
    private @Nullable LocalDate debarredTo;
    private LocalDate shownUntil;

    private @Nullable LocalDate repairedOn;
    private @Nullable LocalDate liftedOn;
    private @Nullable String endReason;
    private @Nullable String endDocument;

    @SuppressWarnings("NullAway.Init")
    protected CreditRecord() {}

    CreditRecord(ViolationPublished published) {
        id = published.subject();
        eventId = published.eventId();
        kind = CreditKind.VIOLATION;
        code = published.offender().code();
        name = published.offender().name();
        searchText = PublishedTender.searchable(name + "\n" + code);
        issuer = published.authority();
        number = published.decision();
        ground = published.ground();
        text = published.facts();
        sanction = published.sanction();
        appeal = published.appeal();
        onDay = published.decidedOn();
        publicUntil = published.publicUntil();
        shownUntil = publicUntil;
    }

    CreditRecord(CommendationRecorded commended) {
        id = commended.subject();
        eventId = commended.eventId();
        kind = CreditKind.COMMENDATION;
        code = commended.party().creditCode().value();
        name = commended.party().name();
        searchText = PublishedTender.searchable(name + "\n" + code);
        issuer = commended.issuer();
        number = commended.number();
        text = commended.text();
        onDay = commended.on();
        publicUntil = FOR_EVER;
        shownUntil = FOR_EVER;
    }

    void debarred(PartyDebarred debarred) {
        debarredFrom = debarred.from();
        debarredTo = debarred.to();
        shown();
    }

    /** The decision stays for its publicity, with the day on which its debarment ended and why. */
    void debarmentEnded(DebarmentEnded ended) {
        debarredTo = ended.on();
        liftedOn = ended.on();
        endReason = ended.reason();
        endDocument = ended.document();
        shown();
    }

    void repaired(ViolationRepaired repaired) {
        publicUntil = repaired.on().isBefore(publicUntil) ? repaired.on() : publicUntil;
        repairedOn = repaired.on();
        endReason = repaired.reason();
        endDocument = repaired.document();
        shown();
    }

    private void shown() {
        shownUntil =
                debarredTo == null || debarredTo.isBefore(publicUntil) ? publicUntil : debarredTo;
    }

    CreditEntry shown(LocalDate today) {
        boolean whole = today.isBefore(publicUntil);
        return new CreditEntry(
                kind,
                code,
                name,
                issuer,
                number,
                whole ? ground : null,
                whole ? text : DEBARMENT_ALONE,
                whole ? sanction : null,
                appeal,
                onDay,
                debarredFrom,
                debarredTo,
                debarsOn(today),
                publicUntil.equals(FOR_EVER) ? null : publicUntil,
                repairedOn,
                liftedOn,
                endReason,
                endDocument,
                eventId);
    }

    private boolean debarsOn(LocalDate day) {
        return debarredFrom != null
                && debarredTo != null
                && !day.isBefore(debarredFrom)
                && day.isBefore(debarredTo);
    }
}
