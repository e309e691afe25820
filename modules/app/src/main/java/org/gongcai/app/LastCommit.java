package org.gongcai.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Finds what an H2 file has acknowledged last. When a process is killed in the middle of a write,
 * H2 by itself follows the links from chunk to chunk, which may end before the last commits, and
 * silently begins there; reading every chunk of the file finds them all.
 */
final class LastCommit implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger log = LoggerFactory.getLogger(LastCommit.class);
    private static final String FILE_URL = "jdbc:h2:file:";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var url = context.getEnvironment().getProperty("spring.datasource.url", "");
        if (url.startsWith(FILE_URL)) {
            var file = url.substring(FILE_URL.length()).split(";", 2)[0] + ".mv.db";
            if (Files.exists(Path.of(file))) {
                find(file);
            }
        }
    }

    static void find(String file) {
        try {
            var store =
                    new MVStore.Builder().fileName(file).recoveryMode().autoCommitDisabled().open();
            // Writes down where the last commit is; nothing is moved about.
            store.close(0);
        } catch (MVStoreException e) {
            // A file that is in use or broken is H2's to refuse, with its own words.
            log.warn("The last commit of {} was not looked for: {}", file, e.getMessage());
        }
    }
}
