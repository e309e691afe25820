package org.gongcai.observation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.gongcai.contracts.ObservationApi.NewNote;
import org.gongcai.contracts.ObservationEvent;
import org.gongcai.contracts.ObservationEvent.BodyFigures;
import org.gongcai.contracts.ObservationEvent.InspectorAbsent;
import org.gongcai.contracts.ObservationEvent.InspectorAttended;
import org.gongcai.contracts.ObservationEvent.InspectorDeclined;
import org.gongcai.contracts.ObservationEvent.InspectorInvited;
import org.gongcai.contracts.ObservationEvent.IrregularityAnswered;
import org.gongcai.contracts.ObservationEvent.IrregularityLapsed;
import org.gongcai.contracts.ObservationEvent.IrregularityPassedOver;
import org.gongcai.contracts.ObservationEvent.IrregularityRaised;
import org.gongcai.contracts.ObservationEvent.NoteRecorded;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.contracts.ObservationEvent.ObservationStatistic;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.platform.Aggregate;
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

    @Embedded private InspectedProject project;

    @Convert(converter = YesNoConverter.class)
    private boolean announced;

    @Embedded private AwaitedLots lots;

    @OneToMany(mappedBy = "observation", cascade = CascadeType.ALL)
    private List<ObservedSession> sessions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Observation() {}

    Observation(UUID id, InspectedProject project) {
        super(id);
        this.project = project;
        this.lots = new AwaitedLots();
    }

    InspectedProject project() {
        return project;
    }

    List<ObservedSession> sessions() {
        return List.copyOf(sessions);
    }

    /** Whether it is known which lots are to be opened and evaluated. */
    boolean isAnnounced() {
        return announced;
    }

    void announce(Collection<String> numbers) {
        announced = true;
        lots.announce(numbers);
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
        return lots.endOpening(lot) ? end(SessionKind.BID_OPENING, at) : List.of();
    }

    /** The lot is not opened, so that nobody will evaluate it. Returns the sessions that end. */
    List<ObservedSession> failLot(String lot, Instant at) {
        var ending = new ArrayList<>(endLot(lot, at));
        if (lots.fail(lot)) {
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
        return lots.evaluate(lot) ? end(SessionKind.EVALUATION, at) : List.of();
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
            Invitation invitation, NewNote typed, Entropy entropy, Instant now) {
        var head = next(now);
        var note = invitation.note(typed, Redaction.salt(entropy), head.eventId(), now);
        var statement = Statements.noted(invitation, note);
        List<ObservationEvent> events = new ArrayList<>();
        events.add(new NoteRecorded(head, statement, note.id(), note.type()));
        if (note.type().asksForAnswer()) {
            events.add(raised(note, now));
        }
        if (note.type() == NoteType.IRREGULARITY && invitation.session().isClosed()) {
            var found = List.of(AttendanceFigures.found(invitation));
            events.add(statistic(invitation.session(), found, now));
        }
        return List.copyOf(events);
    }

    private IrregularityRaised raised(Note note, Instant now) {
        return new IrregularityRaised(
                next(now),
                note.id(),
                note.invitation().session().kind(),
                note.stage(),
                note.term().map(AnswerTerm::answerBy).orElse(null));
    }

    /**
     * @param by credit code of the organisation that answers
     */
    List<ObservationEvent> answer(
            Note note, String by, UUID person, String text, Entropy entropy, Instant now) {
        var head = next(now);
        var salt = Redaction.salt(entropy);
        note.answered(Answer.of(text, salt, person, head.eventId(), now));
        var statement = Statements.answered(number(), by, note, Redaction.of(salt, text));
        List<ObservationEvent> events = new ArrayList<>();
        events.add(new IrregularityAnswered(head, statement, note.id()));
        var session = note.invitation().session();
        if (note.type() == NoteType.IRREGULARITY && session.isClosed()) {
            var answered = List.of(AttendanceFigures.answered(note.invitation()));
            events.add(statistic(session, answered, now));
        }
        return List.copyOf(events);
    }

    /** Those asked said why they go on without an answer. */
    Optional<IrregularityPassedOver> passOver(
            Note note, String reason, Entropy entropy, Instant now) {
        var salt = Redaction.salt(entropy);
        if (!note.passOver(reason, salt, now)) {
            return Optional.empty();
        }
        var statement = Statements.passedOver(number(), note, Redaction.of(salt, reason));
        return Optional.of(new IrregularityPassedOver(next(now), statement, note.id()));
    }

    /** Nobody answered in the term. */
    Optional<IrregularityLapsed> lapse(Note note, Instant now) {
        return note.lapse(now)
                ? Optional.of(
                        new IrregularityLapsed(
                                next(now), Statements.lapsed(number(), note), note.id()))
                : Optional.empty();
    }

    /** Records who did not come, and the figures everyone may read. */
    List<ObservationEvent> close(ObservedSession session, Instant now) {
        List<ObservationEvent> events = new ArrayList<>();
        session.close().forEach(absent -> events.add(absent(absent, now)));
        events.add(statistic(session, AttendanceFigures.of(session), now));
        return events;
    }

    private ObservationStatistic statistic(
            ObservedSession session, List<BodyFigures> bodies, Instant now) {
        return new ObservationStatistic(
                next(now),
                session.kind(),
                bodies.stream().mapToInt(BodyFigures::invited).sum(),
                bodies.stream().mapToInt(BodyFigures::attended).sum(),
                bodies.stream().mapToInt(BodyFigures::irregularities).sum(),
                bodies);
    }

    private String number() {
        return project.number();
    }

    private InspectorAbsent absent(Invitation invitation, Instant now) {
        return new InspectorAbsent(
                next(now),
                Statements.absent(invitation),
                invitation.inspector(),
                invitation.session().kind());
    }
}
