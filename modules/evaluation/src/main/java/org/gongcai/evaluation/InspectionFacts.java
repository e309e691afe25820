package org.gongcai.evaluation;

import org.gongcai.contracts.ObservationEvent.InspectorDeclined;
import org.gongcai.contracts.ObservationEvent.InspectorInvited;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.platform.events.EventListener;
import org.springframework.stereotype.Component;

/** Which inspectors are invited to an evaluation, and so may see how far it is. */
@Component
class InspectionFacts implements EventListener {

    private final InvitedInspectors inspectors;

    InspectionFacts(InvitedInspectors inspectors) {
        this.inspectors = inspectors;
    }

    @Override
    public String consumer() {
        return "evaluation";
    }

    /** A conflict that shows later takes the sight of the committee away again. */
    void on(InspectorDeclined declined) {
        if (declined.kind() == SessionKind.EVALUATION) {
            inspectors.deleteByProjectAndInspector(declined.subject(), declined.inspector());
        }
    }

    void on(InspectorInvited invited) {
        var project = invited.subject();
        var inspector = invited.inspector();
        if (invited.kind() == SessionKind.EVALUATION
                && !inspectors.existsByProjectAndInspector(project, inspector)) {
            inspectors.save(new InvitedInspector(project, inspector));
        }
    }
}
