package org.gongcai.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Matches addresses at which no controller answers, whatever the method or the media type. */
@Component
class Nowhere implements RequestMatcher {

    private final ObjectProvider<RequestMappingHandlerMapping> controllers;

    Nowhere(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> controllers) {
        this.controllers = controllers;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            return controllers.getObject().getHandler(request) == null;
        } catch (Exception notLikeThis) {
            // The address is known, though not for such a request.
            return false;
        }
    }
}
