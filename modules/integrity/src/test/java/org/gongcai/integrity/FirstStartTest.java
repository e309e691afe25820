package org.gongcai.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.IntegrityApi.RegisterPerson;
import org.gongcai.contracts.IntegrityEvent.AppointmentMade;
import org.gongcai.contracts.Role;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.platform.security.Accounts;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An empty installation without the demo. */
@ExtendWith(OutputCaptureExtension.class)
@PlatformTest(IntegrityModule.class)
class FirstStartTest {

    private static final RegisterPerson ONE = new RegisterPerson("赵某", null, "one", "password-1");
    private static final RegisterPerson TWO = new RegisterPerson("钱某", null, "two", "password-2");

    @Autowired IntegrityApi api;
    @Autowired FirstStart firstStart;
    @Autowired Accounts accounts;
    @Autowired RecordedEvents recorded;

    @Test
    void the_link_from_the_log_starts_an_installation_once(CapturedOutput output) {
        assertThat(output.getOut()).containsOnlyOnce("First start: open /setup?token=");
        assertThat(api.firstStartState().wanted()).isTrue();
        var logged = token(output.getOut());

        refused("first-start-token", () -> start("demo", ONE, TWO));
        refused("two-administrators", () -> start(logged, ONE));
        start(logged, ONE, TWO);

        assertThat(api.firstStartState().wanted()).isFalse();
        assertThat(accounts.caller("one").roles()).containsExactly(Role.AUTHORITY_ADMIN);
        assertThat(accounts.caller("two").roles()).containsExactly(Role.AUTHORITY_ADMIN);
        assertThat(recorded.all(AppointmentMade.class)).hasSize(2);
        assertThat(accounts.demoAccounts()).isEmpty();
        refused("first-start-token", () -> start(logged, ONE, TWO));
        refused("first-start-token", () -> start(firstStart.invitation(), ONE, TWO));
    }

    private void start(String token, RegisterPerson... administrators) {
        api.firstStart(
                new IntegrityApi.FirstStart(
                        token, Chengxi.FINANCE, "澄溪县财政局", "349921", List.of(administrators)));
    }

    private static String token(String log) {
        var from = log.indexOf("?token=") + "?token=".length();
        return log.substring(from, from + 64);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
