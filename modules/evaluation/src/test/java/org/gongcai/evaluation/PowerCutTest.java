package org.gongcai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.gongcai.contracts.CommitteeApi;
import org.gongcai.contracts.Tender.ScoreDisclosure;
import org.gongcai.platform.TestPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What was typed before the lights went out is there when they come on again. */
class PowerCutTest {

    @TempDir private Path data;

    @Test
    void typed_marks_and_votes_outlive_a_restart_in_the_middle() {
        Hall hall;
        try (var before = start()) {
            hall = new Hall(before, ScoreDisclosure.OWN_ONLY).opened().reviewed().begun();
            hall.conforming().mark(4, "e1", "T1", "47.5", "实施方案较完整");
        }
        try (var after = start()) {
            var committee = after.getBean(CommitteeApi.class);
            var session = hall.seats.get(3).call(committee::mine);

            assertThat(session.chair()).isEqualTo(1);
            var bid = session.lots().getFirst().bids().get(1);
            assertThat(bid.conformity()).isTrue();
            assertThat(bid.scores())
                    .singleElement()
                    .satisfies(mark -> {
                        assertThat(mark.points()).isEqualByComparingTo("47.5");
                        assertThat(mark.note()).isEqualTo("实施方案较完整");
                    });
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(TestPlatform.class, EvaluationModule.class)
                .run(
                        Stream.of(
                                        "server.port=0",
                                        "gongcai.data=" + data.toAbsolutePath(),
                                        "gongcai.demo.enabled=false",
                                        "gongcai.clock.movable=true",
                                        "gongcai.clock.start=2026-03-16T09:00:00+08:00",
                                        "spring.datasource.hikari.maximum-pool-size=10")
                                .map("--%s"::formatted)
                                .toArray(String[]::new));
    }
}
