package org.gongcai.integrity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.IntegrityApi.NewEntrustment;
import org.gongcai.contracts.Role;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.problems.Typed;
import org.gongcai.platform.time.LegalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers which agency may act for which purchaser. */
@Service
@Transactional
class Entrusting {

    /** An entrustment together with both of its sides. */
    record Mandate(Entrustment entrustment, Party purchaser, Party agency) {}

    private static final Logger log = LoggerFactory.getLogger(Entrusting.class);

    private final Parties parties;
    private final Jurisdiction jurisdiction;
    private final Standing standing;
    private final Outbox outbox;
    private final LegalClock clock;

    Entrusting(
            Parties parties,
            Jurisdiction jurisdiction,
            Standing standing,
            Outbox outbox,
            LegalClock clock) {
        this.parties = parties;
        this.jurisdiction = jurisdiction;
        this.standing = standing;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The agency may belong to another county; the purchaser is the administrator's own. */
    public Mandate entrust(NewEntrustment wanted) {
        var purchaser = parties.known(Typed.present(wanted.purchaser(), "purchaser", "采购人"));
        jurisdiction.refuseOutside(purchaser);
        var agency = parties.known(Typed.present(wanted.agency(), "agency", "代理机构"));
        standing.refuseDebarred(agency);
        var terms =
                new Entrustment.Terms(
                        wanted.scope(),
                        Typed.present(wanted.from(), "from", "委托起日"),
                        Typed.present(wanted.to(), "to", "委托止日"),
                        wanted.fee());
        var given = purchaser.entrust(agency, terms, clock.now());
        outbox.publish(given);
        log.info("Party {} entrusted {}: {}", purchaser.id(), agency.id(), given.entrustment());
        return new Mandate(purchaser.entrustment(given.entrustment()), purchaser, agency);
    }

    /** Those the caller administers, and those of the organisations the caller acts for. */
    @Transactional(readOnly = true)
    public List<Mandate> visible() {
        var own = jurisdiction.partiesOfCaller(Set.of(Role.PURCHASER, Role.AGENCY));
        return parties.mandates().stream()
                .filter(each -> concerns(each, own) || jurisdiction.covers(each.purchaser()))
                .toList();
    }

    private static boolean concerns(Mandate mandate, Set<UUID> own) {
        return own.contains(mandate.purchaser().id()) || own.contains(mandate.agency().id());
    }
}
