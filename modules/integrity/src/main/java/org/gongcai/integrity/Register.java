package org.gongcai.integrity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.IntegrityApi.RegisterParty;
import org.gongcai.contracts.IntegrityApi.RegisterPerson;
import org.gongcai.contracts.PartyKind;
import org.gongcai.platform.DemoSettings;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.problems.Typed;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.security.NewAccount;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.gongcai.rules.Region;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters organisations and persons, and finds them again. */
@Service
@Transactional
class Register {

    private static final Logger log = LoggerFactory.getLogger(Register.class);

    private final Parties parties;
    private final Persons persons;
    private final Jurisdiction jurisdiction;
    private final Accounts accounts;
    private final Outbox outbox;
    private final LegalClock clock;
    private final DemoSettings demo;

    Register(
            Parties parties,
            Persons persons,
            Jurisdiction jurisdiction,
            Accounts accounts,
            Outbox outbox,
            LegalClock clock,
            DemoSettings demo) {
        this.parties = parties;
        this.persons = persons;
        this.jurisdiction = jurisdiction;
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
        this.demo = demo;
    }

    public Party registerParty(RegisterParty wanted) {
        var details =
                new PartyDetails(
                                code(wanted.creditCode()),
                                wanted.name(),
                                Typed.present(wanted.kinds(), "kinds", "单位类别"),
                                region(wanted.region()),
                                wanted.smallOrMicro(),
                                wanted.reason())
                        .accountedFor();
        return enter(placed(details, wanted.authority()));
    }

    private Party placed(PartyDetails details, @Nullable UUID authority) {
        if (authority == null) {
            return Party.authority(jurisdiction.home(), details, clock.now());
        }
        var above = parties.known(authority);
        if (!above.is(PartyKind.AUTHORITY)) {
            throw Refused.of("not-an-authority", "“%s”不是监管部门".formatted(above.getName()))
                    .field("authority")
                    .remedy("请选择监管部门")
                    .value("party", above.getName());
        }
        jurisdiction.refuseOutside(above);
        return Party.under(authority, details, clock.now());
    }

    /** Stores a new organisation and tells of it; refuses one that is known. */
    Party enter(Party party) {
        var code = party.getCreditCode();
        if (parties.existsByCreditCode(code.value())) {
            throw Refused.of("party-known", "统一社会信用代码 %s 已登记".formatted(code))
                    .field("creditCode")
                    .remedy("本单位人员请直接登录；尚无账号的，请联系本单位已登记人员或监管部门管理员")
                    .value("code", code);
        }
        var event = party.registered();
        parties.save(party);
        outbox.publish(event);
        log.info("Registered party {}", party.id());
        return party;
    }

    public Party addUnit(UUID id, String name) {
        var party = parties.known(id);
        jurisdiction.refuseOutside(party);
        party.addUnit(name);
        log.info("Added a unit to party {}", id);
        return party;
    }

    public Person registerPerson(RegisterPerson wanted) {
        return admit(wanted, jurisdiction.home());
    }

    /** Stores a new person with an account. */
    Person admit(RegisterPerson wanted, UUID authority) {
        var person = new Person(wanted.name(), wanted.phone(), wanted.username(), authority);
        persons.save(person);
        accounts.create(
                new NewAccount(
                        person.username(),
                        Typed.present(wanted.password(), "password", "密码"),
                        person.id(),
                        person.name(),
                        demo.enabled()));
        log.info("Registered person {}", person.id());
        return person;
    }

    @Transactional(readOnly = true)
    public Party party(UUID id) {
        return parties.known(id);
    }

    @Transactional(readOnly = true)
    public List<Party> parties(@Nullable PartyKind kind, @Nullable String typed) {
        Set<PartyKind> kinds = kind == null ? EnumSet.allOf(PartyKind.class) : EnumSet.of(kind);
        return parties.search(kinds, Search.pattern(typed));
    }

    @Transactional(readOnly = true)
    public List<Person> persons(@Nullable String typed) {
        return persons.search(Search.pattern(typed)).stream().filter(jurisdiction::covers).toList();
    }

    static CreditCode code(String typed) {
        return Typed.at(
                "creditCode",
                () -> CreditCode.parse(Typed.required(typed, 40, "creditCode", "统一社会信用代码")));
    }

    static Region region(String typed) {
        return Typed.at("region", () -> new Region(Typed.required(typed, 6, "region", "行政区划代码")));
    }
}
