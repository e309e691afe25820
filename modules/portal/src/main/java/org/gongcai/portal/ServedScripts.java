package org.gongcai.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongcai.contracts.ClientCode;
import org.gongcai.trust.Encodings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every script of the pages with its hash. {@code /client.txt} is the manifest: whoever fetches the
 * scripts recomputes it with {@code sha256sum}, and its own SHA-256 is what the log names.
 */
@RestController
class ServedScripts implements ClientCode {

    /** Our own scripts, and the one that theirs import: key files pass through it. */
    private static final Map<String, String> SCRIPTS =
            Map.of(
                    "/static/", "js/**/*.js",
                    "/META-INF/resources/", "webjars/qr-creator/*/dist/qr-creator.es6.min.js");

    private final SortedMap<String, byte[]> hashes = new TreeMap<>();

    ServedScripts() {
        var resources =
                new PathMatchingResourcePatternResolver(ServedScripts.class.getClassLoader());
        SCRIPTS.forEach((root, scripts) -> {
            try {
                for (Resource script : resources.getResources("classpath*:" + root + scripts)) {
                    var url = script.getURL().toString();
                    var path = url.substring(url.lastIndexOf(root) + root.length());
                    hashes.put(path, sha256().digest(script.getContentAsByteArray()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Could not read the scripts", e);
            }
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @GetMapping(path = "/client.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    public String manifest() {
        return hashes.entrySet().stream()
                .map(each -> "%s  %s\n".formatted(Encodings.hex(each.getValue()), each.getKey()))
                .collect(Collectors.joining());
    }

    @Override
    public String root() {
        return Encodings.sha256(Encodings.utf8(manifest())).hex();
    }

    /** The integrity attribute of a page's script; the browser refuses another one. */
    String integrity(String path) {
        var hash = hashes.get(path);
        if (hash == null) {
            throw new IllegalArgumentException("No script " + path);
        }
        return "sha256-" + Base64.getEncoder().encodeToString(hash);
    }
}
