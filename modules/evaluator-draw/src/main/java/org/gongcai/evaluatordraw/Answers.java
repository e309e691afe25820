package org.gongcai.evaluatordraw;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.Answer;
import org.gongcai.contracts.EvaluatorDrawApi.AskedState;
import org.gongcai.contracts.EvaluatorDrawApi.AskedView;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.evaluatordraw.notices.Channel;
import org.gongcai.evaluatordraw.notices.Notices;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asked persons answer by the token of their message; who does not is unreachable. */
@Service
@PreAuthorize("permitAll()")
class Answers {

    /** Evidence: whoever has the token of the message answered. */
    private record ByToken(String token, Answer answer) {}

    /** Evidence: what was sent by which channel, and that nobody answered by then. */
    private record Silence(Instant askedAt, Instant answerBy, List<Sent> sent) {}

    private record Sent(Channel channel, int attempts, boolean takenOver) {}

    private static final Logger log = LoggerFactory.getLogger(Answers.class);

    private final AskedPersons invitations;
    private final Draws draws;
    private final DrawProjects projects;
    private final Calling calling;
    private final Moved moved;
    private final Deliveries deliveries;
    private final Notices notices;
    private final DrawVault vault;

    Answers(
            AskedPersons invitations,
            Draws draws,
            DrawProjects projects,
            Calling calling,
            Moved moved,
            Deliveries deliveries,
            Notices notices,
            DrawVault vault) {
        this.invitations = invitations;
        this.draws = draws;
        this.projects = projects;
        this.calling = calling;
        this.moved = moved;
        this.deliveries = deliveries;
        this.notices = notices;
        this.vault = vault;
    }

    @Transactional(readOnly = true)
    public AskedView asked(String token) {
        var invitation = find(token);
        var draw = draws.get(invitation.draw());
        var session = projects.get(draw.project()).evaluation();
        return new AskedView(
                LegalTime.dateOf(session.start()),
                session.start(),
                session.minutes(),
                session.place(),
                draw.terms().groupName(invitation.group()),
                state(invitation),
                invitation.isAsked() ? invitation.answerBy() : null);
    }

    @Transactional
    public void answer(String token, Answer answer) {
        var draw =
                invitations
                        .findDrawByTokenHash(vault.tokenHash(token))
                        .map(draws::lock)
                        .orElseThrow(Answers::unknown);
        var invitation = find(token);
        refuseUnlessAsked(invitation);
        var outcome =
                switch (answer.answer()) {
                    case ACCEPT -> ContactOutcome.ACCEPTED;
                    case DECLINE -> ContactOutcome.DECLINED;
                    case CONFLICT -> ContactOutcome.CONFLICT;
                };
        var evidence = Json.bytes(new ByToken(token, answer));
        if (invitation.isToConfirm()) {
            moved.answered(draw, invitation, outcome, evidence);
        } else {
            calling.ended(draw, invitation, outcome, evidence);
        }
        log.info("Asked person {} of draw {} answered", invitation.id(), draw.number());
    }

    /**
     * Nobody answered in time. Where a desk calls, the person keeps the seat and stays to be
     * called, overdue; where messages are all there is, silence ends it.
     */
    @Transactional
    public void expire(UUID id) {
        var draw = draws.lock(invitations.drawOf(id));
        var found = invitations.get(id);
        if (!found.isAsked() || !draw.isCalling()) {
            return;
        }
        if (notices.uses(Channel.DESK)) {
            log.info("Asked person {} of draw {} is overdue", id, draw.number());
        } else {
            calling.ended(draw, found, ContactOutcome.UNREACHABLE, silence(found));
            log.info("Asked person {} of draw {} did not answer in time", id, draw.number());
        }
    }

    private byte[] silence(AskedPerson person) {
        var sent =
                deliveries.findByInvitation(person.id()).stream()
                        .map(each -> new Sent(each.channel(), each.attempts(), each.isSent()))
                        .toList();
        return Json.bytes(new Silence(person.askedAt(), person.answerBy(), sent));
    }

    private AskedPerson find(String token) {
        return invitations.findByTokenHash(vault.tokenHash(token)).orElseThrow(Answers::unknown);
    }

    private static Refused unknown() {
        return Refused.of("unknown-answer", "没有这条邀请，或者链接不完整").remedy("请从收到的消息重新打开");
    }

    private static void refuseUnlessAsked(AskedPerson invitation) {
        if (state(invitation) == AskedState.EXPIRED) {
            throw Refused.of("answer-expired", "答复的时间已过，邀请不再有效").remedy("不需要再答复");
        }
        if (!invitation.isAwaited()) {
            throw Refused.of("answered", "这条邀请已经答复过").remedy("情况有变化的，请联系评审通知台");
        }
    }

    static AskedState state(AskedPerson invitation) {
        return switch (invitation.state()) {
            case ASKED -> AskedState.ASKED;
            case ACCEPTED -> invitation.isToConfirm() ? AskedState.ASKED : AskedState.ACCEPTED;
            case DECLINED -> AskedState.DECLINED;
            case CONFLICT -> AskedState.CONFLICT;
            case UNREACHABLE, ABSENT, WITHDRAWN -> AskedState.EXPIRED;
        };
    }
}
