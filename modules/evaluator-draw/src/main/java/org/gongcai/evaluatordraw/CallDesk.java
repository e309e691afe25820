package org.gongcai.evaluatordraw;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongcai.contracts.EvaluatorDrawApi.CallOutcome;
import org.gongcai.contracts.EvaluatorDrawApi.CallResult;
import org.gongcai.contracts.EvaluatorDrawApi.CallStanding;
import org.gongcai.contracts.EvaluatorDrawApi.CallView;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawApi.EvidenceGrade;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.evaluatordraw.notices.Channel;
import org.gongcai.evaluatordraw.notices.Notices;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The centre calls one number at a time, without knowing whose it is or for what project. Where
 * there is no centre, who conducts a draw calls for it.
 */
@Service
@PreAuthorize("hasAnyRole('centre', 'purchaser', 'agency')")
class CallDesk {

    private static final Logger log = LoggerFactory.getLogger(CallDesk.class);
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final AskedPersons invitations;
    private final CallAttempts attempts;
    private final Draws draws;
    private final DrawProjects projects;
    private final Calling calling;
    private final Moved moved;
    private final SeatHolders holders;
    private final Parts parts;
    private final DrawVault vault;
    private final CallSettings settings;
    private final Notices notices;
    private final Sending sending;
    private final LegalClock clock;

    CallDesk(
            AskedPersons invitations,
            CallAttempts attempts,
            Draws draws,
            DrawProjects projects,
            Calling calling,
            Moved moved,
            SeatHolders holders,
            Parts parts,
            DrawVault vault,
            CallSettings settings,
            Notices notices,
            Sending sending,
            LegalClock clock) {
        this.invitations = invitations;
        this.attempts = attempts;
        this.draws = draws;
        this.projects = projects;
        this.calling = calling;
        this.moved = moved;
        this.holders = holders;
        this.parts = parts;
        this.vault = vault;
        this.settings = settings;
        this.notices = notices;
        this.sending = sending;
        this.clock = clock;
    }

    /** The one this caller keeps already, else one of the nearest session. */
    @Transactional
    public List<CallView> next() {
        if (!notices.uses(Channel.DESK)) {
            return List.of();
        }
        var now = clock.now();
        var me = Caller.current().person();
        var waiting = invitations.toCall(ids(called()), now);
        return Stream.concat(
                        waiting.stream().filter(each -> each.isKeptBy(me, now)),
                        waiting.stream().filter(each -> each.isFree(now)))
                .findFirst()
                .map(each -> List.of(keep(each, me)))
                .orElse(List.of());
    }

    /** No answer is wanted any more for a draw that has ended. */
    private List<Draw> called() {
        return parts.called(draws.findByStateIn(List.of(DrawState.CALLING, DrawState.SEATED)));
    }

    private static List<UUID> ids(List<Draw> draws) {
        return draws.stream().map(Draw::id).toList();
    }

    private CallView keep(AskedPerson invitation, UUID me) {
        var now = clock.now();
        if (!invitation.isKeptBy(me, now)) {
            invitation.keep(me, now.plus(KEPT));
            invitations.saveAndFlush(invitation);
        }
        var draw = draws.get(invitation.draw());
        return new CallView(
                invitation.id(),
                invitation.invited(vault).phone(),
                invitation.attempts() + 1,
                script(draw, invitation),
                invitation.keptUntil(),
                invitation.isOverdue(now));
    }

    private String script(Draw draw, AskedPerson invitation) {
        var session = projects.get(draw.project()).evaluation();
        var speciality = draw.terms().groupName(invitation.group());
        return invitation.isToConfirm()
                ? Wording.movedScript(session, speciality)
                : Wording.script(session, speciality);
    }

    @Transactional(readOnly = true)
    public CallStanding standing() {
        var now = clock.now();
        var called = called();
        var waiting = invitations.asked(ids(called));
        long overdue = waiting.stream().filter(each -> each.isOverdue(now)).count();
        int missing =
                called.stream()
                        .filter(draw -> draw.tender().committee().isEmpty())
                        .mapToInt(draw -> holders.missing(draw).size())
                        .sum();
        int undelivered = sending.givenUp(parts.callDesks());
        return new CallStanding(waiting.size(), Math.toIntExact(overdue), missing, undelivered);
    }

    @Transactional
    public void record(UUID call, CallOutcome outcome) {
        var draw = draws.lock(invitations.drawOf(call));
        var invitation = invitations.get(call);
        refuseUnlessKept(draw, invitation);
        check(outcome);
        keep(invitation, outcome);
        if (outcome.result() == CallResult.NO_ANSWER && isCalledAgain(invitation)) {
            invitation.notAnswered(clock.now(), settings.interval());
        } else {
            end(draw, invitation, ended(outcome.result()));
        }
        log.info("Recorded call {}", call);
    }

    /** Silence about a move takes the seat from nobody. */
    private boolean isCalledAgain(AskedPerson invitation) {
        return invitation.isToConfirm() || invitation.attempts() < settings.attempts();
    }

    private void end(Draw draw, AskedPerson invitation, ContactOutcome outcome) {
        var evidence = attempts.evidence(invitation.id(), vault);
        if (invitation.isToConfirm()) {
            moved.answered(draw, invitation, outcome, evidence);
        } else {
            calling.ended(draw, invitation, outcome, evidence);
        }
    }

    private void keep(AskedPerson invitation, CallOutcome outcome) {
        var caller = Caller.current().person();
        invitation.called();
        int number = attempts.countByInvitation(invitation.id()) + 1;
        var made = new CallAttempt(invitation, number, caller, outcome, clock.now(), vault);
        attempts.saveAndFlush(made);
    }

    private void refuseUnlessKept(Draw draw, AskedPerson invitation) {
        if (parts.called(List.of(draw)).isEmpty()
                || !draw.isCalling()
                || !invitation.isAwaited()
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
}
