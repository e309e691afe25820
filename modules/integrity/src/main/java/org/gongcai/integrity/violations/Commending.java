package org.gongcai.integrity.violations;

import org.gongcai.contracts.ViolationApi.CommendationView;
import org.gongcai.contracts.ViolationApi.NewCommendation;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.problems.Typed;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records commendations with their issuer and document. */
@Service
@Transactional
class Commending {

    private static final Logger log = LoggerFactory.getLogger(Commending.class);

    private final Commendations commendations;
    private final Appointments appointments;
    private final CaseAccess access;
    private final Outbox outbox;
    private final LegalClock clock;

    Commending(
            Commendations commendations,
            Appointments appointments,
            CaseAccess access,
            Outbox outbox,
            LegalClock clock) {
        this.commendations = commendations;
        this.appointments = appointments;
        this.access = access;
        this.outbox = outbox;
        this.clock = clock;
    }

    public CommendationView commend(NewCommendation wanted) {
        var supervisor = access.supervisor();
        var party =
                appointments
                        .party(Typed.present(wanted.party(), "party", "受表彰单位"))
                        .orElseThrow(() -> Refused.of("unknown-party", "没有登记这个单位"));
        var made = new Commendation(party, wanted, supervisor.person(), clock.now());
        refuseTwice(made);
        var event = made.recorded(party, Authority.of(supervisor.party()));
        commendations.save(made);
        outbox.publish(event);
        log.info("Recorded commendation {}", made.id());
        return made.shown(party);
    }

    private void refuseTwice(Commendation made) {
        var praise = made.praise();
        if (commendations.existsByPartyAndPraiseIssuerAndPraiseNumber(
                made.party(), praise.issuer(), praise.number())) {
            throw Refused.of("commendation-known", "这份表彰已经登记过").field("number").remedy("请核对表彰文号");
        }
    }
}
