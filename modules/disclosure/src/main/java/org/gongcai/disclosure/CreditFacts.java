package org.gongcai.disclosure;

import java.util.UUID;
import org.gongcai.contracts.IntegrityEvent.CommendationRecorded;
import org.gongcai.contracts.IntegrityEvent.DebarmentEnded;
import org.gongcai.contracts.IntegrityEvent.PartyDebarred;
import org.gongcai.contracts.IntegrityEvent.ViolationPublished;
import org.gongcai.contracts.IntegrityEvent.ViolationRepaired;
import org.gongcai.platform.events.EventListener;
import org.gongcai.platform.events.NotYet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns published decisions and commendations into the integrity column. */
@Component
class CreditFacts implements EventListener {

    private static final Logger log = LoggerFactory.getLogger(CreditFacts.class);

    private final CreditRecords records;

    CreditFacts(CreditRecords records) {
        this.records = records;
    }

    @Override
    public String consumer() {
        return "disclosure";
    }

    void on(ViolationPublished published) {
        records.save(new CreditRecord(published));
        log.info("Disclosed the decision of case {}", published.subject());
    }

    void on(PartyDebarred debarred) {
        entry(debarred.subject()).debarred(debarred);
    }

    void on(DebarmentEnded ended) {
        entry(ended.subject()).debarmentEnded(ended);
    }

    void on(ViolationRepaired repaired) {
        entry(repaired.subject()).repaired(repaired);
    }

    void on(CommendationRecorded commended) {
        records.save(new CreditRecord(commended));
        log.info("Disclosed commendation {}", commended.subject());
    }

    private CreditRecord entry(UUID id) {
        return records.findById(id).orElseThrow(() -> new NotYet("the decision of case " + id));
    }
}
