package org.gongcai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberedPasswordsTest {

    private final AtomicInteger asked = new AtomicInteger();

    /** Stores a password as its reverse. */
    private final RememberedPasswords passwords =
            new RememberedPasswords(
                    new PasswordEncoder() {
                        @Override
                        public String encode(@Nullable CharSequence raw) {
                            return new StringBuilder(String.valueOf(raw)).reverse().toString();
                        }

                        @Override
                        public boolean matches(
                                @Nullable CharSequence raw, @Nullable String encoded) {
                            asked.incrementAndGet();
                            return encode(raw).equals(encoded);
                        }
                    });

    @Test
    void a_password_that_matched_is_hashed_once() {
        for (int request = 0; request < 5; request++) {
            assertThat(passwords.matches("secret", "terces")).isTrue();
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_wrong_password_is_hashed_every_time() {
        for (int request = 0; request < 3; request++) {
            assertThat(passwords.matches("guess", "terces")).isFalse();
        }
        assertThat(asked).hasValue(3);
    }

    @Test
    void a_remembered_password_does_not_open_an_account_whose_password_changed() {
        assertThat(passwords.matches("secret", "terces")).isTrue();
        assertThat(passwords.matches("secret", "wen")).isFalse();
    }
}
