package org.gongcai.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The offline verifier: one HTML file in both languages that checks receipts and draws in the
 * reader's browser and fetches nothing, neither where it is served nor where it was saved.
 */
@Controller
class VerifierPage {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String FILE = "gongcai-verify.html";

    private final String script = OneScript.of("verify/main.js", path -> text("js/" + path));
    private final String style = text("css/verify.css");
    private final String policy =
            "default-src 'none'; script-src '%s'; style-src '%s'; img-src data:; base-uri 'none'; form-action 'none'"
                    .formatted(hash(script), hash(style));

    private final JteViews views;
    private final Pages pages;
    private final LogFacts facts;

    VerifierPage(JteViews views, Pages pages, LogFacts facts) {
        this.views = views;
        this.pages = pages;
        this.facts = facts;
    }

    @GetMapping("/verify")
    ResponseEntity<byte[]> shown() {
        return answer("inline");
    }

    /** The same bytes, to be kept. */
    @GetMapping("/verify/" + FILE)
    ResponseEntity<byte[]> saved() {
        return answer("attachment");
    }

    private ResponseEntity<byte[]> answer(String disposition) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", policy + "; frame-ancestors 'none'")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.builder(disposition).filename(FILE).build().toString())
                .body(page().getBytes(StandardCharsets.UTF_8));
    }

    private String page() {
        return views.render(
                "verify",
                pages.forEveryone(Locale.SIMPLIFIED_CHINESE),
                Map.of(
                        "english", pages.forEveryone(Locale.ENGLISH),
                        "policy", policy,
                        "script", script,
                        "style", style,
                        "keys", facts.policy()));
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("static/" + file, VerifierPage.class.getClassLoader())
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a content security policy names a script or style that stands in its page. */
    private static String hash(String content) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
