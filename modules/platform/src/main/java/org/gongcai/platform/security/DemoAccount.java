package org.gongcai.platform.security;

import java.util.Set;
import org.gongcai.contracts.Role;

/** An account of the demo, as the sign-in page offers it. */
public record DemoAccount(String username, String displayName, Set<Role> roles) {
    public DemoAccount {
        roles = Set.copyOf(roles);
    }
}
