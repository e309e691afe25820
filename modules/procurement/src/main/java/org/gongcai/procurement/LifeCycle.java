package org.gongcai.procurement;

import static org.gongcai.contracts.ProcurementApi.ProjectState.ANNOUNCED;
import static org.gongcai.contracts.ProcurementApi.ProjectState.AWARDED;
import static org.gongcai.contracts.ProcurementApi.ProjectState.AWARD_PROPOSED;
import static org.gongcai.contracts.ProcurementApi.ProjectState.CLOSED;
import static org.gongcai.contracts.ProcurementApi.ProjectState.DRAFT;
import static org.gongcai.contracts.ProcurementApi.ProjectState.EVALUATED;
import static org.gongcai.contracts.ProcurementApi.ProjectState.FAILED;
import static org.gongcai.contracts.ProcurementApi.ProjectState.OPENED;
import static org.gongcai.contracts.ProcurementApi.ProjectState.PUBLICATION_PROPOSED;

import java.util.Set;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.rules.Refused;

/** Which state of a project follows which; the edges are the project's verbs. */
final class LifeCycle {

    private LifeCycle() {}

    static ProjectState step(ProjectState from, ProjectState wanted) {
        if (!after(from).contains(wanted)) {
            throw new Refused(
                            "wrong-state",
                            null,
                            "项目现为“%s”，不能变为“%s”".formatted(chinese(from), chinese(wanted)),
                            "请刷新页面，按项目当前状态办理",
                            null)
                    .wording("project-step")
                    .value("state", from)
                    .value("wanted", wanted);
        }
        return wanted;
    }

    private static Set<ProjectState> after(ProjectState from) {
        return switch (from) {
            case DRAFT -> Set.of(PUBLICATION_PROPOSED);
            case PUBLICATION_PROPOSED -> Set.of(DRAFT, ANNOUNCED);
            case ANNOUNCED -> Set.of(CLOSED);
            // Evaluated at once when the last lot that is not yet opened fails.
            case CLOSED -> Set.of(OPENED, EVALUATED, FAILED);
            case OPENED -> Set.of(EVALUATED, FAILED);
            case EVALUATED -> Set.of(AWARD_PROPOSED);
            case AWARD_PROPOSED -> Set.of(EVALUATED, AWARDED);
            case AWARDED, FAILED -> Set.of();
        };
    }

    static void require(ProjectState state, ProjectState wanted) {
        if (state != wanted) {
            throw new Refused(
                            "wrong-state",
                            null,
                            "项目现为“%s”，此事只能在“%s”时办理".formatted(chinese(state), chinese(wanted)),
                            "请刷新页面，按项目当前状态办理",
                            null)
                    .wording("project")
                    .value("state", state)
                    .value("wanted", wanted);
        }
    }

    /** Evaluation and what prepares it come before its report, other acts after the award. */
    static void checkMeets(ProjectState state, SessionKind kind) {
        if (!meets(state).contains(kind)) {
            throw new Refused(
                            "wrong-state",
                            "kind",
                            "项目现为“%s”，不能安排此类会议".formatted(chinese(state)),
                            "抽取和评审安排在公告发布后、评审完成前；定标后的活动安排在定标以后",
                            null)
                    .wording("session")
                    .value("state", state);
        }
    }

    /** The kinds of sessions that can be scheduled. */
    static Set<SessionKind> meets(ProjectState state) {
        return switch (state) {
            case ANNOUNCED, CLOSED, OPENED ->
                    Set.of(SessionKind.EVALUATOR_DRAW, SessionKind.EVALUATION);
            case AWARDED -> Set.of(SessionKind.POST_AWARD);
            case DRAFT, PUBLICATION_PROPOSED, EVALUATED, AWARD_PROPOSED, FAILED -> Set.of();
        };
    }

    /** From the announcement on the project is public. */
    static boolean announced(ProjectState state) {
        return switch (state) {
            case DRAFT, PUBLICATION_PROPOSED -> false;
            case ANNOUNCED, CLOSED, OPENED, EVALUATED, AWARD_PROPOSED, AWARDED, FAILED -> true;
        };
    }

    private static String chinese(ProjectState state) {
        return switch (state) {
            case DRAFT -> "草稿";
            case PUBLICATION_PROPOSED -> "公告待复核";
            case ANNOUNCED -> "公告中";
            case CLOSED -> "已截标";
            case OPENED -> "已开标";
            case EVALUATED -> "评审完成";
            case AWARD_PROPOSED -> "定标待复核";
            case AWARDED -> "已定标";
            case FAILED -> "已废标";
        };
    }
}
