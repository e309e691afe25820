package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a start costs. Processor time, because time on the wall says how busy the machine is;
 * without the optimising compiler, whose share depends on how long the start takes; and as a
 * multiple of what the JDK needs to compile and run a few lines, because a slow machine is slow at
 * both.
 */
class StartTest {

    private static final String ONE_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    /** It was 30 on a quiet machine with two cores. */
    private static final int AS_MUCH_AS = 50;

    /** Prints the processor time, in nanoseconds, of compiling and running it. */
    private static final String FEW_LINES =
            """
            import java.lang.management.ManagementFactory;
            void main() {
                var system = ManagementFactory.getOperatingSystemMXBean();
                IO.println(((com.sun.management.OperatingSystemMXBean) system).getProcessCpuTime());
            }
            """;

    @TempDir Path data;

    @Test
    void the_first_page_costs_little_processor_time() throws IOException {
        var few = Files.writeString(data.resolve("FewLines.java"), FEW_LINES);
        // The middle of several, half of them before and half after.
        var before = Stream.generate(() -> timeOf(few)).limit(5).toList();
        try (var program = Program.started(data, "512m", ONE_COMPILER_ONLY)) {
            var start = program.processorTime();
            var after = Stream.generate(() -> timeOf(few)).limit(5).toList();
            var yardstick =
                    Stream.concat(before.stream(), after.stream())
                            .sorted()
                            .skip(5)
                            .findFirst()
                            .orElseThrow();
            assertThat(start)
                    .as("%d times the yardstick of %s", AS_MUCH_AS, yardstick)
                    .isPositive()
                    .isLessThan(yardstick.multipliedBy(AS_MUCH_AS));
        }
    }

    private static Duration timeOf(Path source) {
        try {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(java, ONE_COMPILER_ONLY, source.toString()).start();
            try (var said = process.inputReader()) {
                return Duration.ofNanos(Long.parseLong(said.readLine()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
