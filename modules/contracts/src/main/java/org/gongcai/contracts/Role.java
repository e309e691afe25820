package org.gongcai.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may be; the names are the realm roles of the identity provider, in kebab-case. */
public enum Role {
    PURCHASER,
    AGENCY,
    CENTRE,
    SUPPLIER,
    EVALUATOR,
    INSPECTOR,
    SUPERVISOR,
    POOL_KEEPER,
    AUTHORITY_ADMIN,
    OPERATOR;

    /**
     * The name used by Keycloak, in {@code hasRole(…)} and in the interface, such as pool-keeper.
     */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> ofWireName(String name) {
        return Arrays.stream(values()).filter(role -> role.wireName().equals(name)).findFirst();
    }
}
