package org.gongcai.evaluatordraw;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongcai.contracts.EvaluatorDrawApi.CallOutcome;
import org.gongcai.contracts.EvaluatorDrawApi.CallResult;
import org.gongcai.contracts.EvaluatorDrawApi.CallView;
import org.gongcai.contracts.EvaluatorDrawApi.EvidenceGrade;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The centre calls one number at a time, without knowing whose it is or for what project. */
@Service
@PreAuthorize("hasRole('centre')")
class CallDesk {

    /** Evidence: what the caller wrote down. */
    private record Called(int attempt, CallOutcome outcome) {}

    private static final Logger log = LoggerFactory.getLogger(CallDesk.class);
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final AskedPersons invitations;
    private final Draws draws;
    private final DrawProjects projects;
    private final Calling calling;
    private final Parts parts;
    private final DrawVault vault;
    private final CallSettings settings;
    private final LegalClock clock;

    CallDesk(
            AskedPersons invitations,
            Draws draws,
            DrawProjects projects,
            Calling calling,
            Parts parts,
            DrawVault vault,
            CallSettings settings,
            LegalClock clock) {
        this.invitations = invitations;
        this.draws = draws;
        this.projects = projects;
        this.calling = calling;
        this.parts = parts;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /** The one this caller keeps already, else the one that waits longest. */
    @Transactional
    public List<CallView> next() {
        var now = clock.now();
        var me = Caller.current().person();
        var waiting = invitations.toCall(parts.callDesks(), now);
        return Stream.concat(
                        waiting.stream().filter(each -> each.isKeptBy(me, now)),
                        waiting.stream().filter(each -> each.isFree(now)))
                .findFirst()
                .map(each -> List.of(keep(each, me)))
                .orElse(List.of());
    }

    private CallView keep(AskedPerson invitation, UUID me) {
        var now = clock.now();
        if (!invitation.isKeptBy(me, now)) {
            invitation.keep(me, now.plus(KEPT));
            invitations.saveAndFlush(invitation);
        }
        var draw = draws.get(invitation.draw());
        var session = projects.get(draw.project()).evaluation();
        return new CallView(
                invitation.id(),
                invitation.invited(vault).phone(),
                invitation.attempts() + 1,
                Wording.script(session, draw.terms().groupName(invitation.group())),
                invitation.keptUntil());
    }

    @Transactional
    public void record(UUID call, CallOutcome outcome) {
        var draw = draws.lock(invitations.drawOf(call));
        var invitation = invitations.get(call);
        refuseUnlessKept(invitation);
        check(outcome);
        if (outcome.result() == CallResult.NO_ANSWER
                && invitation.attempts() + 1 < settings.attempts()) {
            invitation.notAnswered(clock.now(), settings.interval());
        } else {
            calling.ended(draw, invitation, ended(outcome.result()), evidence(invitation, outcome));
        }
        log.info("Recorded call {}", call);
    }

    private void refuseUnlessKept(AskedPerson invitation) {
        if (!parts.callDesks().contains(invitation.authority())
                || !invitation.isAsked()
                || !invitation.isKeptBy(Caller.current().person(), clock.now())) {
            throw Refused.of("call-not-kept", "这个号码目前不由您呼叫，或者已经有结果").remedy("请取下一个号码");
        }
    }

    private static void check(CallOutcome outcome) {
        if (outcome.evidence().isBlank()) {
            throw Refused.of("evidence-missing", "呼叫结果应有证据，例如通话记录编号或者两名见证人")
                    .field("evidence")
                    .remedy("请填写与证据等级相应的内容");
        }
        if (outcome.result() == CallResult.CONFLICT
                && outcome.grade() != EvidenceGrade.TWO_WITNESSES) {
            throw Refused.of("two-witnesses", "回避须由两人见证")
                    .field("grade")
                    .remedy("请由两人在场确认，并填写两人的姓名");
        }
    }

    private static ContactOutcome ended(CallResult result) {
        return switch (result) {
            case ACCEPTED -> ContactOutcome.ACCEPTED;
            case DECLINED -> ContactOutcome.DECLINED;
            case CONFLICT -> ContactOutcome.CONFLICT;
            case NO_ANSWER -> ContactOutcome.UNREACHABLE;
        };
    }

    private static byte[] evidence(AskedPerson invitation, CallOutcome outcome) {
        return Json.bytes(new Called(invitation.attempts() + 1, outcome));
    }
}
