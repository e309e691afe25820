package org.gongcai.integrity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongcai.contracts.IntegrityApi.NewAppointment;
import org.gongcai.contracts.Role;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.problems.Typed;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and ends appointments. */
@Service
@Transactional
class Duties {

    /** An appointment together with the organisation it is for. */
    record Engagement(Appointment appointment, Party party) {}

    private static final Logger log = LoggerFactory.getLogger(Duties.class);
    private static final Comparator<Appointment> LATEST_FIRST =
            Comparator.<Appointment, LocalDate>comparing(each -> each.duty().from())
                    .reversed()
                    .thenComparing(Appointment::id);

    private final Persons persons;
    private final Parties parties;
    private final Jurisdiction jurisdiction;
    private final EffectiveRoles roles;
    private final Outbox outbox;
    private final LegalClock clock;

    Duties(
            Persons persons,
            Parties parties,
            Jurisdiction jurisdiction,
            EffectiveRoles roles,
            Outbox outbox,
            LegalClock clock) {
        this.persons = persons;
        this.parties = parties;
        this.jurisdiction = jurisdiction;
        this.roles = roles;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Engagement appoint(NewAppointment wanted) {
        var party = parties.known(Typed.present(wanted.party(), "party", "任职单位"));
        jurisdiction.refuseOutside(party);
        var duty =
                new Duty(
                        Typed.present(wanted.role(), "role", "角色"),
                        wanted.seat(),
                        Typed.present(wanted.from(), "from", "任职起日"),
                        wanted.to());
        var person = persons.known(Typed.present(wanted.person(), "person", "人员"));
        jurisdiction.refuseOutside(person);
        return give(person, duty, party, wanted.unit(), wanted.foundingDocument());
    }

    Engagement give(
            Person person, Duty duty, Party party, @Nullable UUID unit, String foundingDocument) {
        var made = person.appoint(duty, party, unit, foundingDocument, clock.now());
        outbox.publish(made);
        roles.refresh(person);
        log.info(
                "Person {} appointed for party {}: {}",
                person.id(),
                party.id(),
                made.appointment());
        return new Engagement(person.appointment(made.appointment()), party);
    }

    public Engagement end(UUID appointment) {
        var person =
                persons.appointedBy(appointment)
                        .orElseThrow(() -> Refused.of("unknown-appointment", "没有这项任职"));
        var party = parties.known(person.appointment(appointment).party());
        jurisdiction.refuseOutside(party);
        refuseToLoseLast(person.appointment(appointment), party);
        outbox.publish(person.endAppointment(appointment, clock.now()));
        roles.refresh(person);
        log.info("Ended appointment {} of person {}", appointment, person.id());
        return new Engagement(person.appointment(appointment), party);
    }

    /** Nobody could appoint administrators for the topmost authority again. */
    private void refuseToLoseLast(Appointment ending, Party party) {
        var today = clock.today();
        boolean others =
                persons.appointmentsFor(party.id()).stream()
                        .filter(each -> each.duty().role() == Role.AUTHORITY_ADMIN)
                        .anyMatch(each -> each != ending && each.duty().holdsOn(today));
        if (ending.duty().role() == Role.AUTHORITY_ADMIN && party.above().isEmpty() && !others) {
            throw Refused.of("last-administrator", "这是“%s”的最后一名管理员".formatted(party.getName()))
                    .remedy("请先任命另一名管理员")
                    .value("party", party.getName());
        }
    }

    /** Of one organisation, or of all that the caller administers. */
    @Transactional(readOnly = true)
    public List<Engagement> appointments(@Nullable UUID party) {
        if (party == null) {
            return engagements(persons.appointments()).stream()
                    .filter(each -> jurisdiction.covers(each.party()))
                    .toList();
        }
        jurisdiction.refuseOutside(parties.known(party));
        return engagements(persons.appointmentsFor(party));
    }

    /** What the caller may act as today. */
    @Transactional(readOnly = true)
    public List<Engagement> ofCaller() {
        return engagements(
                persons.findById(Caller.current().person()).stream()
                        .flatMap(person -> person.holding(clock.today()))
                        .toList());
    }

    private List<Engagement> engagements(List<Appointment> appointments) {
        var named = appointments.stream().map(Appointment::party).collect(Collectors.toSet());
        Map<UUID, Party> byId =
                parties.findAllByIdIn(named).stream()
                        .collect(Collectors.toMap(Party::id, Function.identity()));
        return appointments.stream()
                .sorted(LATEST_FIRST)
                .flatMap(each ->
                        Stream.ofNullable(byId.get(each.party()))
                                .map(party -> new Engagement(each, party)))
                .toList();
    }
}
