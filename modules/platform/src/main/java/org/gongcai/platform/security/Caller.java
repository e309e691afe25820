package org.gongcai.platform.security;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gongcai.contracts.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person who acts, whatever identified them: a local account, an identity provider or a test.
 */
public final class Caller implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final UUID person;
    private final String username;
    private final String displayName;
    private final Set<Role> roles;
    private final boolean shortLived;
    private @Nullable String password;

    public Caller(UUID person, String username, String displayName, Set<Role> roles) {
        this(person, username, displayName, roles, null, false);
    }

    Caller(
            UUID person,
            String username,
            String displayName,
            Set<Role> roles,
            @Nullable String password,
            boolean shortLived) {
        this.person = person;
        this.username = username;
        this.displayName = displayName;
        this.roles = Set.copyOf(roles);
        this.password = password;
        this.shortLived = shortLived;
    }

    /** Who is signed in; throws if nobody is. */
    public static Caller current() {
        return signedIn()
                .orElseThrow(() ->
                        new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    public static Optional<Caller> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast);
    }

    /** Whether somebody else may end the account at any moment. */
    boolean isShortLived() {
        return shortLived;
    }

    public UUID person() {
        return person;
    }

    public String displayName() {
        return displayName;
    }

    public Set<Role> roles() {
        return roles;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Does the work as this person, on this thread. */
    public <T extends @Nullable Object> T call(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(authentication());
        SecurityContextHolder.setContext(own);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Does the work as this person, on this thread. */
    public void run(Runnable work) {
        this.<@Nullable Void>call(() -> {
            work.run();
            return null;
        });
    }

    private Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, getAuthorities());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.wireName()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public void eraseCredentials() {
        password = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Caller caller && caller.person.equals(person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }

    @Override
    public String toString() {
        return "Caller[%s]".formatted(person);
    }
}
