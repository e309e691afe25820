package org.gongcai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.Role;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

class CallerTest {

    private final Caller ana = new Caller(UUID.randomUUID(), "ana", "安娜", Set.of(Role.SUPPLIER));
    private final Caller ben = new Caller(UUID.randomUUID(), "ben", "本", Set.of(Role.EVALUATOR));

    @Test
    void work_is_done_as_the_caller_and_the_one_before_returns() {
        assertThat(Caller.signedIn()).isEmpty();
        ana.run(() -> {
            assertThat(Caller.current()).isEqualTo(ana);
            assertThat(ben.<Caller>call(Caller::current)).isEqualTo(ben);
            assertThat(Caller.current()).isEqualTo(ana);
        });
        assertThat(Caller.signedIn()).isEmpty();
    }

    @Test
    void the_one_before_returns_after_a_failure_too() {
        assertThatThrownBy(() ->
                        ana.run(() -> {
                            throw new IllegalStateException("failed");
                        }))
                .hasMessage("failed");
        assertThat(Caller.signedIn()).isEmpty();
    }

    @Test
    void nobody_signed_in_is_an_error() {
        assertThatThrownBy(Caller::current)
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }
}
