package org.gongcai.platform.security;

import java.util.UUID;

/**
 * A person's means to sign in here.
 *
 * @param demo whether the password is public knowledge
 */
public record NewAccount(
        String username, String password, UUID person, String displayName, boolean demo) {
    @Override
    public String toString() {
        return "NewAccount[%s]".formatted(person);
    }
}
