package org.gongcai.observation.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongcai.contracts.MonitoringApi.FindingView;
import org.gongcai.contracts.MonitoringApi.MonitoringAction;
import org.gongcai.contracts.MonitoringApi.MonitoringView;
import org.gongcai.contracts.MonitoringApi.PostView;
import org.gongcai.platform.security.Caller;

/** A monitoring as the interface shows it. */
final class MonitoringViews {

    private MonitoringViews() {}

    /**
     * @param withProposal whether a conclusion that waits for a second person is shown
     */
    static MonitoringView of(
            Monitoring monitoring, boolean withProposal, Set<MonitoringAction> actions) {
        var matter = monitoring.matter();
        var conclusion = monitoring.conclusion().filter(each -> withProposal || each.isConfirmed());
        return new MonitoringView(
                monitoring.id(),
                monitoring.project(),
                matter.number(),
                matter.title(),
                matter.purchaser(),
                monitoring.body().party(),
                monitoring.state(),
                monitoring.stages(),
                monitoring.reasons(),
                monitoring.text(),
                monitoring.draftedAt(),
                monitoring.decidedOn(),
                monitoring.concludeBy(),
                conclusion.map(each -> each.shown(Caller.current().person())).orElse(null),
                findings(monitoring, conclusion),
                posts(monitoring.posts()),
                monitoring.outcome(),
                actions);
    }

    private static List<FindingView> findings(
            Monitoring monitoring, Optional<Conclusion> conclusion) {
        var shown = new ArrayList<FindingView>();
        if (conclusion.isPresent()) {
            for (var found : monitoring.found()) {
                shown.add(found.shown(shown.size() + 1));
            }
        }
        return shown;
    }

    private static List<PostView> posts(List<DialoguePost> posts) {
        var shown = new ArrayList<PostView>();
        for (var post : posts) {
            int number = shown.size() + 1;
            boolean answered =
                    posts.stream().anyMatch(each -> Objects.equals(each.answers(), number));
            shown.add(post.shown(number, answered));
        }
        return shown;
    }
}
