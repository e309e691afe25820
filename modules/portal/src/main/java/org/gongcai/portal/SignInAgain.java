package org.gongcai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongcai.platform.problems.ProblemWriter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * What happens to a request without rights. Where the session has expired the person signs in anew
 * and returns; scripts get a problem, as they would take a redirect for the answer.
 */
@Component
class SignInAgain implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

    private final ProblemWriter problems;

    SignInAgain(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        if (Requests.wantsPage(request)) {
            response.sendRedirect(hadSession(request) ? "/login?news=expired" : "/login");
        } else {
            problems.write(request, response, exception);
        }
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException exception)
            throws IOException {
        if (!Requests.wantsPage(request)) {
            problems.write(request, response, exception);
        } else if (exception instanceof CsrfException && request.getRemoteUser() == null) {
            rememberPage(request);
            response.sendRedirect("/login?news=expired");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** A form that was open too long: after signing in the form's page comes back. */
    private static void rememberPage(HttpServletRequest request) {
        SavedRequest page = new SimpleSavedRequest(Requests.cameFrom(request, "/work"));
        request.getSession().setAttribute(SAVED_REQUEST, page);
    }

    private static boolean hadSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
