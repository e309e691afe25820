package org.gongcai.app;

import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.RehearsalAsked;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.platform.events.EventListener;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The demo's key holders answer when they are asked to rehearse, as people at their pages would.
 */
class DemoHolders implements EventListener {

    // Asked for when an event comes: the services hear events too, and are made after their
    // listeners.
    private final ObjectProvider<DemoDesks> desks;

    DemoHolders(ObjectProvider<DemoDesks> desks) {
        this.desks = desks;
    }

    @Override
    public String consumer() {
        return "demo";
    }

    void on(RehearsalAsked event) {
        var project = event.subject();
        var supervisor = desks.getObject().of(CountyPerson.LIANG_ZHENG);
        var agency = supervisor.openings().opening(project).agency();
        for (var seat : HolderSeat.values()) {
            DemoHolderKeys.holder(seat, agency)
                    .ifPresent(person -> rehearse(seat, person, project));
        }
    }

    private void rehearse(HolderSeat seat, CountyPerson person, UUID project) {
        new Holder(
                        seat,
                        desks.getObject().of(person),
                        DemoKeys.signing(person),
                        number -> DemoKeys.holding(person, number))
                .rehearse(project);
    }
}
