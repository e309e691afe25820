package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.util.FileSystemUtils;

/**
 * The demo county's data just after it was played, for all tests once: by a program whose system
 * clock shows 2028, and which was killed as soon as it was ready.
 */
final class PlayedCounty {

    private static final LocalDate LATER = LocalDate.of(2028, 5, 8);
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    // A minute on the two cores of a small machine.
    private static final Duration ENOUGH = Duration.ofMinutes(2);
    private static final String READY = "The demo county is ready";

    private static final Path PLAYED = played();

    private PlayedCounty() {}

    /** The program on a copy of the county, which nobody else changes. */
    static Program startedOn(Path data) {
        try {
            FileSystemUtils.copyRecursively(PLAYED, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Program.demoOn(LATER, data);
    }

    private static Path played() {
        try {
            var folder = Files.createTempDirectory("gongcai-county");
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            try (var program = Program.demoOn(LATER, folder)) {
                program.awaitLog(READY, 1, PATIENCE);
                assertThat(program.processorTime()).isPositive().isLessThan(ENOUGH);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
