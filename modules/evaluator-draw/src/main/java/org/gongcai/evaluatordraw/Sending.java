package org.gongcai.evaluatordraw;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gongcai.evaluatordraw.notices.Notice;
import org.gongcai.evaluatordraw.notices.Notices;
import org.gongcai.platform.Signal;
import org.gongcai.platform.Worker;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.platform.time.TimerHandler;
import org.gongcai.platform.time.Timers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the messages of asked persons after the asking is stored, and again while nobody takes them
 * over. Whoever carries one may get it twice, under the same id. Sending has a thread of its own
 * and holds no transaction meanwhile: however slow a gateway is, no other timer waits for it.
 */
@Component
class Sending implements TimerHandler, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    private static final String KIND = "evaluator-draw.deliver";
    private static final Duration REST = Duration.ofMinutes(1);

    private final Deliveries deliveries;
    private final Draws draws;
    private final AskedPersons invitations;
    private final Notices notices;
    private final DrawVault vault;
    private final CallSettings settings;
    private final Timers timers;
    private final LegalClock clock;
    private final TransactionTemplate transaction;
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();
    private final Queue<UUID> handedOver = new ConcurrentLinkedQueue<>();
    private final Signal signal = new Signal();
    private final Worker worker = new Worker("notices", signal, this::step);

    Sending(
            Deliveries deliveries,
            Draws draws,
            AskedPersons invitations,
            Notices notices,
            DrawVault vault,
            CallSettings settings,
            Timers timers,
            LegalClock clock,
            TransactionTemplate transaction) {
        this.deliveries = deliveries;
        this.draws = draws;
        this.invitations = invitations;
        this.notices = notices;
        this.vault = vault;
        this.settings = settings;
        this.timers = timers;
        this.clock = clock;
        this.transaction = transaction;
    }

    void begin(UUID invitation, Instant now) {
        for (var channel : notices.carriers()) {
            var delivery = deliveries.save(new Delivery(invitation, channel));
            timers.schedule(KIND, delivery.id(), now);
        }
    }

    /** The message has another text now. */
    void again(UUID invitation, Instant now) {
        for (var delivery : deliveries.findByInvitation(invitation)) {
            delivery.renew();
            timers.schedule(KIND, delivery.id(), now);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Stays due until the outcome is recorded, so that nothing is lost with this process. */
    @Override
    public void due(UUID id, Instant due) {
        if (deliveries.findById(id).filter(this::isToSend).isPresent()) {
            timers.schedule(KIND, id, clock.now().plus(settings.interval()));
            Signal.afterCommit(() -> handOver(id));
        }
    }

    private boolean isToSend(Delivery delivery) {
        var asked = invitations.get(delivery.invitation());
        return (asked.isAsked() || asked.isToConfirm())
                && !delivery.isSent()
                && delivery.attempts() < settings.attempts();
    }

    private void handOver(UUID id) {
        if (waiting.add(id)) {
            handedOver.add(id);
            signal.give();
        }
    }

    private Duration step() {
        var id = handedOver.poll();
        if (id == null) {
            return REST;
        }
        // From here on it may be handed over again: what is read next may change on its way.
        waiting.remove(id);
        send(id);
        return Duration.ZERO;
    }

    private record Message(Delivery delivery, Notice notice) {}

    private void send(UUID id) {
        try {
            transaction.execute(status -> message(id)).ifPresent(this::send);
        } catch (RuntimeException e) {
            log.error("Could not send by delivery {}, which stays due", id, e);
        }
    }

    private Optional<Message> message(UUID id) {
        return deliveries
                .findById(id)
                .filter(this::isToSend)
                .map(delivery -> new Message(delivery, notice(delivery.invitation())));
    }

    private Notice notice(UUID invitation) {
        var invited = invitations.get(invitation).invited(vault);
        return new Notice(invitation, invited.phone(), invited.text(), invited.token());
    }

    private void send(Message message) {
        var channel = message.delivery().channel();
        try {
            notices.send(channel, message.notice());
            record(message, true);
            log.info("Sent the message of {} by {}", message.notice().id(), channel);
        } catch (IOException e) {
            record(message, false);
            log.warn("Could not send the message of {} by {}", message.notice().id(), channel, e);
        }
    }

    private void record(Message message, boolean taken) {
        transaction.executeWithoutResult(status -> {
            var sent = message.notice();
            // Under the draw's lock: the text may have changed while the old one was on its way.
            draws.lock(invitations.drawOf(sent.id()));
            var delivery = deliveries.findById(message.delivery().id()).orElseThrow();
            if (notice(sent.id()).equals(sent)) {
                record(delivery, taken);
            } else {
                timers.schedule(KIND, delivery.id(), clock.now());
            }
        });
    }

    private void record(Delivery delivery, boolean taken) {
        if (taken) {
            delivery.sent(clock.now());
        } else {
            delivery.failed();
        }
        if (taken || delivery.attempts() >= settings.attempts()) {
            timers.cancel(KIND, delivery.id());
        }
    }

    /** How many messages nobody took over, to persons who are still waited for. */
    int givenUp(Collection<UUID> authorities) {
        return authorities.isEmpty()
                ? 0
                : Math.toIntExact(deliveries.countGivenUp(settings.attempts(), authorities));
    }

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public void stop() {
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.running();
    }
}
