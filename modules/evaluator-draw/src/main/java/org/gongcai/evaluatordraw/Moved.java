package org.gongcai.evaluatordraw;

import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.evaluatordraw.DrawProject.Session;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.platform.time.Timers;
import org.gongcai.rules.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An evaluation at another time or place is told to all who were asked. Who had accepted keeps the
 * seat until it is known that the new time does not suit. Who has come hears of it at the venue,
 * where the seat is left as well.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Moved {

    private static final Logger log = LoggerFactory.getLogger(Moved.class);

    private final Draws draws;
    private final AskedPersons invitations;
    private final SealedRecords secrets;
    private final Calling calling;
    private final Attendance attendance;
    private final Sending sending;
    private final DrawVault vault;
    private final Timers timers;
    private final LegalClock clock;

    Moved(
            Draws draws,
            AskedPersons invitations,
            SealedRecords secrets,
            Calling calling,
            Attendance attendance,
            Sending sending,
            DrawVault vault,
            Timers timers,
            LegalClock clock) {
        this.draws = draws;
        this.invitations = invitations;
        this.secrets = secrets;
        this.calling = calling;
        this.attendance = attendance;
        this.sending = sending;
        this.vault = vault;
        this.timers = timers;
        this.clock = clock;
    }

    void tell(UUID project, Session session) {
        for (var found : draws.findByProject(project)) {
            var draw = draws.lock(found.id());
            if (draw.isCalling()) {
                tell(draw, session);
                log.info("The evaluation of draw {} has moved", draw.number());
            }
        }
    }

    private void tell(Draw draw, Session session) {
        var now = clock.now();
        for (var person : invitations.of(draw.id())) {
            var speciality = draw.terms().groupName(person.group());
            if (person.isAccepted() && !hasCome(draw, person)) {
                person.tellOfMove(Wording.moved(session, speciality), now, vault);
                sending.again(person.id(), now);
            } else if (person.isAsked()) {
                person.askAnew(Wording.message(session, speciality), session.start(), now, vault);
                timers.schedule(AnswerTimer.KIND, person.id(), person.answerBy());
                sending.again(person.id(), now);
            }
        }
    }

    /** What somebody says who had accepted before. */
    void answered(Draw draw, AskedPerson person, ContactOutcome outcome, byte[] evidence) {
        if (outcome == ContactOutcome.ACCEPTED) {
            person.confirm(clock.now());
            var salt = vault.random("evidence");
            secrets.save(SealedRecord.of(UUID.randomUUID(), draw.id(), salt, evidence, vault));
        } else {
            refuseIfCome(draw, person);
            calling.ended(draw, person, outcome, evidence);
        }
    }

    private void refuseIfCome(Draw draw, AskedPerson person) {
        if (hasCome(draw, person)) {
            throw Refused.of("answered", "本人已在评审地点核验身份，席位不再凭答复变更")
                    .remedy("不能参加的，请告知评审主持人；需要回避的，由本人在终端上声明")
                    .wording("identified");
        }
    }

    private boolean hasCome(Draw draw, AskedPerson person) {
        return attendance.hasCome(SeatHolders.of(draw), person.seat());
    }
}
