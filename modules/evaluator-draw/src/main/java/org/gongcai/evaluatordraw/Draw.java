package org.gongcai.evaluatordraw;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawApi.ReviewView;
import org.gongcai.contracts.EvaluatorDrawEvent.CommitteeMember;
import org.gongcai.contracts.EvaluatorDrawEvent.CommitteePublished;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawCompleted;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawSpecified;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawVoided;
import org.gongcai.contracts.EvaluatorDrawEvent.EvaluatorContacted;
import org.gongcai.contracts.EvaluatorDrawEvent.NonceCommitted;
import org.gongcai.contracts.EvaluatorDrawEvent.NonceRevealed;
import org.gongcai.contracts.EvaluatorDrawEvent.PoolSnapshotTaken;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.Statement;
import org.gongcai.platform.Aggregate;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Sig;
import org.gongcai.trust.draw.DrawCommit;
import org.gongcai.trust.draw.DrawResult;
import org.gongcai.trust.draw.DrawReveal;
import org.gongcai.trust.draw.DrawSeed;
import org.gongcai.trust.draw.DrawSpec;
import org.gongcai.trust.draw.DrawVoid;
import org.gongcai.trust.draw.PoolSnapshot;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The course of one draw from the snapshot to the published committee. It alone speaks for itself;
 * nothing in it tells who was drawn.
 */
@Entity
@Table(schema = "evaluator_draw", name = "draw")
class Draw extends Aggregate {

    @Embedded private DrawTender tender;
    private Instant requestedAt;
    @Embedded private DrawTerms terms;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DrawState state;

    // Absent while all their columns are.
    @Embedded private @Nullable DrawEnd end;
    @Embedded private @Nullable SpecReview review;
    private @Nullable Instant drawnAt;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String externalRecord;

    @Embedded private DrawProtocol protocol = new DrawProtocol();

    @Embedded private MadeContacts contacts = new MadeContacts();

    @SuppressWarnings("NullAway.Init")
    protected Draw() {}

    Draw(DrawTender tender, DrawPlan plan, Instant now) {
        super(UUID.randomUUID());
        this.tender = tender;
        this.requestedAt = now;
        this.terms = new DrawTerms(plan);
        this.state = DrawState.PREPARED;
    }

    PoolSnapshotTaken prepare(PoolSnapshot snapshot, DrawSpec spec, Instant now) {
        protocol.prepare(spec);
        return new PoolSnapshotTaken(
                sent(snapshot.type(), null, null, now), tender.told(snapshot), project());
    }

    /** The specification as it has to be signed now; empty before the snapshot is proven. */
    Optional<DrawSpec> toSign(Instant now) {
        return state == DrawState.PREPARED
                ? protocol.toSign(now, terms.commitMinutes())
                : Optional.empty();
    }

    DrawSpecified specify(DrawSpec signed, Sig sig, Instant now) {
        require(DrawState.PREPARED, "抽取方案已签署或者抽取已结束");
        protocol.refuseUnlessPrepared(signed, terms.commitMinutes(), now);
        protocol.specified(signed);
        state = DrawState.COMMITTING;
        var statement = tender.signed(signed, sig.by(), sig);
        return terms.specified(sent(signed.type(), null, null, now), statement, tender, signed);
    }

    /** Nothing is signed yet, so that nobody learns anything from it. */
    DrawVoided withdraw(String explanation, Instant now) {
        require(DrawState.PREPARED, "抽取方案已签署，抽取不能撤回");
        return voided(DrawEnd.WITHDRAWN, null, explanation, now);
    }

    EventHead reviewed(boolean objected, String remark, Instant now) {
        var head = next(now);
        review = new SpecReview(objected, remark, head);
        return head;
    }

    NonceCommitted commit(DrawCommit commit, Sig sig, Instant now) {
        protocol.refuseOther(commit.draw());
        if (state == DrawState.REVEALING || protocol.isCommitOver(now)) {
            throw Refused.of("commit-late", "提交随机数承诺的时间已过").remedy("未承诺的一方记录在案，抽取照常进行");
        }
        require(DrawState.COMMITTING, "抽取不在承诺阶段");
        protocol.refuseSecondCommit(commit);
        return new NonceCommitted(
                sent(commit.type(), commit.role(), commit.c().hex(), now),
                tender.signed(commit, commit.role(), sig),
                project(),
                commit.role());
    }

    /** Goes on to the reveals once everybody's commitment is in the log. */
    boolean endCommitsEarly() {
        boolean complete =
                state == DrawState.COMMITTING
                        && protocol.rolesWithoutCommit().isEmpty()
                        && protocol.areCommitsProven();
        if (complete) {
            state = DrawState.REVEALING;
        }
        return complete;
    }

    /** At the deadline: who has not committed is on the record; too few make the draw void. */
    Optional<DrawVoided> endCommits(Instant now) {
        if (state != DrawState.COMMITTING) {
            return Optional.empty();
        }
        if (protocol.ofKind(DrawCommit.TYPE).size() < DrawSeed.FEWEST_COMMITS) {
            return Optional.of(voided(DrawVoid.TOO_FEW_COMMITS, null, null, now));
        }
        state = DrawState.REVEALING;
        return Optional.empty();
    }

    NonceRevealed reveal(DrawReveal reveal, Sig sig, Instant now) {
        protocol.refuseOther(reveal.draw());
        require(DrawState.REVEALING, "抽取不在揭示阶段");
        protocol.check(reveal, now);
        return new NonceRevealed(
                sent(reveal.type(), reveal.role(), reveal.nonce().hex(), now),
                tender.signed(reveal, reveal.role(), sig),
                project(),
                reveal.role());
    }

    DrawCompleted complete(DrawResult result, Instant now) {
        require(DrawState.REVEALING, "抽取不在揭示阶段");
        protocol.seeded(result.seed());
        state = DrawState.CALLING;
        drawnAt = now;
        return new DrawCompleted(
                sent(result.type(), null, null, now),
                tender.told(result),
                project(),
                result.seed().hex());
    }

    /** At the deadline, or when the last proof shows that a reveal was late. */
    Optional<DrawVoided> endReveals(Instant now) {
        var missing = protocol.rolesWithoutReveal();
        boolean over = protocol.revealBy().filter(end -> !now.isBefore(end)).isPresent();
        return state == DrawState.REVEALING
                        && over
                        && !missing.isEmpty()
                        && !protocol.awaitsReveal()
                ? Optional.of(voided(DrawVoid.REVEAL_MISSING, missing.getFirst(), null, now))
                : Optional.empty();
    }

    DrawVoided endWithTender(Instant now) {
        return voided(DrawEnd.TENDER_ENDED, null, null, now);
    }

    private DrawVoided voided(
            String reason, @Nullable String role, @Nullable String explanation, Instant now) {
        state = DrawState.VOIDED;
        end = new DrawEnd(reason, role, explanation);
        var message = new DrawVoid(number(), reason);
        return new DrawVoided(
                sent(message.type(), role, null, now),
                tender.told(message),
                project(),
                reason,
                role,
                explanation);
    }

    void register(Instant drawn, String record) {
        externalRecord = record;
        state = DrawState.CALLING;
        drawnAt = drawn;
    }

    EvaluatorContacted contacted(
            String group, int position, ContactOutcome outcome, Bytes32 evidence, Instant now) {
        if (!isCalling()) {
            throw Draws.wrongState("抽取目前不在通知阶段").wording("not-calling");
        }
        var head = next(now);
        var contact = contacts.add(head, group, position, outcome, evidence);
        var statement = tender.told(contact.message(number()));
        return new EvaluatorContacted(head, statement, project(), group, position, outcome);
    }

    void seated(boolean everySeatAccepted) {
        state = everySeatAccepted ? DrawState.SEATED : DrawState.CALLING;
    }

    CommitteePublished publish(List<CommitteeMember> members, Statement statement, Instant now) {
        state = DrawState.PUBLISHED;
        return new CommitteePublished(next(now), statement, project(), members);
    }

    /** Head of an event that changes nothing here but has its place among the draw's. */
    EventHead head(Instant now) {
        return next(now);
    }

    private EventHead sent(
            String kind, @Nullable String role, @Nullable String content, Instant now) {
        var head = next(now);
        protocol.add(head, kind, role, content);
        return head;
    }

    private void require(DrawState wanted, String otherwise) {
        if (state != wanted) {
            throw Draws.wrongState(otherwise).wording("draw").value("state", state);
        }
    }

    DrawTender tender() {
        return tender;
    }

    UUID project() {
        return tender.project();
    }

    String number() {
        return tender.number();
    }

    DrawTerms terms() {
        return terms;
    }

    DrawState state() {
        return state;
    }

    boolean isRunning() {
        return state != DrawState.VOIDED && state != DrawState.PUBLISHED;
    }

    boolean isCalling() {
        return state == DrawState.CALLING || state == DrawState.SEATED;
    }

    DrawProtocol protocol() {
        return protocol;
    }

    MadeContacts contacts() {
        return contacts;
    }

    DrawEnd end() {
        return end == null ? DrawEnd.NOT_YET : end;
    }

    Optional<ReviewView> review() {
        return Optional.ofNullable(review).map(SpecReview::shown);
    }

    Optional<String> externalRecord() {
        return Optional.ofNullable(externalRecord);
    }

    Optional<Instant> drawnAt() {
        return Optional.ofNullable(drawnAt);
    }
}
