package org.gongcai.portal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.gongcai.contracts.LogApi;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The log for programs: the files of C2SP tlog-tiles under {@code /log/}, and the policy under
 * which the server itself believes them. Scripts of any other site may read them, too.
 */
@Controller
class LogFiles {

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final LogApi log;
    private final LogFacts facts;

    LogFiles(LogApi log, LogFacts facts) {
        this.log = log;
        this.facts = facts;
    }

    /** Whether another part of the program must leave caching to the answer itself. */
    static boolean isFile(String path) {
        return path.startsWith("/log/tile/")
                || path.equals("/log/checkpoint")
                || path.equals("/log/policy");
    }

    @GetMapping("/log/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return changing(facts.checkpoint());
    }

    @GetMapping("/log/policy")
    ResponseEntity<byte[]> policy() {
        return changing(facts.policy());
    }

    @GetMapping("/log/tile/{*path}")
    ResponseEntity<byte[]> tile(@PathVariable String path) {
        return readable(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(log.tile("tile" + path));
    }

    private static ResponseEntity<byte[]> changing(String text) {
        return readable(CacheControl.noCache())
                .contentType(TEXT)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity.BodyBuilder readable(CacheControl caching) {
        return ResponseEntity.ok()
                .cacheControl(caching)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
}
