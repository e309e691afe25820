package org.gongcai.platform.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.gongcai.contracts.Role;
import org.gongcai.platform.DemoSettings;
import org.gongcai.rules.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Local accounts. In an installation of the demo every account counts as a demo account. */
@Component
@Transactional
public class Accounts implements UserDetailsService {

    private static final Logger log = LoggerFactory.getLogger(Accounts.class);
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,62}");
    private static final int SHORTEST_PASSWORD = 8;

    // BCrypt reads no further.
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private final StoredAccounts accounts;
    private final PasswordEncoder passwords;
    private final DemoSettings demo;
    private final Map<String, String> demoPasswords = new ConcurrentHashMap<>();

    Accounts(StoredAccounts accounts, PasswordEncoder passwords, DemoSettings demo) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.demo = demo;
    }

    public void create(NewAccount account) {
        if (account.demo() && !demo.enabled()) {
            throw new IllegalStateException("A demo account where the demo is off");
        }
        var username = normal(account.username());
        refuseUsername(username);
        refuseWeak(account.password(), "password");
        // Demo accounts share a public password; one slow hash for all lets the demo start sooner.
        var encoded =
                account.demo()
                        ? demoPasswords.computeIfAbsent(account.password(), this::encode)
                        : encode(account.password());
        accounts.save(new Account(account, username, encoded, demo.enabled()));
        log.info("Created the account of person {}", account.person());
    }

    /**
     * An account for one purpose with these roles, until {@link #end} ends it. Nobody is offered to
     * sign in with it.
     */
    public void createShortLived(NewAccount account, Set<Role> roles) {
        var username = normal(account.username());
        refuseUsername(username);
        var encoded = encode(account.password());
        var created = Account.shortLived(account, username, encoded, demo.enabled());
        created.become(roles);
        accounts.save(created);
        log.info("Created the short-lived account of person {}", account.person());
    }

    /** Nobody signs in any more with the short-lived account of that person, if there is one. */
    public void end(UUID person) {
        accounts.findByPerson(person)
                .filter(Account::isShortLived)
                .ifPresent(account -> {
                    accounts.delete(account);
                    log.info("Ended the short-lived account of person {}", person);
                });
    }

    private void refuseUsername(String username) {
        if (!USERNAME.matcher(username).matches()) {
            throw Refused.of("username-form", "用户名须为 2 至 63 位字母、数字或 . _ @ -，以字母或数字开头")
                    .field("username")
                    .remedy("请换一个用户名");
        }
        if (accounts.findByUsername(username).isPresent()) {
            throw Refused.of("username-taken", "用户名已被使用").field("username").remedy("请换一个用户名");
        }
    }

    private static void refuseWeak(String password, String field) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw Refused.of("password-weak", "密码至少 8 位").field(field).remedy("请设置更长的密码");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            throw Refused.of("password-long", "密码过长，最多 72 字节").field(field).remedy("请设置较短的密码");
        }
    }

    /** Gives the person exactly these roles. */
    public void setRoles(UUID person, Set<Role> roles) {
        accounts.findByPerson(person).orElseThrow(Accounts::unknown).become(roles);
        log.info("Person {} now has the roles {}", person, roles);
    }

    public void changePassword(String username, String current, String wanted) {
        var account = accounts.findByUsername(normal(username)).orElseThrow(Accounts::unknown);
        if (!passwords.matches(current, account.password())) {
            throw Refused.of("password-wrong", "原密码不正确").field("current").remedy("请重新输入原密码");
        }
        refuseWeak(wanted, "wanted");
        account.changePassword(encode(wanted));
        log.info("Person {} changed the password", account.person());
    }

    private String encode(String password) {
        var encoded = passwords.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("The password was not encoded");
        }
        return encoded;
    }

    @Transactional(readOnly = true)
    public Caller caller(String username) {
        return accounts.findByUsername(normal(username)).orElseThrow(Accounts::unknown).caller();
    }

    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return accounts.count() == 0;
    }

    @Transactional(readOnly = true)
    public List<DemoAccount> demoAccounts() {
        return demo.enabled()
                ? accounts.findByDemoAndShortLivedOrderByUsername(true, false).stream()
                        .map(Account::shown)
                        .toList()
                : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public Caller loadUserByUsername(String username) {
        return accounts.findByUsername(normal(username))
                .map(Account::caller)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    private static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    private static Refused unknown() {
        return Refused.of("unknown-account", "没有这个账号");
    }
}
