package org.gongcai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.Role;
import org.gongcai.platform.PlatformTest;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

@PlatformTest
class AccountsTest {

    @Autowired private Accounts accounts;

    @Test
    void an_account_signs_in_under_its_name_however_it_is_typed() {
        var person = create("wang.fang", "correct horse");
        accounts.setRoles(person, Set.of(Role.PURCHASER, Role.AUTHORITY_ADMIN));
        var caller = accounts.loadUserByUsername(" Wang.Fang ");
        assertThat(caller.person()).isEqualTo(person);
        assertThat(caller.getAuthorities())
                .extracting("authority")
                .containsExactlyInAnyOrder("ROLE_purchaser", "ROLE_authority-admin");
        assertThat(accounts.isEmpty()).isFalse();
    }

    @Test
    void roles_are_replaced_as_a_whole() {
        var person = create("zhao.lei", "correct horse");
        accounts.setRoles(person, Set.of(Role.PURCHASER, Role.INSPECTOR));
        accounts.setRoles(person, Set.of(Role.INSPECTOR, Role.EVALUATOR));
        assertThat(accounts.caller("zhao.lei").roles())
                .containsExactlyInAnyOrder(Role.INSPECTOR, Role.EVALUATOR);
    }

    @Test
    void a_name_is_given_once() {
        create("sun.li", "correct horse");
        refused("username-taken", "username", () -> create("SUN.LI", "another horse"));
    }

    @Test
    void names_and_passwords_have_a_form() {
        refused("username-form", "username", () -> create("张三", "correct horse"));
        refused("username-form", "username", () -> create("a b", "correct horse"));
        refused("password-weak", "password", () -> create("short", "1234567"));
        refused("password-long", "password", () -> create("long", "密".repeat(25)));
    }

    @Test
    void a_changed_password_replaces_the_old_one_at_once() {
        create("qian.duo", "first password");
        accounts.changePassword("qian.duo", "first password", "second password");
        refused(
                "password-wrong",
                "current",
                () -> accounts.changePassword("qian.duo", "first password", "third password"));
        accounts.changePassword("qian.duo", "second password", "third password");
    }

    @Test
    void who_is_asked_for_must_exist() {
        refused("unknown-account", null, () -> accounts.caller("nobody"));
        refused("unknown-account", null, () -> accounts.setRoles(UUID.randomUUID(), Set.of()));
        assertThatThrownBy(() -> accounts.loadUserByUsername("nobody"))
                .isInstanceOf(UsernameNotFoundException.class);
    }

    @Test
    void a_demo_account_needs_the_demo() {
        var demo = new NewAccount("demo", "gongcai-demo", UUID.randomUUID(), "演示", true);
        assertThatThrownBy(() -> accounts.create(demo)).isInstanceOf(IllegalStateException.class);
        assertThat(accounts.demoAccounts()).isEmpty();
    }

    @Test
    void a_short_lived_account_ends_and_no_other_account_does() {
        var person = UUID.randomUUID();
        var wanted = new NewAccount("seat-0a1b2c3d", "correct horse", person, "评委 1", false);
        accounts.createShortLived(wanted, Set.of(Role.EVALUATOR));
        assertThat(accounts.caller("seat-0a1b2c3d").roles()).containsExactly(Role.EVALUATOR);
        accounts.end(person);
        refused("unknown-account", null, () -> accounts.caller("seat-0a1b2c3d"));
        accounts.end(person);
        var lasting = create("zhou.ming", "correct horse");
        accounts.end(lasting);
        assertThat(accounts.caller("zhou.ming").person()).isEqualTo(lasting);
    }

    private UUID create(String username, String password) {
        var person = UUID.randomUUID();
        accounts.create(new NewAccount(username, password, person, "某人", false));
        return person;
    }

    private static void refused(String code, @Nullable String field, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo(code);
                            assertThat(refused.field().orElse(null)).isEqualTo(field);
                        });
    }
}
