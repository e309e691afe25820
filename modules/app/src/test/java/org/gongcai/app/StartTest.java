package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a start costs. Processor time, because time on the wall says how busy the machine is; and
 * without the optimising compiler, whose share depends on how long the start takes.
 */
class StartTest {

    private static final Duration ENOUGH = Duration.ofSeconds(30);

    @TempDir Path data;

    @Test
    void the_first_page_costs_little_processor_time() {
        try (var program = Program.started(data, "512m", "-XX:TieredStopAtLevel=1")) {
            assertThat(program.processorTime()).isPositive().isLessThan(ENOUGH);
        }
    }
}
