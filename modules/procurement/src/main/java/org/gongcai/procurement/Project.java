package org.gongcai.procurement;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.gongcai.contracts.ProcurementApi.AwardProposal;
import org.gongcai.contracts.ProcurementApi.NewPosting;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.ProcurementApi.Publication;
import org.gongcai.contracts.ProcurementEvent;
import org.gongcai.contracts.ProcurementEvent.Award;
import org.gongcai.contracts.ProcurementEvent.AwardDecided;
import org.gongcai.contracts.ProcurementEvent.AwardPublished;
import org.gongcai.contracts.ProcurementEvent.NoticePosted;
import org.gongcai.contracts.ProcurementEvent.ProjectPlanned;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.ProcurementEvent.SessionScheduled;
import org.gongcai.contracts.ProcurementEvent.TenderAnnounced;
import org.gongcai.contracts.ProcurementEvent.TenderFailed;
import org.gongcai.contracts.Tender;
import org.gongcai.contracts.Tender.Attachment;
import org.gongcai.platform.Aggregate;
import org.gongcai.rules.Deadlines;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.ProjectNumber;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A procurement project from the plan to the award. What one person proposed takes effect only by
 * the word of another; a lot fails without the others.
 */
@Entity
@Table(schema = "procurement")
class Project extends Aggregate {

    @Embedded private Plan plan;
    @Embedded private Lots lots;
    @Embedded private Dossier dossier;
    @Embedded private Recorded recorded;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProjectState state;

    private @Nullable String projectNumber;
    private @Nullable Instant announcedAt;
    private @Nullable Instant awardedAt;

    @Embedded private @Nullable OpeningTerms terms;
    @Embedded private @Nullable FirstWord firstWord;

    @SuppressWarnings("NullAway.Init")
    protected Project() {}

    Project(Plan plan, Lots lots, Recorded recorded) {
        super(UUID.randomUUID());
        this.plan = plan;
        this.lots = lots;
        this.dossier = new Dossier();
        this.recorded = recorded;
        this.state = ProjectState.DRAFT;
    }

    ProjectPlanned planned(Instant now) {
        return new ProjectPlanned(
                next(now), plan.title(), plan.purchaser(), plan.agency(), lots.budget());
    }

    /** The number given at filing stays, whatever else changes. */
    void revise(Plan revised, Lots revisedLots) {
        LifeCycle.require(state, ProjectState.DRAFT);
        plan = revised;
        lots.revise(revisedLots);
    }

    void attach(Attachment document) {
        LifeCycle.require(state, ProjectState.DRAFT);
        dossier.attach(document);
    }

    void detach(UUID document) {
        LifeCycle.require(state, ProjectState.DRAFT);
        dossier.detach(document);
    }

    /** The first word; the number is taken only for a project that has none yet. */
    void proposePublication(
            Actor handler, Publication typed, Supplier<ProjectNumber> nextNumber, Instant now) {
        LifeCycle.require(state, ProjectState.DRAFT);
        var regime = plan.procedure(LegalTime.dateOf(now)).regime();
        terms = OpeningTerms.of(typed, now, regime);
        dossier.checkDocuments();
        if (projectNumber == null) {
            projectNumber = nextNumber.get().toString();
        }
        Statements.notice(tender(terms, now));
        become(ProjectState.PUBLICATION_PROPOSED);
        firstWord = FirstWord.of(handler, now);
    }

    /** The second word, on the day that counts: the deadline is checked anew. */
    List<ProcurementEvent> confirmPublication(Actor second, Instant now) {
        LifeCycle.require(state, ProjectState.PUBLICATION_PROPOSED);
        proposed().checkSecond(second);
        var agreed = agreedTerms();
        agreed.checkDeadline(now, plan.procedure(LegalTime.dateOf(now)).regime());
        become(ProjectState.ANNOUNCED);
        announcedAt = now;
        firstWord = null;
        recorded = recorded.madePublic();
        var tender = tender(agreed, now);
        return List.of(
                new TenderAnnounced(next(now), Statements.notice(tender), tender),
                opening(agreed, now));
    }

    private SessionScheduled opening(OpeningTerms agreed, Instant now) {
        return new SessionScheduled(
                next(now),
                number(),
                plan.title(),
                plan.purchaser(),
                plan.agency(),
                plan.authority(),
                SessionKind.BID_OPENING,
                agreed.bidDeadline(),
                agreed.place());
    }

    void returnPublication(String reason) {
        LifeCycle.require(state, ProjectState.PUBLICATION_PROPOSED);
        become(ProjectState.DRAFT);
        firstWord = proposed().sentBack(reason);
    }

    NoticePosted recordPosting(NewPosting typed, Instant now) {
        if (!LifeCycle.announced(state)) {
            throw Refusals.postingTooEarly();
        }
        var posted = Posted.of(typed, now);
        posted.checkThereIs(state == ProjectState.AWARDED, lots.anyFailed());
        dossier.add(posted);
        return posted.told(next(now));
    }

    void closeBidding() {
        become(ProjectState.CLOSED);
    }

    void open(String lot) {
        if (lots.require(lot).running()) {
            lots.open(lot);
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
        var reached = lots.reached(state);
        if (reached != state) {
            become(reached);
        }
    }

    void proposeAward(Actor purchaser, AwardProposal typed, Instant now) {
        LifeCycle.require(state, ProjectState.EVALUATED);
        purchaser.checkPurchaser();
        var chosen = new AwardChoice(lots).of(typed);
        lots.choose(chosen);
        become(ProjectState.AWARD_PROPOSED);
        firstWord = FirstWord.of(purchaser, now);
    }

    List<ProcurementEvent> confirmAward(Actor second, Instant now) {
        LifeCycle.require(state, ProjectState.AWARD_PROPOSED);
        second.checkPurchaser();
        proposed().checkSecond(second);
        var today = LegalTime.dateOf(now);
        var noticeEnds = Deadlines.official().resultPeriodEnd(today).effective();
        var challengeUntil = Deadlines.official().lastDayToChallengeResult(today).effective();
        become(ProjectState.AWARDED);
        lots.award();
        awardedAt = now;
        firstWord = null;
        var statement = Statements.award(plan, lots.currency(), number(), lots.chosen(), now);
        return List.of(
                new AwardDecided(next(now), awards()),
                new AwardPublished(
                        next(now), statement, awards(), today, noticeEnds, challengeUntil));
    }

    void returnAward(Actor purchaser, String reason) {
        LifeCycle.require(state, ProjectState.AWARD_PROPOSED);
        purchaser.checkPurchaser();
        become(ProjectState.EVALUATED);
        firstWord = proposed().sentBack(reason);
    }

    private void become(ProjectState wanted) {
        state = LifeCycle.step(state, wanted);
    }

    private FirstWord proposed() {
        if (firstWord == null) {
            throw new IllegalStateException("Nobody proposed anything for project " + id());
        }
        return firstWord;
    }

    private OpeningTerms agreedTerms() {
        if (terms == null) {
            throw new IllegalStateException("Project %s has no bid deadline".formatted(id()));
        }
        return terms;
    }

    private Tender tender(OpeningTerms agreed, Instant now) {
        return plan.tender(
                number(), lots, dossier.documents(), agreed.publication(), LegalTime.dateOf(now));
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

    Lots lots() {
        return lots;
    }

    ProjectState state() {
        return state;
    }

    Optional<String> numberIfAny() {
        return Optional.ofNullable(projectNumber);
    }

    Optional<Publication> publication() {
        return Optional.ofNullable(terms).map(OpeningTerms::publication);
    }

    Optional<FirstWord> firstWord() {
        return Optional.ofNullable(firstWord);
    }

    Optional<Instant> announcedAt() {
        return Optional.ofNullable(announcedAt);
    }

    Optional<Instant> awardedAt() {
        return Optional.ofNullable(awardedAt);
    }

    Dossier dossier() {
        return dossier;
    }

    /** Proposed or, in an awarded project, decided. */
    List<Award> awards() {
        return lots.chosen().stream().map(each -> each.award(lots.currency())).toList();
    }
}
