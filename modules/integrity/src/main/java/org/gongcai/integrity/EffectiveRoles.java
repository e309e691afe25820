package org.gongcai.integrity;

import java.time.Instant;
import java.util.UUID;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.platform.time.TimerHandler;
import org.gongcai.platform.time.Timers;
import org.gongcai.rules.LegalTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the roles of a person's account equal to the appointments that hold today. A timer wakes it
 * at the midnight when the next appointment begins or ends.
 */
@Component
class EffectiveRoles implements TimerHandler {

    private static final String KIND = "integrity.roles";

    private final Persons persons;
    private final Accounts accounts;
    private final Timers timers;
    private final LegalClock clock;

    EffectiveRoles(Persons persons, Accounts accounts, Timers timers, LegalClock clock) {
        this.persons = persons;
        this.accounts = accounts;
        this.timers = timers;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void refresh(Person person) {
        var today = clock.today();
        accounts.setRoles(person.id(), person.rolesOn(today));
        person.nextChangeAfter(today)
                .ifPresentOrElse(
                        day -> timers.schedule(KIND, person.id(), LegalTime.startOf(day)),
                        () -> timers.cancel(KIND, person.id()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID subject, Instant due) {
        refresh(persons.known(subject));
    }
}
