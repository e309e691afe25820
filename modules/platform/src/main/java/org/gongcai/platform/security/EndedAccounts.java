package org.gongcai.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody acts under a short-lived account that has ended, whatever session is still open: such a
 * request counts as one of nobody. Only requests of short-lived accounts ask the database.
 */
final class EndedAccounts extends OncePerRequestFilter {

    private final StoredAccounts accounts;

    EndedAccounts(StoredAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Caller.signedIn().filter(this::hasEnded).isPresent()) {
            leave(request);
        }
        chain.doFilter(request, response);
    }

    private boolean hasEnded(Caller caller) {
        return caller.isShortLived() && !accounts.existsByUsername(caller.getUsername());
    }

    private static void leave(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
