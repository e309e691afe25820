package org.gongcai.integrity;

import java.util.Set;
import org.gongcai.contracts.IntegrityApi.RegisterPerson;
import org.gongcai.contracts.IntegrityApi.RegisterSupplier;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.Role;
import org.gongcai.platform.problems.Typed;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a supplier enter itself with its first person. A code whose organisation part looks wrong is
 * taken with its warning: no administrator is there to answer for it, and refusing would keep out
 * organisations whose codes were given before 2015.
 */
@Service
class SupplierRegistration {

    private static final Logger log = LoggerFactory.getLogger(SupplierRegistration.class);

    private final Parties parties;
    private final Register register;
    private final Duties duties;
    private final LegalClock clock;

    SupplierRegistration(Parties parties, Register register, Duties duties, LegalClock clock) {
        this.parties = parties;
        this.register = register;
        this.duties = duties;
        this.clock = clock;
    }

    @Transactional
    public Party register(RegisterSupplier wanted) {
        var details =
                new PartyDetails(
                        Register.code(wanted.creditCode()),
                        wanted.name(),
                        Set.of(PartyKind.SUPPLIER),
                        Register.region(wanted.region()),
                        wanted.smallOrMicro(),
                        null);
        var authority = authority();
        var party = register.enter(Party.under(authority.id(), details, clock.now()));
        var person = register.admit(person(wanted), authority.id());
        var duty = new Duty(Role.SUPPLIER, null, clock.today(), null);
        duties.give(person, duty, party, null, "供应商自行注册");
        log.info("Supplier {} registered itself", party.id());
        return party;
    }

    private static RegisterPerson person(RegisterSupplier wanted) {
        var name = Typed.required(wanted.personName(), 100, "personName", "联系人姓名");
        var phone = Typed.required(wanted.phone(), 40, "phone", "电话");
        return new RegisterPerson(name, phone, wanted.username(), wanted.password());
    }

    private Party authority() {
        return parties.first(PartyKind.AUTHORITY)
                .orElseThrow(() ->
                        Refused.of("first-start-wanted", "本平台尚未完成首次启动，暂不能注册")
                                .remedy("请监管部门先用启动日志中的链接完成首次设置"));
    }
}
