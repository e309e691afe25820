package org.gongcai.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Public pages carry a tag of their content, so that an unchanged page costs no bytes; what nobody
 * signed in sees may be kept by anyone for a few seconds.
 */
@Component
class PublicCaching extends ShallowEtagHeaderFilter {

    private static final List<PathPattern> PATHS =
            Arrays.stream(PageSecurity.PUBLIC)
                    .map(PathPatternParser.defaultInstance::parse)
                    .toList();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        if (request.getRequestURI().endsWith("/live")
                || request.getRequestURI().endsWith("/evidence.zip")
                || LogFiles.isFile(request.getRequestURI())) {
            return true;
        }
        var path = PathContainer.parsePath(request.getRequestURI());
        return PATHS.stream().noneMatch(pattern -> pattern.matches(path));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl(request));
        // The language is in a cookie.
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        super.doFilterInternal(request, response, chain);
    }

    private static String cacheControl(HttpServletRequest request) {
        if (request.getRemoteUser() != null || JobCookie.of(request).isPresent()) {
            return "private, no-cache";
        }
        return request.getRequestURI().endsWith("/fragment") ? "no-cache" : "public, max-age=5";
    }
}
