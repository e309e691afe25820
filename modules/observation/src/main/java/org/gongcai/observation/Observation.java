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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.gongcai.contracts.ObservationEvent;
import org.gongcai.contracts.ObservationEvent.InspectorAbsent;
import org.gongcai.contracts.ObservationEvent.InspectorAttended;
import org.gongcai.contracts.ObservationEvent.InspectorDeclined;
import org.gongcai.contracts.ObservationEvent.InspectorInvited;
import org.gongcai.contracts.ObservationEvent.IrregularityAnswered;
import org.gongcai.contracts.ObservationEvent.IrregularityRaised;
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

    @ElementCollection
    @CollectionTable(
            schema = "observation",
            name = "unevaluated_lot",
            joinColumns = @JoinColumn(name = "observation"))
    @Column(name = "lot")
    private Set<String> unevaluatedLots = new HashSet<>();

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

    /** Whether it is known which lots are to be opened and evaluated. */
    boolean isAnnounced() {
        return announced;
    }

    void announce(Collection<String> lots) {
        announced = true;
        openLots.addAll(lots);
        unevaluatedLots.addAll(lots);
    }

    /** Schedules the session, or moves the one of its kind that it takes the place of. */
    List<InspectorInvited> schedule(
            SessionPlan plan, List<Inspector> inspectors, Entropy entropy, Instant now) {
        var session =
                sessions.stream()
                        .filter(each -> each.isMovedBy(plan))
                        .findFirst()
                        .orElseGet(() -> add(plan.kind()));
        session.plan(plan);
        return inspectors.stream()
                .filter(session::lacks)
                .map(inspector -> invite(session, inspector, entropy, now))
                .toList();
    }

    /** Invites an inspector who was appointed later to the sessions that have not begun. */
    List<InspectorInvited> invite(Inspector inspector, Entropy entropy, Instant now) {
        return sessions.stream()
                .filter(session -> session.start().isAfter(now) && !session.isClosed())
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
        return end(SessionKind.BID_OPENING, at);
    }

    /** The lot is not opened, so that nobody will evaluate it. Returns the sessions that end. */
    List<ObservedSession> failLot(String lot, Instant at) {
        var ending = new ArrayList<>(endLot(lot, at));
        if (unevaluatedLots.remove(lot) && unevaluatedLots.isEmpty()) {
            sessions.stream()
                    .filter(session -> session.waitsForEvaluation(at))
                    .forEach(ObservedSession::cancel);
            ending.addAll(end(SessionKind.EVALUATOR_DRAW, at));
            ending.addAll(end(SessionKind.EVALUATION, at));
        }
        return List.copyOf(ending);
    }

    /** The lot is ranked, or its evaluation failed. Returns the sessions that end with it. */
    List<ObservedSession> evaluateLot(String lot, Instant at) {
        unevaluatedLots.remove(lot);
        return unevaluatedLots.isEmpty() ? end(SessionKind.EVALUATION, at) : List.of();
    }

    /** The draw has a result, so that no session of it is still to come. */
    List<ObservedSession> completeDraw(Instant at) {
        return end(SessionKind.EVALUATOR_DRAW, at);
    }

    /** A voided draw ends the session it was in; one that lies ahead is for its repeat. */
    List<ObservedSession> voidDraw(Instant at) {
        return end(
                session ->
                        session.kind() == SessionKind.EVALUATOR_DRAW
                                && !session.start().isAfter(at),
                at);
    }

    private List<ObservedSession> end(SessionKind kind, Instant at) {
        return end(session -> session.kind() == kind, at);
    }

    /** Fixes the end of those that have none. */
    private List<ObservedSession> end(Predicate<ObservedSession> which, Instant at) {
        var ending = sessions.stream().filter(ObservedSession::isOpenEnded).filter(which).toList();
        ending.forEach(session -> session.endAfter(at));
        return ending;
    }

    /** Nothing is told where an act of the inspector had told it already. */
    Optional<InspectorAttended> signIn(
            Invitation invitation, String name, boolean noConflict, Instant now) {
        return invitation.signIn(name, noConflict, now)
                ? Optional.of(attended(invitation, now))
                : Optional.empty();
    }

    InspectorDeclined decline(
            Invitation invitation, String name, @Nullable String reason, Instant now) {
        invitation.decline(name, reason);
        return new InspectorDeclined(
                next(now), invitation.inspector(), invitation.session().kind());
    }

    /** Invitations to the draw of that moment, of those who neither declined nor signed in. */
    List<Invitation> expectedAtDraw(Instant now) {
        return sessions.stream()
                .filter(session -> session.kind() == SessionKind.EVALUATOR_DRAW)
                .filter(session -> session.isOpenForSignIn(now))
                .flatMap(session -> session.invitations().stream())
                .filter(Invitation::isMissing)
                .toList();
    }

    /** Who acted in the session was there. */
    InspectorAttended present(Invitation invitation, Instant now) {
        invitation.present(now);
        return attended(invitation, now);
    }

    private InspectorAttended attended(Invitation invitation, Instant now) {
        return new InspectorAttended(
                next(now),
                Statements.attended(invitation),
                invitation.inspector(),
                invitation.session().kind());
    }

    /** All but a plain note asks for an answer besides. */
    List<ObservationEvent> note(
            Invitation invitation, NoteType type, String text, Entropy entropy, Instant now) {
        var head = next(now);
        Bytes32 salt = Redaction.salt(entropy);
        var note = invitation.note(type, text, salt, head.eventId(), now);
        List<ObservationEvent> events = new ArrayList<>();
        events.add(new NoteRecorded(head, Statements.noted(invitation, note), note.id(), type));
        if (type.asksForAnswer()) {
            var kind = invitation.session().kind();
            events.add(new IrregularityRaised(next(now), note.id(), kind));
        }
        return List.copyOf(events);
    }

    /**
     * @param by credit code of the organisation that answers
     */
    IrregularityAnswered answer(
            Note note, String by, UUID person, String text, Entropy entropy, Instant now) {
        var head = next(now);
        var salt = Redaction.salt(entropy);
        note.answered(Answer.of(text, salt, person, head.eventId(), now));
        var statement = Statements.answered(number, by, note, Redaction.of(salt, text));
        return new IrregularityAnswered(head, statement, note.id());
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
