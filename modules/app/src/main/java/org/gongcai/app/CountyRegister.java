package org.gongcai.app;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gongcai.contracts.IntegrityApi.FirstStart;
import org.gongcai.contracts.IntegrityApi.NewAppointment;
import org.gongcai.contracts.IntegrityApi.NewEntrustment;
import org.gongcai.contracts.IntegrityApi.NewUnit;
import org.gongcai.contracts.IntegrityApi.PartyView;
import org.gongcai.contracts.IntegrityApi.PersonView;
import org.gongcai.contracts.IntegrityApi.RegisterParty;
import org.gongcai.contracts.IntegrityApi.RegisterPerson;
import org.gongcai.contracts.IntegrityApi.RegisterSupplier;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.Role;
import org.jspecify.annotations.Nullable;

/**
 * Fills the register of an empty installation with the county's organisations and persons, each by
 * whom it belongs to. What is there already is left as it is, so that it may be called again.
 */
final class CountyRegister {

    private static final String PHONE = "10000000000";

    private final Function<CountyPerson, Desk> desks;
    private final Desk nobody;
    private final String password;
    private final LocalDate today;

    CountyRegister(
            Function<CountyPerson, Desk> desks, Desk nobody, String password, LocalDate today) {
        this.desks = desks;
        this.nobody = nobody;
        this.password = password;
        this.today = today;
    }

    void firstStart(String token) {
        if (nobody.register().firstStartState().wanted()) {
            var authority = CountyParty.FINANCE_BUREAU;
            nobody.register()
                    .firstStart(
                            new FirstStart(
                                    token,
                                    authority.code().value(),
                                    authority.title(),
                                    CountyParty.REGION,
                                    List.of(
                                            person(CountyPerson.XU_MING),
                                            person(CountyPerson.HE_JING))));
        }
    }

    void organisations() {
        var authority = id(CountyParty.FINANCE_BUREAU);
        Arrays.stream(CountyParty.values())
                .filter(party -> party.kind() != PartyKind.SUPPLIER && registered(party).isEmpty())
                .forEach(party -> admin().register().registerParty(registration(party, authority)));
        var commission = party(CountyParty.DISCIPLINE_COMMISSION);
        if (commission.units().isEmpty()) {
            admin().register().addUnit(commission.id(), new NewUnit(CountyParty.INSPECTION_GROUP));
        }
    }

    private Optional<PartyView> registered(CountyParty party) {
        return admin().register().parties(null, party.code().value(), null, 1).rows().stream()
                .findFirst();
    }

    private static RegisterParty registration(CountyParty party, UUID authority) {
        return new RegisterParty(
                party.code().value(),
                party.title(),
                Set.of(party.kind()),
                party.region(),
                authority,
                false,
                null);
    }

    /** Officials with their appointments; suppliers register themselves. */
    void persons() {
        Arrays.stream(CountyPerson.values())
                .filter(person -> !isKnown(person.username()))
                .forEach(this::register);
    }

    private boolean isKnown(String username) {
        return admin().register().persons(username, null, 100).rows().stream()
                .map(PersonView::username)
                .anyMatch(username::equals);
    }

    private void register(CountyPerson person) {
        if (person.role() == Role.SUPPLIER) {
            registerSupplier(person);
            return;
        }
        var registered = admin().register().registerPerson(person(person)).id();
        admin().register()
                .appoint(
                        new NewAppointment(
                                registered,
                                id(person.party()),
                                unit(person),
                                person.role(),
                                person.seat().orElse(null),
                                today,
                                null,
                                "澄政人〔2026〕3号"));
    }

    /** Inspectors act for the group that the commission sends. */
    private @Nullable UUID unit(CountyPerson person) {
        return person.role() == Role.INSPECTOR
                ? party(person.party()).units().getFirst().id()
                : null;
    }

    private void registerSupplier(CountyPerson person) {
        var party = person.party();
        nobody.register()
                .registerSupplier(
                        new RegisterSupplier(
                                party.code().value(),
                                party.title(),
                                party.region(),
                                party.smallOrMicro(),
                                person.title(),
                                PHONE,
                                person.username(),
                                password));
    }

    void entrust(CountyParty purchaser, CountyParty agency) {
        var from = id(purchaser);
        var to = id(agency);
        var given =
                admin().register().entrustments().stream()
                        .anyMatch(each ->
                                each.purchaser().id().equals(from)
                                        && each.agency().id().equals(to));
        if (!given) {
            admin().register()
                    .entrust(
                            new NewEntrustment(
                                    from, to, "2026 年度货物和服务采购", today, today.plusYears(1), null));
        }
    }

    UUID id(CountyParty party) {
        return party(party).id();
    }

    private PartyView party(CountyParty party) {
        return registered(party)
                .orElseThrow(() -> new IllegalStateException(party + " is not registered"));
    }

    private RegisterPerson person(CountyPerson person) {
        return new RegisterPerson(person.title(), PHONE, person.username(), password);
    }

    private Desk admin() {
        return desks.apply(CountyPerson.XU_MING);
    }
}
