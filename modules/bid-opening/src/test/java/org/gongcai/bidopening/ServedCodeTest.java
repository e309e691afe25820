package org.gongcai.bidopening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.gongcai.contracts.BidOpeningEvent.ClientCodeServed;
import org.gongcai.contracts.ClientCode;
import org.junit.jupiter.api.Test;

class ServedCodeTest {

    private static final Instant NOW = Instant.parse("2026-03-16T01:30:00Z");

    private final ServedCode served = new ServedCode(ServedCode.ID);

    @Test
    void each_other_code_enters_the_log_once() {
        assertThat(served.view()).isEmpty();
        var first = served.serve(code("aa"), NOW).orElseThrow();
        assertThat(first.statement().data()).isEqualTo("{\"files\":2,\"root\":\"aa\",\"v\":1}");
        assertThat(served.serve(code("aa"), NOW)).isEmpty();

        var second = served.serve(code("bb"), NOW);
        assertThat(second).map(ClientCodeServed::sequence).contains(2L);
        assertThat(served.view())
                .hasValueSatisfying(view -> {
                    assertThat(view.root()).isEqualTo("bb");
                    assertThat(view.event()).isEqualTo(second.orElseThrow().eventId());
                });
    }

    private static ClientCode code(String root) {
        return new ClientCode() {
            @Override
            public String manifest() {
                return "00  js/one.js\n11  js/two.js\n";
            }

            @Override
            public String root() {
                return root;
            }
        };
    }
}
