package org.gongcai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
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
 * and returns, at a seat of the evaluation by the terminal's own page; scripts get a problem, as
 * they would take a redirect for the answer.
 */
@Component
class SignInAgain implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";
    private static final Pattern SEAT = Pattern.compile("/(committee|seat)(/.*)?");
    private static final String SEAT_OVER = "/terminal?news=over";

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
            response.sendRedirect(
                    isSeat(request)
                            ? SEAT_OVER
                            : hadSession(request) ? "/login?news=expired" : "/login");
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
            signInAgain(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void signInAgain(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isSeat(request)) {
            response.sendRedirect(SEAT_OVER);
        } else {
            rememberPage(request);
            response.sendRedirect("/login?news=expired");
        }
    }

    /** Evaluators have no password: they enter at a terminal, with a code, as long as they sit. */
    private static boolean isSeat(HttpServletRequest request) {
        return SEAT.matcher(request.getRequestURI()).matches();
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
