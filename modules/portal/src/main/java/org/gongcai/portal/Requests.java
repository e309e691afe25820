package org.gongcai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a request says about where it came from and what it wants back. */
final class Requests {

    private Requests() {}

    /** Whether a person sees the answer as a page, rather than a script of a page. */
    static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && request.getHeader("HX-Request") == null;
    }

    /** The path of this site from which a form was sent; never another site. */
    static String cameFrom(HttpServletRequest request, String otherwise) {
        var path = path(request.getHeader("Referer"));
        return path == null || !path.startsWith("/") || path.startsWith("//") ? otherwise : path;
    }

    private static @Nullable String path(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            var uri = URI.create(address);
            var query = uri.getRawQuery();
            return query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
