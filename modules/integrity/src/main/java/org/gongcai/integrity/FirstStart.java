package org.gongcai.integrity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.Role;
import org.gongcai.platform.DemoSettings;
import org.gongcai.platform.problems.Typed;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Encodings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the first authority and its two administrators into an empty installation, once, by
 * whoever can read the log. The demo, whose passwords are public anyway, starts with a known token.
 */
@Service
@Transactional
class FirstStart {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);
    private static final String DEMO_TOKEN = "demo";
    private static final int TOKEN_BYTES = 32;

    private final StartTokens tokens;
    private final Register register;
    private final Duties duties;
    private final Accounts accounts;
    private final LegalClock clock;
    private final DemoSettings demo;
    private final Clock system = Clock.systemUTC();

    FirstStart(
            StartTokens tokens,
            Register register,
            Duties duties,
            Accounts accounts,
            LegalClock clock,
            DemoSettings demo) {
        this.tokens = tokens;
        this.register = register;
        this.duties = duties;
        this.accounts = accounts;
        this.clock = clock;
        this.demo = demo;
    }

    @EventListener
    public void invite(ApplicationReadyEvent ready) {
        if (demo.enabled() || !wanted()) {
            return;
        }
        var token = invitation();
        var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        log.info(
                "First start: open /setup?token={} on this server, such as http://localhost:{}/setup?token={}",
                token,
                port == null ? "8080" : port,
                token);
    }

    /** A new token, which voids the one before. */
    String invitation() {
        var token = newToken();
        var row = tokens.theOne();
        row.become(token);
        tokens.save(row);
        return token;
    }

    @Transactional(readOnly = true)
    public boolean wanted() {
        return accounts.isEmpty();
    }

    public void start(IntegrityApi.FirstStart wanted) {
        refuseUnlessOpenedBy(Typed.present(wanted.token(), "token", "首次启动口令"));
        var administrators = Typed.present(wanted.administrators(), "administrators", "管理员");
        if (administrators.size() != 2) {
            throw Refused.of(
                            "two-administrators",
                            "首次启动须设两名管理员，现为 %d 名".formatted(administrators.size()))
                    .field("administrators")
                    .remedy("请填写两名不同的管理员")
                    .value("count", administrators.size());
        }
        var authority = register.enter(Party.authority(null, details(wanted), clock.now()));
        wanted.administrators()
                .forEach(person -> {
                    var duty = new Duty(Role.AUTHORITY_ADMIN, null, clock.today(), null);
                    duties.give(
                            register.admit(person, authority.id()), duty, authority, null, "首次启动");
                });
        var row = tokens.theOne();
        row.use(system.instant());
        tokens.save(row);
        log.info("First start done: authority {}", authority.id());
    }

    private void admit(IntegrityApi.RegisterPerson wanted, Party authority) {
        var duty = new Duty(Role.AUTHORITY_ADMIN, null, clock.today(), null);
        duties.give(register.admit(wanted, authority.id()), duty, authority, null, "首次启动");
    }

    private void refuseUnlessOpenedBy(String token) {
        boolean opens =
                demo.enabled() ? DEMO_TOKEN.equals(token) : tokens.theOne().opensWith(token);
        if (!opens || !wanted()) {
            throw Refused.of("first-start-token", "首次启动链接无效或已使用")
                    .field("token")
                    .remedy("请使用最近一次启动日志中的链接；已完成首次启动的，请直接登录");
        }
    }

    private static PartyDetails details(IntegrityApi.FirstStart wanted) {
        return new PartyDetails(
                Register.code(wanted.creditCode()),
                Typed.required(wanted.authorityName(), 200, "authorityName", "监管部门名称"),
                Set.of(PartyKind.AUTHORITY),
                Register.region(wanted.region()),
                false,
                null);
    }

    private static String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Encodings.hex(bytes);
    }
}
