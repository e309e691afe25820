package org.gongcai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.gongcai.platform.RefusedStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * What the demo keeps: schemas of a database, and folders of blobs, keys and sealed bids. It is
 * emptied only where the demo is on, and only in the database it was written down for; accounts of
 * real persons are never in one database with the demo's.
 */
record DemoData(Environment environment) {

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);
    private static final List<String> FOLDERS = List.of("blobs", "keys", "demo");
    private static final String NOTE = "demo-to-be-emptied";

    /** Empties what a reset wrote down, before anything else of the start. */
    static class Emptying implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                new DemoData(context.getEnvironment()).emptyIfWanted();
            } catch (IOException e) {
                throw new UncheckedIOException("Could not empty the demo", e);
            }
        }
    }

    /** Writes down what the next start has to empty. */
    void forget(List<String> schemas) throws IOException {
        refuseWithoutDemo();
        var lines = new ArrayList<>(List.of(url()));
        lines.addAll(schemas);
        Files.write(note(), lines, StandardOpenOption.CREATE, StandardOpenOption.SYNC);
    }

    private void emptyIfWanted() throws IOException {
        if (!Files.exists(note())) {
            return;
        }
        refuseWithoutDemo();
        var lines = Files.readAllLines(note());
        refuseOtherDatabase(lines.getFirst());
        for (var schema : lines.subList(1, lines.size())) {
            empty(schema);
        }
        for (var folder : FOLDERS) {
            delete(data().resolve(folder));
        }
        Files.delete(note());
        log.info("Emptied {} schemas of the demo and its folders", lines.size() - 1);
    }

    private void refuseWithoutDemo() {
        if (!environment.getRequiredProperty("gongcai.demo.enabled", Boolean.class)) {
            throw new RefusedStart(
                    "The demo in %s was to be emptied, but the demo is off. 数据目录中的演示正等待清空，但演示已关闭。"
                            .formatted(data()),
                    "Use another gongcai.data, or set gongcai.demo.enabled=true. 请更换数据目录，或设置 gongcai.demo.enabled=true。");
        }
    }

    private void refuseOtherDatabase(String noted) {
        if (!noted.equals(url())) {
            throw new RefusedStart(
                    "The demo was to be emptied in %s, but the database is %s. 等待清空的演示数据库与现在的数据库不是同一个。"
                            .formatted(noted, url()),
                    "Set spring.datasource.url back, or delete %s. 请改回数据库地址，或删除该文件。"
                            .formatted(note()));
        }
    }

    private void empty(String schema) {
        Flyway.configure()
                .dataSource(
                        url(),
                        environment.getProperty("spring.datasource.username"),
                        environment.getProperty("spring.datasource.password"))
                .schemas(
                        url().startsWith("jdbc:postgresql")
                                ? schema
                                : schema.toUpperCase(Locale.ROOT))
                .cleanDisabled(false)
                .load()
                .clean();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private Path note() {
        return data().resolve(NOTE);
    }

    private Path data() {
        return Path.of(environment.getRequiredProperty("gongcai.data"));
    }

    private String url() {
        return environment.getRequiredProperty("spring.datasource.url");
    }
}
