package org.gongcai.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.gongcai.contracts.OperationsApi;
import org.gongcai.contracts.OperationsApi.Inbox;
import org.gongcai.contracts.OperationsApi.MoveClock;
import org.gongcai.contracts.Role;
import org.gongcai.platform.Actors;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlatformTest
class OperationsTest {

    @Autowired private OperationsApi api;
    @Autowired private PlatformHealth health;
    @Autowired private Actors actors;
    @Autowired private JdbcClient db;

    private Caller operator;

    @BeforeEach
    void signIn() {
        operator = actors.person(Role.OPERATOR);
    }

    @Test
    void the_operator_sees_what_waits() {
        assertThat(operator.call(() -> api.queues()).inboxes())
                .extracting(Inbox::consumer)
                .contains("platform");
    }

    @Test
    void nobody_else_sees_or_replays_events() {
        var supervisor = actors.person(Role.SUPERVISOR);
        assertThatThrownBy(() -> supervisor.call(() -> api.parkedEvents()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> supervisor.run(() -> api.replay("platform", UUID.randomUUID())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void everyone_reads_the_legal_clock_and_the_operator_moves_it() {
        var supplier = actors.person(Role.SUPPLIER);
        var now = supplier.call(() -> api.clock()).now();
        var move = new MoveClock(now.plus(Duration.ofHours(5)));
        assertThatThrownBy(() -> supplier.call(() -> api.moveClock(move)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("forbidden"));
        assertThat(operator.call(() -> api.moveClock(move)).movable()).isTrue();
        await().until(() -> !supplier.call(() -> api.clock()).now().isBefore(move.to()));
    }

    @Test
    void a_parked_event_asks_for_attention_and_goes_on_when_it_is_replayed() {
        var eventId = UUID.randomUUID();
        park(eventId);
        var ill = health.health();
        assertThat(ill.getStatus()).isEqualTo(new Status("ATTENTION"));
        assertThat(ill.getDetails()).containsEntry("parked", 1L);
        operator.run(() -> api.replay("elsewhere", eventId));
        assertThat(health.health()).extracting(Health::getStatus).isEqualTo(Status.UP);
        db.sql("DELETE FROM platform.inbox WHERE consumer = 'elsewhere'").update();
    }

    /** For a consumer that runs in another process, so that nothing happens to it here. */
    private void park(UUID eventId) {
        db.sql(
                        """
                        INSERT INTO platform.inbox (consumer, event_id, type, owner, subject, sequence_no, payload,
                          recorded_at, state, attempts)
                        VALUES ('elsewhere', ?, 'x', 'x', ?, 1, '{}', CURRENT_TIMESTAMP, 'PARKED', 10)
                        """)
                .params(eventId.toString(), eventId.toString())
                .update();
    }
}
