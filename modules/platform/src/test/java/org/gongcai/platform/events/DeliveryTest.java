package org.gongcai.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongcai.contracts.EventOwner;
import org.gongcai.contracts.OperationsApi.ParkedEvent;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.Happening.Happened;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest({Hearer.class, DeliveryTest.TestOwner.class})
@TestPropertySource(properties = "gongcai.queue.attempts=3")
class DeliveryTest {

    static class TestOwner {
        @Bean
        EventOwner testOwner() {
            return new EventOwner("test", Happening.class);
        }
    }

    private final UUID subject = UUID.randomUUID();

    @Autowired private Outbox outbox;
    @Autowired private Queues queues;
    @Autowired private Inbox inbox;
    @Autowired private EventCatalogue catalogue;
    @Autowired private Hearer hearer;
    @Autowired private RecordedEvents recorded;
    @Autowired private TransactionTemplate transaction;

    @Test
    void every_event_is_heard_once_and_in_the_order_of_its_subject() {
        var other = UUID.randomUUID();
        var words = IntStream.rangeClosed(1, 60).mapToObj(String::valueOf).toList();
        for (int number = 1; number <= 60; number++) {
            publish(subject, number, words.get(number - 1));
            publish(other, number, words.get(number - 1));
        }
        await().until(queues::idle);
        assertThat(hearer.heardOf(subject)).isEqualTo(words);
        assertThat(hearer.heardOf(other)).isEqualTo(words);
    }

    @Test
    void an_event_whose_transaction_rolls_back_is_never_heard() {
        transaction.executeWithoutResult(status -> {
            outbox.publish(Happened.of(subject, 1, "undone"));
            status.setRollbackOnly();
        });
        publish(subject, 1, "done");
        await().until(() -> hearer.heardOf(subject).contains("done"));
        assertThat(hearer.heardOf(subject)).containsExactly("done");
        assertThat(recorded.all(Happened.class))
                .extracting(Happened::what)
                .contains("done")
                .doesNotContain("undone");
    }

    @Test
    void an_event_is_published_in_a_transaction_or_not_at_all() {
        assertThatThrownBy(() -> outbox.publish(Happened.of(subject, 1, "alone")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_second_delivery_has_no_second_effect() {
        var event = publish(subject, 1, "once");
        await().until(() -> !hearer.heardOf(subject).isEmpty());
        await().until(queues::idle);
        transaction.executeWithoutResult(status -> {
            outbox.publish(event);
        });
        publish(subject, 2, "after");
        await().until(() -> hearer.heardOf(subject).contains("after"));
        assertThat(hearer.heardOf(subject)).containsExactly("once", "after");
    }

    @Test
    void a_poisoned_event_is_parked_and_holds_back_only_its_subject() {
        var other = UUID.randomUUID();
        hearer.broken.add("poison");
        var poison = publish(subject, 1, "poison");
        publish(subject, 2, "behind it");
        publish(other, 1, "beside it");
        await().until(() -> parked(poison));
        await().until(queues::idle);
        assertThat(hearer.heardOf(other)).containsExactly("beside it");
        assertThat(hearer.heardOf(subject)).isEmpty();
        assertThat(queues.parked())
                .anySatisfy(event -> {
                    assertThat(event.eventId()).isEqualTo(poison.eventId());
                    assertThat(event.attempts()).isEqualTo(3);
                    assertThat(event.lastError()).contains("broken on poison");
                });
        replayed_in_its_old_place(poison);
    }

    private void replayed_in_its_old_place(Happened poison) {
        hearer.broken.clear();
        queues.replay("hearer", poison.eventId());
        await().until(() -> hearer.heardOf(subject).size() == 2);
        assertThat(hearer.heardOf(subject)).containsExactly("poison", "behind it");
        assertThat(queues.parked()).extracting(ParkedEvent::eventId).isEmpty();
    }

    @Test
    void only_a_parked_event_is_replayed() {
        assertThatThrownBy(() -> queues.replay("hearer", UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("unknown-parked-event"));
    }

    @Test
    void an_event_that_comes_too_early_waits_longer_than_a_failing_one_and_is_not_parked() {
        hearer.early.add("early");
        var early = publish(subject, 1, "early");
        await().until(() -> attempts(early) > 4);
        assertThat(parked(early)).isFalse();
        hearer.early.clear();
        await().until(() -> !hearer.heardOf(subject).isEmpty());
        assertThat(hearer.heardOf(subject)).containsExactly("early");
    }

    @Test
    void an_event_reads_back_as_it_was_written_and_unknown_members_are_skipped() {
        var event = Happened.of(subject, 7, "kept");
        var json = catalogue.write(event);
        assertThat(catalogue.read("test.Happened.v1", json)).isEqualTo(event);
        assertThat(catalogue.read("test.Happened.v1", json.replaceFirst("\\{", "{\"new\":1,")))
                .isEqualTo(event);
    }

    private Happened publish(UUID about, long sequence, String what) {
        var event = Happened.of(about, sequence, what);
        transaction.executeWithoutResult(status -> outbox.publish(event));
        return event;
    }

    private boolean parked(Happened event) {
        return queues.parked().stream().anyMatch(each -> each.eventId().equals(event.eventId()));
    }

    private int attempts(Happened event) {
        return inbox.due("hearer", Instant.now().plusSeconds(60), 100).stream()
                .filter(row -> row.eventId().equals(event.eventId()))
                .mapToInt(InboxRow::attempts)
                .sum();
    }
}
