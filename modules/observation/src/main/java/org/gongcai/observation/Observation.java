package org.gongcai.observation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.ObservationEvent;
import org.gongcai.contracts.ObservationEvent.InspectorAbsent;
import org.gongcai.contracts.ObservationEvent.InspectorAttended;
import org.gongcai.contracts.ObservationEvent.InspectorInvited;
import org.gongcai.contracts.ObservationEvent.NoteRecorded;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.contracts.ObservationEvent.ObservationStatistic;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.platform.Aggregate;
import org.gongcai.rules.CreditCode;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Entropy;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/**
 * The inspection of one project, the only one of this service that speaks for it. Nothing in here
 * can hold a procedure back.
 */
@Entity
@Table(schema = "observation", name = "observation")
class Observation extends Aggregate {

    @Column(name = "number_text")
    private String number;

    private String title;

    private UUID purchaser;

    @Column(name = "purchaser_code")
    private String purchaserCode;

    @Column(name = "purchaser_name")
    private String purchaserName;

    private @Nullable UUID agency;

    private UUID authority;

    @Convert(converter = YesNoConverter.class)
    private boolean announced;

    @ElementCollection
    @CollectionTable(
            schema = "observation",
            name = "open_lot",
            joinColumns = @JoinColumn(name = "observation"))
    @Column(name = "lot")
    private Set<String> openLots = new HashSet<>();

    @OneToMany(mappedBy = "observation", cascade = CascadeType.ALL)
    private List<ObservedSession> sessions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Observation() {}

    Observation(
            UUID project,
            String number,
            String title,
            PartyRef purchaser,
            @Nullable PartyRef agency,
            UUID authority) {
        super(project);
        this.number = number;
        this.title = title;
        this.purchaser = purchaser.id();
        this.purchaserCode = purchaser.creditCode().value();
        this.purchaserName = purchaser.name();
        this.agency = agency == null ? null : agency.id();
        this.authority = authority;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    PartyRef purchaser() {
        return new PartyRef(purchaser, new CreditCode(purchaserCode), purchaserName);
    }

    @Nullable UUID agency() {
        return agency;
    }

    UUID authority() {
        return authority;
    }

    List<ObservedSession> sessions() {
        return List.copyOf(sessions);
    }

    /** Whether it is known which lots are to be opened. */
    boolean isAnnounced() {
        return announced;
    }

    void announce(Collection<String> lots) {
        announced = true;
        openLots.addAll(lots);
    }

    /** Schedules the session, or moves the one of this kind that has not ended. */
    List<InspectorInvited> schedule(
            SessionKind kind,
            Instant start,
            String place,
            List<Inspector> inspectors,
            Entropy entropy,
            Instant now) {
        var session =
                sessions.stream()
                        .filter(each -> each.kind() == kind && !each.isEnded())
                        .findFirst()
                        .orElseGet(() -> add(kind));
        session.plan(start, place);
        return inspectors.stream()
                .filter(session::lacks)
                .map(inspector -> invite(session, inspector, entropy, now))
                .toList();
    }

    /** Invites an inspector who was appointed later to the sessions that have not begun. */
    List<InspectorInvited> invite(Inspector inspector, Entropy entropy, Instant now) {
        return sessions.stream()
                .filter(session -> session.start().isAfter(now))
                .filter(session -> session.lacks(inspector))
                .map(session -> invite(session, inspector, entropy, now))
                .toList();
    }

    private ObservedSession add(SessionKind kind) {
        var session = new ObservedSession(this, kind);
        sessions.add(session);
        return session;
    }

    private InspectorInvited invite(
            ObservedSession session, Inspector inspector, Entropy entropy, Instant now) {
        session.invite(inspector, Redaction.salt(entropy));
        return new InspectorInvited(next(now), inspector.person(), session.kind(), session.start());
    }

    /** The lot is opened, or not to be opened. Returns the sessions that end with it. */
    List<ObservedSession> endLot(String lot, Instant at) {
        if (!openLots.remove(lot) || !openLots.isEmpty()) {
            return List.of();
        }
        var ending = sessions.stream().filter(session -> !session.isEnded()).toList();
        ending.forEach(session -> session.endAfter(at));
        return ending;
    }

    InspectorAttended signIn(Invitation invitation, String name, boolean noConflict, Instant now) {
        invitation.signIn(name, noConflict, now);
        return new InspectorAttended(
                next(now),
                Statements.attended(invitation),
                invitation.inspector(),
                invitation.session().kind());
    }

    NoteRecorded note(
            Invitation invitation, NoteType type, String text, Entropy entropy, Instant now) {
        var head = next(now);
        Bytes32 salt = Redaction.salt(entropy);
        var note = invitation.note(type, text, salt, head.eventId(), now);
        return new NoteRecorded(head, Statements.noted(invitation, note), note.id(), type);
    }

    /** Records who did not come, and the figures everyone may read. */
    List<ObservationEvent> close(ObservedSession session, Instant now) {
        List<ObservationEvent> events = new ArrayList<>();
        session.close().forEach(absent -> events.add(absent(absent, now)));
        events.add(
                new ObservationStatistic(
                        next(now),
                        session.kind(),
                        session.invitations().size(),
                        session.attended(),
                        session.irregularities()));
        return events;
    }

    private InspectorAbsent absent(Invitation invitation, Instant now) {
        return new InspectorAbsent(
                next(now),
                Statements.absent(invitation),
                invitation.inspector(),
                invitation.session().kind());
    }
}
