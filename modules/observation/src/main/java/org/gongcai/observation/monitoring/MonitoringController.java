package org.gongcai.observation.monitoring;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.MonitoringApi;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** Who may call what, and what the answer shows. */
@RestController
@PreAuthorize("hasRole('inspector')")
class MonitoringController implements MonitoringApi {

    private static final String CONCERNED =
            "hasAnyRole('inspector', 'supervisor', 'purchaser', 'agency')";

    private final Conducting conducting;

    MonitoringController(Conducting conducting) {
        this.conducting = conducting;
    }

    @Override
    @PreAuthorize(CONCERNED)
    public List<MonitoringView> monitorings() {
        return conducting.all();
    }

    @Override
    @PreAuthorize(CONCERNED)
    public MonitoringView monitoring(UUID id) {
        return conducting.one(id);
    }

    @Override
    public MonitoringView draft(NewMonitoring draft) {
        return conducting.draft(draft);
    }

    @Override
    public MonitoringView decide(UUID id) {
        return conducting.decide(id);
    }

    @Override
    public MonitoringView cancel(UUID id, MonitoringEnd end) {
        return conducting.cancel(id, end.reason());
    }

    @Override
    public MonitoringView stop(UUID id, MonitoringEnd end) {
        return conducting.stop(id, end.reason());
    }

    @Override
    @PreAuthorize("hasAnyRole('inspector', 'purchaser', 'agency')")
    public MonitoringView post(UUID id, NewPost post) {
        return conducting.post(id, post);
    }

    @Override
    public MonitoringView propose(UUID id, NewConclusion conclusion) {
        return conducting.propose(id, conclusion);
    }

    @Override
    public MonitoringView confirm(UUID id) {
        return conducting.confirm(id);
    }

    @Override
    public MonitoringView withdraw(UUID id) {
        return conducting.withdraw(id);
    }

    @Override
    @PreAuthorize("hasAnyRole('purchaser', 'agency')")
    public MonitoringView report(UUID id, Elimination elimination) {
        return conducting.report(id, elimination);
    }

    @Override
    public MonitoringView complete(UUID id, Completion completion) {
        return conducting.complete(id, completion);
    }
}
