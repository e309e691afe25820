package org.gongcai.procurement;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.gongcai.contracts.ProcurementApi.AwardProposal;
import org.gongcai.contracts.ProcurementApi.NewPosting;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.ProcurementApi.Publication;
import org.gongcai.contracts.ProcurementEvent;
import org.gongcai.contracts.ProcurementEvent.AwardDecided;
import org.gongcai.contracts.ProcurementEvent.AwardPublished;
import org.gongcai.contracts.ProcurementEvent.NoticePosted;
import org.gongcai.contracts.ProcurementEvent.ProjectPlanned;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.ProcurementEvent.SessionScheduled;
import org.gongcai.contracts.ProcurementEvent.TenderAnnounced;
import org.gongcai.contracts.ProcurementEvent.TenderFailed;
import org.gongcai.contracts.ProcurementEvent.WentOnUnanswered;
import org.gongcai.contracts.Tender;
import org.gongcai.contracts.Tender.Attachment;
import org.gongcai.platform.Aggregate;
import org.gongcai.rules.Deadlines;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.ProjectNumber;
import org.jspecify.annotations.Nullable;

/**
 * A procurement project from the plan to the award. What one person proposed takes effect only by
 * the word of another; a lot fails without the others.
 */
@Entity
@Table(schema = "procurement")
class Project extends Aggregate {

    @Embedded private Plan plan;
    @Embedded private EvaluationTerms evaluation;
    @Embedded private Lots lots;
    @Embedded private Dossier dossier;
    @Embedded private Sessions sessions;
    @Embedded private AwaitedAnswers questions;
    @Embedded private Recorded recorded;
    @Embedded private Standing standing;

    private @Nullable String projectNumber;
    private @Nullable Instant announcedAt;
    private @Nullable Instant awardedAt;

    @Embedded private @Nullable OpeningTerms terms;

    @SuppressWarnings("NullAway.Init")
    protected Project() {}

    Project(Plan plan, EvaluationTerms evaluation, Lots lots, Recorded recorded) {
        super(UUID.randomUUID());
        this.plan = plan;
        this.evaluation = evaluation;
        this.lots = lots;
        this.dossier = new Dossier();
        this.sessions = new Sessions();
        this.questions = new AwaitedAnswers();
        this.recorded = recorded;
        this.standing = new Standing();
    }

    ProjectPlanned planned(Instant now) {
        return new ProjectPlanned(
                next(now), plan.title(), plan.purchaser(), plan.agency(), lots.budget());
    }

    /** The number given at filing stays, whatever else changes. */
    void revise(Plan revised, EvaluationTerms revisedTerms, Lots revisedLots) {
        standing.require(ProjectState.DRAFT);
        plan = revised;
        evaluation.revise(revisedTerms);
        lots.revise(revisedLots);
    }

    void attach(Attachment document) {
        standing.require(ProjectState.DRAFT);
        dossier.attach(document);
    }

    void detach(UUID document) {
        standing.require(ProjectState.DRAFT);
        dossier.detach(document);
    }

    /** The first word; the number is taken only for a project that has none yet. */
    void proposePublication(
            Actor handler, Publication typed, Supplier<ProjectNumber> nextNumber, Instant now) {
        standing.require(ProjectState.DRAFT);
        var regime = plan.procedure(LegalTime.dateOf(now)).regime();
        terms = OpeningTerms.of(typed, now, regime);
        dossier.checkDocuments();
        if (projectNumber == null) {
            projectNumber = nextNumber.get().toString();
        }
        Statements.notice(tender(terms, now));
        standing.propose(ProjectState.PUBLICATION_PROPOSED, handler, now);
    }

    /** The second word, on the day that counts: the deadline is checked anew. */
    List<ProcurementEvent> confirmPublication(Actor second, Instant now) {
        standing.require(ProjectState.PUBLICATION_PROPOSED);
        standing.checkSecond(second);
        var agreed = agreedTerms();
        agreed.checkDeadline(now, plan.procedure(LegalTime.dateOf(now)).regime());
        standing.decide(ProjectState.ANNOUNCED);
        announcedAt = now;
        recorded = recorded.madePublic();
        var tender = tender(agreed, now);
        return List.of(
                new TenderAnnounced(next(now), Statements.notice(tender), tender),
                plan.opening(next(now), number(), agreed));
    }

    /** Draw, evaluation or a post-award act. */
    SessionScheduled book(BookedSession session, Instant now) {
        LifeCycle.checkMeets(state(), session.kind());
        questions.checkNextStep(now);
        if (session.kind() == SessionKind.EVALUATOR_DRAW && evaluation.committee() == null) {
            throw Refusals.drawWithoutCommittee();
        }
        sessions.book(session, plan.method(), agreedTerms().bidDeadline(), now);
        return plan.session(next(now), number(), session);
    }

    void returnPublication(String reason) {
        standing.require(ProjectState.PUBLICATION_PROPOSED);
        standing.sendBack(ProjectState.DRAFT, reason);
    }

    NoticePosted recordPosting(NewPosting typed, Instant now) {
        if (!LifeCycle.announced(state())) {
            throw Refusals.postingTooEarly();
        }
        var posted = Posted.of(typed, now);
        posted.checkThereIs(state() == ProjectState.AWARDED, lots.anyFailed());
        dossier.add(posted);
        return posted.told(next(now));
    }

    void closeBidding() {
        standing.become(ProjectState.CLOSED);
    }

    void open(String lot, List<OpenedBid> bids) {
        if (lots.require(lot).running()) {
            lots.open(lot, bids);
            settle();
        }
    }

    /** Empty where the lot no longer runs, so that nothing fails twice. */
    Optional<TenderFailed> fail(String lot, String reason, String source, Instant now) {
        if (!lots.require(lot).running()) {
            return Optional.empty();
        }
        lots.fail(lot, reason);
        settle();
        var failed = List.of(lot);
        var statement = Statements.failed(plan, number(), failed, reason, source, now);
        return Optional.of(new TenderFailed(next(now), statement, failed, reason, source));
    }

    void evaluate(String lot, List<RankedBid> ranking, Instant at) {
        if (lots.require(lot).running()) {
            lots.evaluate(lot, ranking, LegalTime.dateOf(at));
            settle();
        }
    }

    private void settle() {
        var reached = lots.reached(state());
        if (reached != state()) {
            standing.become(reached);
        }
    }

    void proposeAward(Actor purchaser, AwardProposal typed, Instant now) {
        standing.require(ProjectState.EVALUATED);
        purchaser.checkPurchaser();
        questions.checkNextStep(now);
        var chosen = new AwardChoice(lots).of(typed);
        lots.choose(chosen);
        standing.propose(ProjectState.AWARD_PROPOSED, purchaser, now);
    }

    List<ProcurementEvent> confirmAward(Actor second, Instant now) {
        standing.require(ProjectState.AWARD_PROPOSED);
        second.checkPurchaser();
        standing.checkSecond(second);
        questions.checkNextStep(now);
        var today = LegalTime.dateOf(now);
        var noticeEnds = Deadlines.official().resultPeriodEnd(today).effective();
        var challengeUntil = Deadlines.official().lastDayToChallengeResult(today).effective();
        standing.decide(ProjectState.AWARDED);
        lots.award();
        awardedAt = now;
        var statement = Statements.award(plan, lots.currency(), number(), lots.chosen(), now);
        return List.of(
                new AwardDecided(next(now), lots.awards()),
                new AwardPublished(
                        next(now), statement, lots.awards(), today, noticeEnds, challengeUntil));
    }

    void returnAward(Actor purchaser, String reason) {
        standing.require(ProjectState.AWARD_PROPOSED);
        purchaser.checkPurchaser();
        standing.sendBack(ProjectState.EVALUATED, reason);
    }

    /** What waits no longer holds back; the inspectors hear why. */
    WentOnUnanswered goOnUnanswered(String reason, Instant now) {
        return new WentOnUnanswered(next(now), questions.goOn(now), reason);
    }

    private OpeningTerms agreedTerms() {
        if (terms == null) {
            throw new IllegalStateException("Project %s has no bid deadline".formatted(id()));
        }
        return terms;
    }

    private Tender tender(OpeningTerms agreed, Instant now) {
        return plan.tender(
                number(),
                evaluation,
                lots,
                dossier.documents(),
                agreed.publication(),
                LegalTime.dateOf(now));
    }

    private String number() {
        if (projectNumber == null) {
            throw new IllegalStateException("Project %s has no number".formatted(id()));
        }
        return projectNumber;
    }

    Plan plan() {
        return plan;
    }

    EvaluationTerms evaluation() {
        return evaluation;
    }

    Lots lots() {
        return lots;
    }

    ProjectState state() {
        return standing.state();
    }

    Optional<String> numberIfAny() {
        return Optional.ofNullable(projectNumber);
    }

    Optional<Publication> publication() {
        return Optional.ofNullable(terms).map(OpeningTerms::publication);
    }

    Optional<FirstWord> firstWord() {
        return standing.firstWord();
    }

    Optional<Instant> announcedAt() {
        return Optional.ofNullable(announcedAt);
    }

    Optional<Instant> awardedAt() {
        return Optional.ofNullable(awardedAt);
    }

    Sessions sessions() {
        return sessions;
    }

    AwaitedAnswers questions() {
        return questions;
    }

    Dossier dossier() {
        return dossier;
    }
}
