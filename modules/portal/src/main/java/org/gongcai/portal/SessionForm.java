package org.gongcai.portal;

import java.util.List;
import org.gongcai.contracts.ProcurementApi.NewSession;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.gongcai.contracts.ProcurementEvent.SessionKind;

/** When and where people meet for a project, as typed. */
record SessionForm(String kind, String start, String minutes, String place) {

    /** What can be planned then; the opening is set by the notice. */
    static List<SessionKind> kinds(ProjectState state) {
        return state == ProjectState.AWARDED
                ? List.of(SessionKind.POST_AWARD)
                : List.of(SessionKind.EVALUATOR_DRAW, SessionKind.EVALUATION);
    }

    SessionForm {
        kind = Typed.text(kind);
        start = Typed.text(start);
        minutes = Typed.text(minutes);
        place = Typed.text(place);
    }

    /** The first kind that is not planned yet. */
    static SessionForm suggested(ProjectView project) {
        var planned = project.sessions().stream().map(each -> each.kind()).toList();
        var wanted =
                project.state() == ProjectState.AWARDED
                        ? SessionKind.POST_AWARD
                        : planned.contains(SessionKind.EVALUATOR_DRAW)
                                ? SessionKind.EVALUATION
                                : SessionKind.EVALUATOR_DRAW;
        return new SessionForm(wanted.name(), "", "120", "");
    }

    NewSession session() {
        return new NewSession(
                Typed.constant("kind", kind, SessionKind.class),
                Typed.moment("start", start),
                Typed.count("minutes", minutes),
                place);
    }
}
