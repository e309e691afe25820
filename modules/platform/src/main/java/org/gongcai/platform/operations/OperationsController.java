package org.gongcai.platform.operations;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.OperationsApi;
import org.gongcai.contracts.Role;
import org.gongcai.platform.DemoSettings;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.platform.time.Timers;
import org.gongcai.rules.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('operator')")
class OperationsController implements OperationsApi {

    private final org.gongcai.platform.events.Queues queues;
    private final Timers timers;
    private final LegalClock clock;
    private final DemoSettings demo;

    OperationsController(
            org.gongcai.platform.events.Queues queues,
            Timers timers,
            LegalClock clock,
            DemoSettings demo) {
        this.queues = queues;
        this.timers = timers;
        this.clock = clock;
        this.demo = demo;
    }

    @Override
    public Queues queues() {
        return new Queues(queues.outbox(), queues.inboxes(), timers.countDue(clock.now()));
    }

    @Override
    public List<ParkedEvent> parkedEvents() {
        return queues.parked();
    }

    @Override
    @Transactional
    public void replay(String consumer, UUID eventId) {
        queues.replay(consumer, eventId);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public ClockView clock() {
        return new ClockView(clock.now(), clock.movable(), clock.movingTo().orElse(null));
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public ClockView moveClock(MoveClock move) {
        if (!demo.enabled() && !Caller.current().has(Role.OPERATOR)) {
            throw Refused.of("forbidden", "只有运维人员可以拨动法定时钟").remedy("请联系运维人员").wording("clock");
        }
        clock.moveTo(move.to());
        return clock();
    }
}
