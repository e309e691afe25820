package org.gongcai.procurement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.gongcai.contracts.ProcurementApi.Action;
import org.gongcai.contracts.ProcurementApi.LotView;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.gongcai.contracts.ProcurementApi.Proposal;
import org.gongcai.contracts.ProcurementApi.SessionView;
import org.gongcai.contracts.ProcurementEvent.Award;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.jspecify.annotations.Nullable;

/** A project as those see it who act for it, with what this one may do now. */
final class ProjectViews {

    private ProjectViews() {}

    static ProjectView of(Project project, Actor actor) {
        var plan = project.plan();
        var awarded = project.state() == ProjectState.AWARDED;
        return new ProjectView(
                project.id(),
                project.numberIfAny().orElse(null),
                plan.title(),
                plan.purchaser(),
                plan.agency(),
                plan.method(),
                plan.category(),
                project.lots().budget(),
                plan.smallOrMicroDeduction(),
                plan.summaryText(),
                lots(project),
                project.dossier().documents(),
                project.state(),
                project.publication().orElse(null),
                proposal(project),
                project.announcedAt().orElse(null),
                project.dossier().postings().stream().map(Posted::posting).toList(),
                awarded ? project.lots().awards() : List.of(),
                project.awardedAt().orElse(null),
                new NextDeadlines(project).all(),
                actions(project, actor),
                project.evaluation().awardBasis(),
                project.evaluation().committee(),
                sessions(project));
    }

    private static List<LotView> lots(Project project) {
        var lots = project.lots();
        return lots.all().stream()
                .map(lot ->
                        new LotView(
                                lot.content(lots.currency()),
                                lot.state(),
                                lot.failure(),
                                ranking(lots, lot)))
                .toList();
    }

    /** The opening first, as soon as it is announced. */
    private static List<SessionView> sessions(Project project) {
        var opening =
                project.publication()
                        .filter(terms -> project.announcedAt().isPresent())
                        .map(terms ->
                                new SessionView(
                                        SessionKind.BID_OPENING,
                                        terms.bidDeadline(),
                                        null,
                                        terms.place()));
        var booked = project.sessions().all().stream().map(BookedSession::view);
        return Stream.concat(opening.stream(), booked).toList();
    }

    private static List<RankedBid> ranking(Lots lots, Lot lot) {
        return lots.ranking(lot.number()).stream().map(each -> each.bid(lots.currency())).toList();
    }

    private static @Nullable Proposal proposal(Project project) {
        List<Award> awards =
                project.state() == ProjectState.AWARDED ? List.of() : project.lots().awards();
        return project.firstWord().map(word -> word.proposal(awards)).orElse(null);
    }

    private static Set<Action> actions(Project project, Actor actor) {
        var second = project.firstWord().filter(word -> word.waitsFor(actor)).isPresent();
        var actions = EnumSet.noneOf(Action.class);
        switch (project.state()) {
            case DRAFT -> actions.addAll(Set.of(Action.REVISE, Action.PROPOSE_PUBLICATION));
            case PUBLICATION_PROPOSED -> {
                actions.add(Action.RETURN_PUBLICATION);
                if (second) {
                    actions.add(Action.CONFIRM_PUBLICATION);
                }
            }
            case ANNOUNCED, CLOSED, OPENED, FAILED -> actions.add(Action.RECORD_POSTING);
            case EVALUATED, AWARD_PROPOSED, AWARDED -> {
                actions.add(Action.RECORD_POSTING);
                actions.addAll(awardActions(project, actor, second));
            }
        }
        if (!LifeCycle.meets(project.state()).isEmpty()) {
            actions.add(Action.SCHEDULE_SESSION);
        }
        return actions;
    }

    private static Set<Action> awardActions(Project project, Actor actor, boolean second) {
        if (!actor.ofPurchaser() || project.state() == ProjectState.AWARDED) {
            return Set.of();
        }
        if (project.state() == ProjectState.EVALUATED) {
            return Set.of(Action.PROPOSE_AWARD);
        }
        return second
                ? Set.of(Action.RETURN_AWARD, Action.CONFIRM_AWARD)
                : Set.of(Action.RETURN_AWARD);
    }
}
