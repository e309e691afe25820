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
import org.gongcai.contracts.Tender;
import org.gongcai.platform.Aggregate;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Sig;
import org.gongcai.trust.draw.DrawCommit;
import org.gongcai.trust.draw.DrawContact;
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

    private @Nullable String voided;
    private @Nullable Instant drawnAt;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String externalRecord;

    @Embedded private DrawProtocol protocol = new DrawProtocol();

    @Embedded private MadeContacts contacts = new MadeContacts();

    @SuppressWarnings("NullAway.Init")
    protected Draw() {}

    Draw(UUID project, Tender announced, int attempt, DrawPlan plan, Instant now) {
        super(UUID.randomUUID());
        this.tender = new DrawTender(project, announced, attempt);
        this.requestedAt = now;
        this.terms = new DrawTerms(plan);
        this.state = DrawState.PREPARED;
    }

    PoolSnapshotTaken prepare(PoolSnapshot snapshot, DrawSpec spec, Instant now) {
        protocol.prepare(spec);
        var statement = Statement.ofSystem(snapshot.type(), number(), snapshot.json().text());
        return new PoolSnapshotTaken(sent(snapshot.type(), null, null, now), statement, project());
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
        return new DrawSpecified(
                sent(signed.type(), null, null, now),
                signed(signed.type(), sig.by(), signed.json().text(), sig),
                project(),
                number(),
                terms.total(),
                terms.purchaserSeats(),
                terms.groups(),
                signed.roles(),
                Instant.ofEpochSecond(signed.deadlines().commitBy()),
                Instant.ofEpochSecond(signed.deadlines().revealBy()));
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
                signed(commit.type(), commit.role(), commit.json().text(), sig),
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
            return Optional.of(voided(DrawVoid.TOO_FEW_COMMITS, null, now));
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
                signed(reveal.type(), reveal.role(), reveal.json().text(), sig),
                project(),
                reveal.role());
    }

    boolean isFullyRevealed() {
        return state == DrawState.REVEALING
                && protocol.areCommitsProven()
                && protocol.rolesWithoutReveal().isEmpty();
    }

    DrawCompleted complete(DrawResult result, Instant now) {
        require(DrawState.REVEALING, "抽取不在揭示阶段");
        protocol.seeded(result.seed());
        state = DrawState.CALLING;
        drawnAt = now;
        var statement = Statement.ofSystem(result.type(), number(), result.json().text());
        return new DrawCompleted(
                sent(result.type(), null, null, now), statement, project(), result.seed().hex());
    }

    /** At the deadline, or when the last proof shows that a reveal was late. */
    Optional<DrawVoided> endReveals(Instant now) {
        var missing = protocol.rolesWithoutReveal();
        boolean over = protocol.revealBy().filter(end -> !now.isBefore(end)).isPresent();
        return state == DrawState.REVEALING
                        && over
                        && !missing.isEmpty()
                        && !protocol.awaitsReveal()
                ? Optional.of(voided(DrawVoid.REVEAL_MISSING, missing.getFirst(), now))
                : Optional.empty();
    }

    DrawVoided voided(String reason, @Nullable String role, Instant now) {
        state = DrawState.VOIDED;
        voided = role == null ? reason : reason + ":" + role;
        var message = new DrawVoid(number(), reason);
        var statement = Statement.ofSystem(message.type(), number(), message.json().text());
        return new DrawVoided(
                sent(message.type(), role, null, now), statement, project(), reason, role);
    }

    /** Made elsewhere: nothing of it is proven. */
    void register(Instant drawn, String record) {
        externalRecord = record;
        state = DrawState.CALLING;
        drawnAt = drawn;
    }

    EvaluatorContacted contacted(
            String group, int position, ContactOutcome outcome, Bytes32 evidence, Instant now) {
        if (state != DrawState.CALLING && state != DrawState.SEATED) {
            throw wrongState("抽取目前不在通知阶段");
        }
        var head = next(now);
        var contact = contacts.add(head, group, position, outcome, evidence);
        var message = contact.message(number());
        var statement = Statement.ofSystem(DrawContact.TYPE, number(), message.json().text());
        return new EvaluatorContacted(head, statement, project(), group, position, outcome);
    }

    /** Whether every seat has somebody who accepted. */
    void seated(boolean all) {
        state = all ? DrawState.SEATED : DrawState.CALLING;
    }

    CommitteePublished publish(List<CommitteeMember> members, Statement statement, Instant now) {
        state = DrawState.PUBLISHED;
        return new CommitteePublished(next(now), statement, project(), members);
    }

    /** Head of an event that the venue makes us say about this draw. */
    EventHead head(Instant now) {
        return next(now);
    }

    private EventHead sent(
            String kind, @Nullable String role, @Nullable String content, Instant now) {
        var head = next(now);
        protocol.add(head, kind, role, content);
        return head;
    }

    private Statement signed(String type, String by, String data, Sig sig) {
        return new Statement(type, number(), by, data, List.of(), List.of(sig.json().text()));
    }

    private void require(DrawState wanted, String otherwise) {
        if (state != wanted) {
            throw wrongState(otherwise);
        }
    }

    private static Refused wrongState(String rule) {
        return Refused.of("wrong-state", rule).remedy("请刷新页面查看目前的进度");
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

    List<MadeContact> contacts() {
        return contacts.all();
    }

    List<DrawContact> contactMessages() {
        return contacts.messages(number());
    }

    Optional<String> voidReason() {
        return Optional.ofNullable(voided);
    }

    Optional<Instant> drawnAt() {
        return Optional.ofNullable(drawnAt);
    }
}
