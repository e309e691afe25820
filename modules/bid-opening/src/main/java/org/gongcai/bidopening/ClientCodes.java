package org.gongcai.bidopening;

import org.gongcai.contracts.ClientCode;
import org.gongcai.contracts.ClientCodeApi.ClientView;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the hash of the client code in the log whenever a start serves another one. */
@Service
class ClientCodes {

    private static final Logger log = LoggerFactory.getLogger(ClientCodes.class);

    private final ServedCodes served;
    private final ObjectProvider<ClientCode> code;
    private final Outbox outbox;
    private final LegalClock clock;
    private final TransactionTemplate transaction;

    ClientCodes(
            ServedCodes served,
            ObjectProvider<ClientCode> code,
            Outbox outbox,
            LegalClock clock,
            TransactionTemplate transaction) {
        this.served = served;
        this.code = code;
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void started() {
        code.ifAvailable(this::serve);
    }

    private void serve(ClientCode client) {
        try {
            transaction.executeWithoutResult(status -> record(client));
        } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
            // Another instance started at the same time and was first: what it wrote is read.
            transaction.executeWithoutResult(status -> record(client));
        }
    }

    private void record(ClientCode client) {
        var last =
                served.findById(ServedCode.ID)
                        .orElseGet(() -> served.saveAndFlush(new ServedCode(ServedCode.ID)));
        last.serve(client, clock.now())
                .ifPresent(event -> {
                    outbox.publish(event);
                    log.info("Serves client code {}", event.root());
                });
    }

    @Transactional(readOnly = true)
    public ClientView last() {
        return served.findById(ServedCode.ID)
                .flatMap(ServedCode::view)
                .orElseThrow(() ->
                        Refused.of("unknown-client", "存证日志中还没有本平台网页程序的摘要").remedy("请在平台启动完成后再试"));
    }
}
