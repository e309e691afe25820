package org.gongcai.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.gongcai.contracts.BidOpeningApi;
import org.gongcai.contracts.BidOpeningApi.BidState;
import org.gongcai.contracts.CommitteeApi;
import org.gongcai.contracts.EvaluatorDrawApi;
import org.gongcai.contracts.ObservationApi;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ProcurementApi;
import org.gongcai.contracts.ProcurementApi.Action;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.ViolationApi;
import org.gongcai.contracts.ViolationApi.CaseState;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.security.Caller;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What waits for a person of the demo, asked of the services as that person. */
@Component
@ConditionalOnBooleanProperty("gongcai.demo.enabled")
class DemoWaits {

    private static final int MOST = 100;

    private final Accounts accounts;
    private final ProcurementApi projects;
    private final BidOpeningApi openings;
    private final ObservationApi observations;
    private final EvaluatorDrawApi draws;
    private final CommitteeApi committees;
    private final ViolationApi violations;

    DemoWaits(
            Accounts accounts,
            ProcurementApi projects,
            BidOpeningApi openings,
            ObservationApi observations,
            EvaluatorDrawApi draws,
            CommitteeApi committees,
            ViolationApi violations) {
        this.accounts = accounts;
        this.projects = projects;
        this.openings = openings;
        this.observations = observations;
        this.draws = draws;
        this.committees = committees;
        this.violations = violations;
    }

    /**
     * @param key of its words
     */
    public record Wait(String key, long count) {}

    List<Wait> of(String username) {
        var caller = accounts.caller(username);
        return caller.call(() -> waits(caller));
    }

    private List<Wait> waits(Caller caller) {
        var waits = new ArrayList<Wait>();
        for (var role : caller.roles()) {
            switch (role) {
                case PURCHASER, AGENCY -> ofProjects(waits);
                case SUPERVISOR -> add(waits, "waits.cases", this::cases);
                case SUPPLIER -> ofBidder(waits);
                case INSPECTOR -> add(waits, "waits.sessions", this::sessions);
                case CENTRE -> add(waits, "waits.calls", () -> draws.callStanding().waiting());
                case AUTHORITY_ADMIN, OPERATOR, POOL_KEEPER, EVALUATOR -> {}
            }
        }
        if (caller.roles().stream().anyMatch(DemoWaits::mayHoldKeys)) {
            add(waits, "waits.openings", this::openings);
        }
        return waits;
    }

    private static boolean mayHoldKeys(Role role) {
        return role == Role.AGENCY || role == Role.SUPERVISOR || role == Role.CENTRE;
    }

    private static void add(List<Wait> waits, String key, LongSupplier counted) {
        long count = counted.getAsLong();
        if (count > 0) {
            waits.add(new Wait(key, count));
        }
    }

    private void ofProjects(List<Wait> waits) {
        var own = projects.projects(null, null, MOST).rows();
        add(waits, "waits.publications", () -> count(own, Action.CONFIRM_PUBLICATION));
        add(
                waits,
                "waits.awards",
                () -> count(own, Action.PROPOSE_AWARD) + count(own, Action.CONFIRM_AWARD));
    }

    private static long count(List<ProjectView> own, Action action) {
        return own.stream().filter(each -> each.actions().contains(action)).count();
    }

    private void ofBidder(List<Wait> waits) {
        add(
                waits,
                "waits.releases",
                () ->
                        openings.myBids(null, MOST).rows().stream()
                                .filter(each -> each.state() == BidState.CLOSED && !each.released())
                                .count());
        add(
                waits,
                "waits.clarifications",
                () ->
                        committees.clarifications().stream()
                                .filter(each -> each.answer() == null)
                                .count());
    }

    private long openings() {
        return openings.openings().stream()
                .map(OpeningRow::of)
                .filter(each -> each.actPath() != null)
                .count();
    }

    private long sessions() {
        return observations.invitations().stream()
                .filter(each -> !each.over())
                .filter(each ->
                        each.state() == InvitationState.INVITED
                                || each.state() == InvitationState.ACCEPTED)
                .count();
    }

    private long cases() {
        return violations.cases(null).stream()
                .filter(each -> each.state().compareTo(CaseState.PUBLISHED) < 0)
                .count();
    }
}
