package org.gongcai.integrity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongcai.contracts.Role;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.springframework.stereotype.Component;

/** An administrator acts for its own authority and what lies below it, and for nobody else. */
@Component
class Jurisdiction {

    private final Parties parties;
    private final Persons persons;
    private final LegalClock clock;

    Jurisdiction(Parties parties, Persons persons, LegalClock clock) {
        this.parties = parties;
        this.persons = persons;
        this.clock = clock;
    }

    /** The authorities whose administrator the caller is today. */
    Set<UUID> own() {
        return partiesOfCaller(Set.of(Role.AUTHORITY_ADMIN));
    }

    /** The organisations for which the caller has one of these roles today. */
    Set<UUID> partiesOfCaller(Set<Role> roles) {
        return persons.findById(Caller.current().person()).stream()
                .flatMap(person -> person.holding(clock.today()))
                .filter(each -> roles.contains(each.duty().role()))
                .map(Appointment::party)
                .collect(Collectors.toSet());
    }

    /** The authority that a record belongs to when its maker names none. */
    UUID home() {
        return own().stream()
                .min(UUID::compareTo)
                .orElseThrow(
                        () -> Refused.of("not-yours", "您今天不是任何监管部门的管理员").wording("administrator"));
    }

    boolean covers(UUID party) {
        return parties.findById(party).filter(this::covers).isPresent();
    }

    boolean covers(Party party) {
        var own = own();
        var next = Optional.of(party);
        while (next.isPresent()) {
            if (own.contains(next.get().id())) {
                return true;
            }
            next = next.get().above().flatMap(parties::findById);
        }
        return false;
    }

    /** Whether the person's record is kept here or the person acts for anybody here. */
    boolean covers(Person person) {
        return covers(person.authority())
                || person.appointments().stream().anyMatch(each -> covers(each.party()));
    }

    void refuseOutside(Party party) {
        if (!covers(party)) {
            throw Refused.of("not-yours", "“%s”不在您所管理的监管部门之下".formatted(party.getName()))
                    .remedy("请联系该单位所属监管部门的管理员")
                    .wording("party")
                    .value("party", party.getName());
        }
    }

    void refuseOutside(Person person) {
        if (!covers(person)) {
            throw Refused.of("not-yours", "该人员不在您所管理的监管部门之下")
                    .remedy("请联系该人员所属监管部门的管理员")
                    .wording("person");
        }
    }
}
