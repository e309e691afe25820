package org.gongcai.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Own styles and scripts under a path that changes with their content. Browsers keep them for a
 * year, and a module that imports its neighbour gets the neighbour of the same version.
 */
@Component
class Assets {

    private static final int TOKEN_BYTES = 6;

    private final String prefix;

    Assets() {
        prefix = "/v/" + token();
    }

    /** Such as /v/1f0c…; the file's path under static follows. */
    String prefix() {
        return prefix;
    }

    private static String token() {
        try {
            var files =
                    new PathMatchingResourcePatternResolver(Assets.class.getClassLoader())
                            .getResources("classpath*:/static/**/*.*");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            var digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, TOKEN_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
