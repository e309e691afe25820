package org.gongcai.platform.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns what a REST controller throws, or what is thrown on the way to it, into a problem detail. A
 * resolver, as an advice for REST controllers alone would not see unknown paths and methods.
 */
@Component
class ApiFailures implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ApiFailures.class);

    private final ProblemWriter writer;

    ApiFailures(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        if (!ofTheApi(request, handler)) {
            return null;
        }
        if (!(failure instanceof AsyncRequestNotUsableException) && !response.isCommitted()) {
            write(request, response, failure);
        }
        return new ModelAndView();
    }

    private static boolean ofTheApi(HttpServletRequest request, @Nullable Object handler) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                || handler instanceof HandlerMethod method
                        && method.getBeanType().isAnnotationPresent(RestController.class);
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, Exception failure) {
        try {
            response.resetBuffer();
            writer.write(request, response, failure);
        } catch (IOException e) {
            log.debug("The client did not wait for its problem", e);
        }
    }
}
