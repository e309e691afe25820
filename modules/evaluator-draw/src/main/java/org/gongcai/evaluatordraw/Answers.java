package org.gongcai.evaluatordraw;

import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.Answer;
import org.gongcai.contracts.EvaluatorDrawApi.AskedState;
import org.gongcai.contracts.EvaluatorDrawApi.AskedView;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.platform.time.LegalClock;
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

    /** Evidence: nobody answered the message in time. */
    private record Silence(int calls, Instant answerBy) {}

    private static final Logger log = LoggerFactory.getLogger(Answers.class);

    private final AskedPersons invitations;
    private final Draws draws;
    private final DrawProjects projects;
    private final Calling calling;
    private final DrawVault vault;
    private final LegalClock clock;

    Answers(
            AskedPersons invitations,
            Draws draws,
            DrawProjects projects,
            Calling calling,
            DrawVault vault,
            LegalClock clock) {
        this.invitations = invitations;
        this.draws = draws;
        this.projects = projects;
        this.calling = calling;
        this.vault = vault;
        this.clock = clock;
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
        calling.ended(draw, invitation, outcome, Json.bytes(new ByToken(token, answer)));
        log.info("Asked person {} of draw {} answered", invitation.id(), draw.number());
    }

    /** Nobody answered in time. */
    @Transactional
    public void expire(UUID id) {
        var draw = draws.lock(invitations.drawOf(id));
        var found = invitations.get(id);
        if (found.isAsked() && draw.isCalling()) {
            var evidence = new Silence(found.attempts(), found.answerBy());
            calling.ended(draw, found, ContactOutcome.UNREACHABLE, Json.bytes(evidence));
            log.info("Asked person {} of draw {} did not answer in time", id, draw.number());
        }
    }

    private AskedPerson find(String token) {
        return invitations.findByTokenHash(vault.tokenHash(token)).orElseThrow(Answers::unknown);
    }

    private static Refused unknown() {
        return Refused.of("unknown-answer", "没有这条邀请，或者链接不完整").remedy("请从收到的消息重新打开");
    }

    private void refuseUnlessAsked(AskedPerson invitation) {
        boolean late = !clock.now().isBefore(invitation.answerBy());
        if (state(invitation) == AskedState.EXPIRED || late && invitation.isAsked()) {
            throw Refused.of("answer-expired", "答复的时间已过，邀请不再有效").remedy("不需要再答复");
        }
        if (!invitation.isAsked()) {
            throw Refused.of("answered", "这条邀请已经答复过").remedy("情况有变化的，请联系评审通知台");
        }
    }

    static AskedState state(AskedPerson invitation) {
        return switch (invitation.state()) {
            case ASKED -> AskedState.ASKED;
            case ACCEPTED -> AskedState.ACCEPTED;
            case DECLINED -> AskedState.DECLINED;
            case CONFLICT -> AskedState.CONFLICT;
            case UNREACHABLE, ABSENT, WITHDRAWN -> AskedState.EXPIRED;
        };
    }
}
