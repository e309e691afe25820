package org.gongcai.platform.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request with a problem detail, whatever the client said it accepts. */
@Component
public class ProblemWriter {

    private final Problems problems;
    private final JsonMapper json = JsonMapper.builder().build();

    ProblemWriter(Problems problems) {
        this.problems = problems;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws IOException {
        var problem = problems.in(reader(request), failure);
        response.setStatus(problem.getStatus());
        if (problem.getStatus() == HttpServletResponse.SC_UNAUTHORIZED && !byScript(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"gongcai\"");
        }
        if (Problems.isBusy(HttpStatusCode.valueOf(problem.getStatus()))) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER);
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json(problem));
    }

    /** A script on a page shows the refusal itself; the browser must not ask for a password. */
    private static boolean byScript(HttpServletRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || mode != null && !mode.equals("navigate");
    }

    /** Pages follow their cookie alone; other clients what they say they read. */
    private static Locale reader(HttpServletRequest request) {
        var chosen = WebUtils.getCookie(request, "lang");
        if (chosen != null) {
            return Locale.forLanguageTag(chosen.getValue().replace('_', '-'));
        }
        return byScript(request) || request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Locale.SIMPLIFIED_CHINESE
                : request.getLocale();
    }

    private byte[] json(ProblemDetail problem) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", String.valueOf(problem.getType()));
        members.put("title", String.valueOf(problem.getTitle()));
        members.put("status", problem.getStatus());
        members.put("detail", String.valueOf(problem.getDetail()));
        var properties = problem.getProperties();
        if (properties != null) {
            members.putAll(properties);
        }
        return json.writeValueAsBytes(members);
    }
}
