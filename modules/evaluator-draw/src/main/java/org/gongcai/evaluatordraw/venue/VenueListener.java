package org.gongcai.evaluatordraw.venue;

import java.util.UUID;
import java.util.function.Consumer;
import org.gongcai.contracts.BidOpeningEvent.BidsOpened;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.BidOpeningEvent.OpeningFailed;
import org.gongcai.contracts.EvaluationEvent.EvaluationCompleted;
import org.gongcai.contracts.EvaluationEvent.EvaluationFailed;
import org.gongcai.contracts.ProcurementEvent.TenderAnnounced;
import org.gongcai.contracts.ProcurementEvent.TenderFailed;
import org.gongcai.contracts.Tender.LotContent;
import org.gongcai.platform.events.EventListener;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.security.Accounts;
import org.gongcai.rules.ConsortiumMembers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hears whose bids are opened, and when an evaluation is over and its accounts end. */
@Component
class VenueListener implements EventListener {

    private static final Logger log = LoggerFactory.getLogger(VenueListener.class);

    private final OpenedProjects projects;
    private final Sittings sittings;
    private final Occupancies occupancies;
    private final Accounts accounts;
    private final Appointments appointments;

    VenueListener(
            OpenedProjects projects,
            Sittings sittings,
            Occupancies occupancies,
            Accounts accounts,
            Appointments appointments) {
        this.projects = projects;
        this.sittings = sittings;
        this.occupancies = occupancies;
        this.accounts = accounts;
        this.appointments = appointments;
    }

    @Override
    public String consumer() {
        return "venue";
    }

    void on(TenderAnnounced event) {
        var lots = event.tender().lots().stream().map(LotContent::number).toList();
        change(event.subject(), project -> project.announce(lots));
    }

    void on(BidsOpened event) {
        change(
                event.subject(),
                project -> {
                    project.open(event.lot(), event.bids());
                    event.bids().forEach(bid -> join(project, bid));
                });
    }

    /** A member is known by the name under which it is registered, else by its code. */
    private void join(OpenedProject project, OpenedBid bid) {
        for (var code : ConsortiumMembers.of(bid.fields()).codes()) {
            var name = appointments.partyOfCode(code).map(each -> each.ref().name());
            project.join(code, name.orElse("联合体成员 " + code));
        }
    }

    void on(OpeningFailed event) {
        change(event.subject(), project -> project.end(event.lot()));
    }

    void on(TenderFailed event) {
        change(event.subject(), project -> event.lots().forEach(project::end));
    }

    void on(EvaluationCompleted event) {
        change(event.subject(), project -> project.end(event.lot()));
    }

    void on(EvaluationFailed event) {
        change(event.subject(), project -> project.end(event.lot()));
    }

    private void change(UUID id, Consumer<OpenedProject> change) {
        var project = projects.findById(id).orElseGet(() -> projects.save(new OpenedProject(id)));
        change.accept(project);
        if (project.isEnded()) {
            endAccounts(id);
        }
    }

    private void endAccounts(UUID project) {
        for (var sitting : sittings.findByProject(project)) {
            occupancies.findByDraw(sitting.draw()).forEach(each -> accounts.end(each.account()));
            log.info("Ended the accounts of the committee of draw {}", sitting.draw());
        }
    }
}
