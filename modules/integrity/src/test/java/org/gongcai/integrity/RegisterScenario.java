package org.gongcai.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.IntegrityApi.FirstStart;
import org.gongcai.contracts.IntegrityApi.NewAppointment;
import org.gongcai.contracts.IntegrityApi.PartyView;
import org.gongcai.contracts.IntegrityApi.RegisterParty;
import org.gongcai.contracts.IntegrityApi.RegisterPerson;
import org.gongcai.contracts.IntegrityApi.RegisterSupplier;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.Role;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * The register through its API, in an installation of the demo, with the platform that listens. Its
 * authority has two administrators.
 */
@PlatformTest(IntegrityModule.class)
@TestPropertySource(properties = "gongcai.demo.enabled=true")
abstract class RegisterScenario {

    private static final AtomicInteger MADE = new AtomicInteger();
    static final String PASSWORD = "correct-horse";

    @Autowired IntegrityApi api;
    @Autowired Accounts accounts;
    @Autowired Appointments appointments;
    @Autowired RecordedEvents recorded;
    @Autowired LegalClock clock;

    @BeforeEach
    void the_authority_exists() {
        if (api.firstStartState().wanted()) {
            api.firstStart(
                    new FirstStart(
                            "demo",
                            Chengxi.FINANCE,
                            "澄溪县财政局",
                            "349921",
                            List.of(
                                    new RegisterPerson("赵某", null, "admin", PASSWORD),
                                    new RegisterPerson("钱某", null, "admin2", PASSWORD))));
        }
    }

    Caller admin() {
        return accounts.caller("admin");
    }

    PartyView finance() {
        return admin().call(() -> api.parties(PartyKind.AUTHORITY, Chengxi.FINANCE, null, 1))
                .rows()
                .getFirst();
    }

    PartyView supplier(String username) {
        return api.registerSupplier(
                new RegisterSupplier(
                        code(),
                        "供应商" + username,
                        "349921",
                        true,
                        "孙某",
                        "10000012345",
                        username,
                        PASSWORD));
    }

    PartyView party(String name, PartyKind kind) {
        return admin().call(() ->
                api.registerParty(
                        new RegisterParty(
                                code(),
                                name,
                                Set.of(kind),
                                "349921",
                                finance().id(),
                                false,
                                "测试编码")));
    }

    UUID person(String username) {
        return admin().call(() ->
                        api.registerPerson(new RegisterPerson("周某", null, username, PASSWORD)))
                .id();
    }

    UUID appoint(UUID person, PartyView party, Role role, @Nullable HolderSeat seat) {
        LocalDate today = clock.today();
        return admin().call(() ->
                        api.appoint(
                                new NewAppointment(
                                        person, party.id(), null, role, seat, today, null, "任命书")))
                .id();
    }

    static String code() {
        return CreditCode.complete("91349921%09d".formatted(MADE.incrementAndGet())).value();
    }

    static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
