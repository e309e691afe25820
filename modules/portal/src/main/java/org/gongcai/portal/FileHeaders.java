package org.gongcai.portal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * With which headers a file leaves: what browsers read without running it is shown, all else is
 * saved. Whatever people uploaded, nothing in it ever runs as a page of this site.
 */
final class FileHeaders {

    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /**
     * Browsers show a PDF with a viewer of their own, apart from the site: it needs an embedded
     * object with styles, and does not start in a sandbox.
     */
    private static final String PDF_VIEWER = "; object-src 'self'; style-src 'unsafe-inline'";

    private static final Map<String, String> SHOWN =
            Map.of(
                    MediaType.APPLICATION_PDF_VALUE, NOTHING + PDF_VIEWER,
                    MediaType.IMAGE_PNG_VALUE, NOTHING + "; sandbox",
                    MediaType.IMAGE_JPEG_VALUE, NOTHING + "; sandbox");

    private FileHeaders() {}

    static HttpHeaders of(String name, String type) {
        boolean shown = SHOWN.containsKey(type);
        var disposition = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        var headers = new HttpHeaders();
        headers.setContentDisposition(disposition.filename(name, StandardCharsets.UTF_8).build());
        headers.setContentType(
                shown ? MediaType.parseMediaType(type) : MediaType.APPLICATION_OCTET_STREAM);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", SHOWN.getOrDefault(type, NOTHING + "; sandbox"));
        return headers;
    }
}
