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
import org.gongcai.contracts.EvaluatorDrawEvent.BeaconRecorded;
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
import org.gongcai.evaluatordraw.Parts.Part;
import org.gongcai.platform.Aggregate;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Sig;
import org.gongcai.trust.draw.DrawBeacon;
import org.gongcai.trust.draw.DrawCommit;
import org.gongcai.trust.draw.DrawResult;
import org.gongcai.trust.draw.DrawReveal;
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
    @Embedded private @Nullable VoidProposal proposal;
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
        return tender.taken(sent(snapshot.type(), null, null, now), snapshot);
    }

    /** The specification as it has to be signed now; empty before the snapshot is proven. */
    Optional<DrawSpec> toSign(Instant now) {
        return state == DrawState.PREPARED
                ? protocol.toSign(now, terms.timetable())
                : Optional.empty();
    }

    DrawSpecified specify(DrawSpec signed, Sig sig, Instant now) {
        require(DrawState.PREPARED, "抽取方案已签署或者抽取已结束");
        protocol.refuseUnlessPrepared(signed, terms.timetable(), now);
        protocol.specified(signed);
        state = DrawState.COMMITTING;
        var statement = tender.signed(signed, sig.by(), sig);
        return terms.specified(sent(signed.type(), null, null, now), statement, tender, signed);
    }

    /** Nothing is signed yet, so that nobody learns anything from it. */
    DrawVoided withdraw(String explanation, Instant now) {
        require(DrawState.PREPARED, "抽取方案已签署，抽取不能撤回");
        return voided(new DrawEnd(DrawEnd.WITHDRAWN, null, explanation), now);
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
        var head = sent(commit.type(), commit.role(), commit.c().hex(), now);
        return tender.committed(head, commit, sig);
    }

    /** Goes on to the reveals once everybody's commitment is in the log. */
    boolean endCommitsEarly() {
        boolean complete = state == DrawState.COMMITTING && protocol.isFullyCommitted();
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
        state = DrawState.REVEALING;
        return protocol.endWithoutCommits().map(reason -> voided(reason, now));
    }

    NonceRevealed reveal(DrawReveal reveal, Sig sig, Instant now) {
        protocol.refuseOther(reveal.draw());
        require(DrawState.REVEALING, "抽取不在揭示阶段");
        protocol.check(reveal, now);
        var head = sent(reveal.type(), reveal.role(), reveal.nonce().hex(), now);
        return tender.revealed(head, reveal, sig);
    }

    /** Once nobody can reveal any more: whoever kept its nonce back has changed nothing by it. */
    boolean awaitBeacon(Instant now) {
        if (state != DrawState.REVEALING || !protocol.awaitsBeaconAlone(now)) {
            return false;
        }
        state = DrawState.AWAITING_BEACON;
        return true;
    }

    BeaconRecorded record(DrawBeacon beacon, Instant now) {
        require(DrawState.AWAITING_BEACON, "抽取不在等待信标的阶段");
        beacon.rejectUnlessOf(protocol.specification().orElseThrow());
        protocol.recorded(beacon);
        return tender.recorded(sent(beacon.type(), null, null, now), beacon);
    }

    void proposeVoid(UUID person, Part part, String explanation, Instant now) {
        require(DrawState.AWAITING_BEACON, "抽取不在等待信标的阶段");
        VoidProposal.refuseTooEarly(protocol.beaconAt(), now);
        proposal = new VoidProposal(person, part, explanation, now);
    }

    DrawVoided confirmVoid(UUID person, Part part, Instant now) {
        require(DrawState.AWAITING_BEACON, "抽取不在等待信标的阶段");
        var given = proposal().orElseThrow(VoidProposal::missing);
        return voided(given.confirmed(person, part), now);
    }

    DrawCompleted complete(DrawResult result, Instant now) {
        protocol.seeded(result.seed());
        state = DrawState.CALLING;
        drawnAt = now;
        return tender.completed(sent(result.type(), null, null, now), result);
    }

    /** At the deadline, or when the last proof shows that a reveal was late. */
    Optional<DrawVoided> endReveals(Instant now) {
        return state == DrawState.REVEALING && protocol.areRevealsOver(now)
                ? protocol.endWithoutReveals().map(reason -> voided(reason, now))
                : Optional.empty();
    }

    DrawVoided endWithTender(Instant now) {
        return voided(new DrawEnd(DrawEnd.TENDER_ENDED, null, null), now);
    }

    private DrawVoided voided(DrawEnd reason, Instant now) {
        state = DrawState.VOIDED;
        end = reason;
        return reason.told(sent(DrawVoid.TYPE, reason.role(), null, now), tender);
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
        return tender.contacted(head, contacts.add(head, group, position, outcome, evidence));
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
        protocol.messages().add(head, kind, role, content);
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

    Optional<VoidProposal> proposal() {
        return Optional.ofNullable(proposal);
    }

    Optional<String> externalRecord() {
        return Optional.ofNullable(externalRecord);
    }

    Optional<Instant> drawnAt() {
        return Optional.ofNullable(drawnAt);
    }
}
