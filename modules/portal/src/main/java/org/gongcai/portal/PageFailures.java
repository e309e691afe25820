package org.gongcai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.gongcai.platform.problems.ProblemWriter;
import org.gongcai.platform.problems.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Shows what a page's controller throws as a designed page, or as a problem to scripts. */
@Component
class PageFailures implements HandlerExceptionResolver, Ordered {

    private final Problems problems;
    private final ProblemWriter writer;

    PageFailures(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        // After the API's own resolver.
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        if (mustSignIn(request, failure)) {
            return null;
        }
        if (failure instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return new ModelAndView();
        }
        return Requests.wantsPage(request)
                ? page(response, failure)
                : problem(request, response, failure);
    }

    private static boolean mustSignIn(HttpServletRequest request, Exception failure) {
        return failure instanceof AuthenticationException
                || (failure instanceof AccessDeniedException && request.getRemoteUser() == null);
    }

    private ModelAndView page(HttpServletResponse response, Exception failure) {
        if (failure instanceof MethodArgumentTypeMismatchException e
                && e.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return page(HttpStatus.NOT_FOUND, ErrorView.of(HttpStatus.NOT_FOUND.value()));
        }
        if (failure instanceof ErrorResponse told && !told.getStatusCode().is5xxServerError()) {
            return page(told.getStatusCode(), ErrorView.of(told.getStatusCode().value()));
        }
        var problem = problems.in(Problem.reader(), failure);
        var status = HttpStatusCode.valueOf(problem.getStatus());
        if (Problems.isBusy(status)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER);
        }
        return page(status, ErrorView.of(problem));
    }

    private static ModelAndView page(HttpStatusCode status, ErrorView view) {
        var page = new ModelAndView("error", "error", view);
        page.setStatus(status);
        return page;
    }

    private ModelAndView problem(
            HttpServletRequest request, HttpServletResponse response, Exception failure) {
        try {
            writer.write(request, response, failure);
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable String property(ProblemDetail problem, String name) {
        var properties = problem.getProperties();
        var value = properties == null ? null : properties.get(name);
        return value == null ? null : value.toString();
    }
}
