package org.gongcai.platform;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.IntegrityEvent.AppointmentEnded;
import org.gongcai.contracts.IntegrityEvent.AppointmentMade;
import org.gongcai.contracts.IntegrityEvent.DebarmentEnded;
import org.gongcai.contracts.IntegrityEvent.EntrustmentGiven;
import org.gongcai.contracts.IntegrityEvent.Offender;
import org.gongcai.contracts.IntegrityEvent.PartyDebarred;
import org.gongcai.contracts.IntegrityEvent.PartyRegistered;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.Statement;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.parties.Debarments;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.CreditCode;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Persons and organisations for tests of services. Speaks in the place of the register; every
 * method returns when the platform has heard of what it made.
 */
public final class Actors {

    public static final UUID AUTHORITY = UUID.fromString("a0000000-0000-4000-8000-000000000001");
    public static final String REGION = "349921";

    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Appointments appointments;
    private final Debarments debarments;
    private final LegalClock clock;
    private final Map<UUID, Long> sequences = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();

    Actors(
            Outbox outbox,
            TransactionTemplate transaction,
            Appointments appointments,
            Debarments debarments,
            LegalClock clock) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.appointments = appointments;
        this.debarments = debarments;
        this.clock = clock;
    }

    public PartyRef party(String name, PartyKind... kinds) {
        return party(name, false, kinds);
    }

    public PartyRef party(String name, boolean smallOrMicro, PartyKind... kinds) {
        var code = CreditCode.complete("91%s%09d".formatted(REGION, made.incrementAndGet()));
        var party = new PartyRef(UUID.randomUUID(), code, name);
        var head = head(party.id());
        tell(new PartyRegistered(head, party, Set.of(kinds), REGION, AUTHORITY, smallOrMicro));
        soon().until(() -> appointments.party(party.id()).isPresent());
        return party;
    }

    /** A person with these roles and no appointment. */
    public Caller person(Role... roles) {
        var all = EnumSet.noneOf(Role.class);
        all.addAll(Set.of(roles));
        var number = made.incrementAndGet();
        return new Caller(UUID.randomUUID(), "person" + number, "测试人员" + number, all);
    }

    /** A new person, appointed from today on. */
    public Caller appointed(Role role, PartyRef party) {
        var person = person(role);
        appoint(person, role, party, null);
        return person;
    }

    /** A new person who fills that seat of the party, appointed from today on. */
    public Caller holder(HolderSeat seat, Role role, PartyRef party) {
        var person = person(role);
        appoint(person, role, party, seat);
        return person;
    }

    /** Returns the appointment's id. */
    public UUID appoint(Caller person, Role role, PartyRef party, @Nullable HolderSeat seat) {
        var id = UUID.randomUUID();
        tell(
                new AppointmentMade(
                        head(person.person()),
                        id,
                        person.person(),
                        party,
                        AUTHORITY,
                        role,
                        seat,
                        clock.today(),
                        null));
        soon().until(() -> holds(person, id));
        return id;
    }

    public void end(Caller person, UUID appointment) {
        tell(
                new AppointmentEnded(
                        head(person.person()), appointment, person.person(), clock.today()));
        soon().until(() -> !holds(person, appointment));
    }

    private boolean holds(Caller person, UUID appointment) {
        return appointments.of(person.person()).stream()
                .anyMatch(each -> each.id().equals(appointment));
    }

    /** The purchaser entrusts the agency for a year. */
    public void entrust(PartyRef purchaser, PartyRef agency) {
        LocalDate today = clock.today();
        tell(
                new EntrustmentGiven(
                        head(purchaser.id()),
                        UUID.randomUUID(),
                        purchaser,
                        agency,
                        "招标代理",
                        today,
                        today.plusYears(1)));
        soon().until(() -> appointments.entrusted(agency.id(), purchaser.id()));
    }

    /** Debars the organisation or evaluator; returns the case. */
    public UUID debar(Offender offender, String decision, LocalDate from, LocalDate to) {
        var id = UUID.randomUUID();
        var statement = Statement.ofSystem("party.debar", offender.code(), "{}");
        tell(new PartyDebarred(head(id), statement, offender, decision, from, to));
        soon().until(() -> isDebarred(offender, from));
        return id;
    }

    public void endDebarment(UUID id, Offender offender, LocalDate on) {
        var statement = Statement.ofSystem("debarment.end", offender.code(), "{}");
        tell(new DebarmentEnded(head(id), statement, offender, on, "复议撤销", null));
        soon().until(() -> !isDebarred(offender, on));
    }

    private boolean isDebarred(Offender offender, LocalDate day) {
        var code = Set.of(offender.code());
        var found =
                offender.pool() == null
                        ? debarments.of(code, day)
                        : debarments.ofEvaluators(offender.pool(), code, day);
        return !found.isEmpty();
    }

    /** Patient, as machines that build are busy. */
    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30));
    }

    private EventHead head(UUID subject) {
        var sequence = sequences.merge(subject, 1L, Long::sum);
        return new EventHead(UUID.randomUUID(), subject, sequence, clock.now());
    }

    private void tell(Event event) {
        transaction.executeWithoutResult(status -> outbox.publish(event));
    }
}
