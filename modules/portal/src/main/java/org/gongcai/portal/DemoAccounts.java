package org.gongcai.portal;

import java.util.Arrays;
import java.util.List;
import org.gongcai.contracts.Role;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.security.DemoAccount;
import org.springframework.stereotype.Component;

/** The persons of the demo by what they are; empty where there is no demo. */
@Component
class DemoAccounts {

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    List<DemoPersons> byRole() {
        var known = accounts.demoAccounts();
        return Arrays.stream(Role.values())
                .map(role -> new DemoPersons(role, having(role, known)))
                .filter(group -> !group.persons().isEmpty())
                .toList();
    }

    private static List<DemoPersons.Person> having(Role role, List<DemoAccount> known) {
        return known.stream()
                .filter(account -> account.roles().contains(role))
                .map(account -> new DemoPersons.Person(account.username(), account.displayName()))
                .toList();
    }

    boolean has(String username) {
        return accounts.demoAccounts().stream()
                .anyMatch(account -> account.username().equals(username));
    }
}
