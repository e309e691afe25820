package org.gongcai.observation.monitoring;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.MonitoringApi.Completion;
import org.gongcai.contracts.MonitoringApi.Elimination;
import org.gongcai.contracts.MonitoringApi.MonitoringState;
import org.gongcai.contracts.MonitoringApi.MonitoringView;
import org.gongcai.contracts.MonitoringApi.NewConclusion;
import org.gongcai.contracts.MonitoringApi.NewMonitoring;
import org.gongcai.contracts.MonitoringApi.NewPost;
import org.gongcai.contracts.Role;
import org.gongcai.observation.InspectedProjects;
import org.gongcai.observation.Redaction;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.problems.Typed;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Entropy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Monitorings from their draft to what became of the findings. */
@Service
@Transactional
class Conducting {

    private static final Logger log = LoggerFactory.getLogger(Conducting.class);
    private static final Set<MonitoringState> RUNNING =
            EnumSet.of(MonitoringState.DRAFT, MonitoringState.ACTIVE, MonitoringState.ADDRESSED);

    private final Monitorings monitorings;
    private final InspectedProjects projects;
    private final MonitoringAccess access;
    private final Outbox outbox;
    private final LegalClock clock;
    private final Entropy entropy = Entropy.secure();

    Conducting(
            Monitorings monitorings,
            InspectedProjects projects,
            MonitoringAccess access,
            Outbox outbox,
            LegalClock clock) {
        this.monitorings = monitorings;
        this.projects = projects;
        this.access = access;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Running ones first, then from the latest down. */
    @Transactional(readOnly = true)
    public List<MonitoringView> all() {
        Comparator<Monitoring> ended =
                Comparator.comparing(each -> !RUNNING.contains(each.state()));
        return monitorings
                .concerning(
                        access.parties(EnumSet.of(Role.INSPECTOR)),
                        access.areas(),
                        access.parties(EnumSet.of(Role.PURCHASER, Role.AGENCY)))
                .stream()
                .filter(access::mayRead)
                .sorted(ended.thenComparing(Monitoring::draftedAt, Comparator.reverseOrder()))
                .map(this::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public MonitoringView one(UUID id) {
        return view(read(id));
    }

    private Monitoring read(UUID id) {
        var monitoring = monitorings.known(id);
        access.refuseUnlessConcerned(monitoring);
        return monitoring;
    }

    public MonitoringView draft(NewMonitoring typed) {
        var matter =
                projects.find(Typed.present(typed.project(), "project", "采购项目"))
                        .orElseThrow(() ->
                                Refused.of("unknown-project", "没有这个采购项目").remedy("请从项目列表中选择"));
        var by = access.inspector(matter.authority());
        var monitoring = monitorings.save(new Monitoring(typed, matter, by.party(), clock.now()));
        log.info("Drafted monitoring {}", monitoring.id());
        return view(monitoring);
    }

    public MonitoringView decide(UUID id) {
        var monitoring = conducted(id);
        outbox.publish(monitoring.decide(clock.now()));
        log.info("Decided monitoring {}", id);
        return view(monitoring);
    }

    public MonitoringView cancel(UUID id, String reason) {
        var monitoring = conducted(id);
        monitoring.cancel(reason);
        log.info("Cancelled monitoring {}", id);
        return view(monitoring);
    }

    public MonitoringView stop(UUID id, String reason) {
        var monitoring = conducted(id);
        outbox.publish(monitoring.stop(reason, clock.now()));
        log.info("Stopped monitoring {}", id);
        return view(monitoring);
    }

    public MonitoringView post(UUID id, NewPost typed) {
        var monitoring = read(id);
        Instant now = clock.now();
        var author = access.either(monitoring);
        outbox.publish(monitoring.post(typed, author, Redaction.salt(entropy), now));
        log.info("Posted in monitoring {}", id);
        return view(monitoring);
    }

    public MonitoringView propose(UUID id, NewConclusion typed) {
        var monitoring = conducted(id);
        monitoring.propose(typed, access.ofBody(monitoring));
        log.info("Proposed the conclusion of monitoring {}", id);
        return view(monitoring);
    }

    public MonitoringView confirm(UUID id) {
        var monitoring = conducted(id);
        var by = access.ofBody(monitoring).person();
        outbox.publish(monitoring.confirm(by, clock.now()));
        log.info("Concluded monitoring {}", id);
        return view(monitoring);
    }

    public MonitoringView withdraw(UUID id) {
        var monitoring = conducted(id);
        monitoring.withdraw();
        log.info("Withdrew the conclusion of monitoring {}", id);
        return view(monitoring);
    }

    public MonitoringView report(UUID id, Elimination typed) {
        var monitoring = read(id);
        var by = access.asked(monitoring).party().creditCode().value();
        outbox.publish(monitoring.report(typed, by, clock.now()));
        log.info("Reported on finding {} of monitoring {}", typed.finding(), id);
        return view(monitoring);
    }

    public MonitoringView complete(UUID id, Completion typed) {
        var monitoring = conducted(id);
        outbox.publish(monitoring.complete(typed, clock.now()));
        log.info("Completed monitoring {}", id);
        return view(monitoring);
    }

    private Monitoring conducted(UUID id) {
        var monitoring = monitorings.known(id);
        access.ofBody(monitoring);
        return monitoring;
    }

    private MonitoringView view(Monitoring monitoring) {
        return MonitoringViews.of(
                monitoring, access.seesProposals(monitoring), access.actions(monitoring));
    }
}
