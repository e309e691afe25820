package org.gongcai.evaluatordraw.venue;

import org.gongcai.contracts.ObservationEvent.InspectorInvited;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.platform.events.EventListener;
import org.springframework.stereotype.Component;

/** Hears which inspectors are invited to an evaluation, and so may read who sits in it. */
@Component
class InspectionListener implements EventListener {

    private final VenueInspectors inspectors;

    InspectionListener(VenueInspectors inspectors) {
        this.inspectors = inspectors;
    }

    @Override
    public String consumer() {
        return "venue";
    }

    void on(InspectorInvited invited) {
        var project = invited.subject();
        var inspector = invited.inspector();
        if (invited.kind() == SessionKind.EVALUATION
                && !inspectors.existsByProjectAndInspector(project, inspector)) {
            inspectors.save(new VenueInspector(project, inspector));
        }
    }
}
