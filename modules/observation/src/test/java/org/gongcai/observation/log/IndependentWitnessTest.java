package org.gongcai.observation.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.gongcai.contracts.ProvableFact;
import org.gongcai.trust.LogPolicy;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.TlogProof;
import org.gongcai.trust.WitnessAnswer.Conflict;
import org.gongcai.trust.WitnessAnswer.Rejected;
import org.junit.jupiter.api.Test;

class IndependentWitnessTest extends WatchedLog {

    @Test
    void its_cosignature_is_under_every_proof() {
        var fact = logged(1);
        var view = log.leaf(fact.eventId());
        var seen = TlogProof.parse(view.proof()).verify(Merkle.leafHash(bytes(view)), policy());
        assertThat(seen.witnessTimes()).containsOnlyKeys("inspector.example");
        assertThat(log.keys().independent()).isTrue();
        assertThat(log.checkpoint().witness()).isEqualTo("inspector.example");
    }

    @Test
    void while_it_is_away_only_proofs_wait() {
        logged(2);
        WITNESS.setAway(true);
        var fact = Facts.batch(3);
        publish(List.of(fact));
        await().atMost(Duration.ofSeconds(30)).until(() -> witnessSays().contains("No answer"));
        assertThat(health.health().getStatus().getCode()).isEqualTo("ATTENTION");
        var later = Facts.batch(4);
        publish(List.of(later));
        awaitPending(1);
        assertUnknown(fact);

        WITNESS.setAway(false);
        awaitLeaves(List.of(fact, later));
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void a_witness_that_names_ever_other_sizes_is_not_asked_for_ever() {
        grown(6);
        WITNESS.setTrick(honest -> new Conflict(honest.hashCode() & 1));
        assertThatThrownBy(cosigning::cosign).hasMessageContaining("has seen");
        WITNESS.setTrick(honest -> honest);
        assertThat(cosigning.cosign()).isTrue();
    }

    @Test
    void a_new_witness_begins_with_an_entry_and_vouches_for_all_older_ones() {
        var older = logged(7);
        worker.stop();
        try (var next = new RemoteWitness()) {
            next.watch(keys.log().verifier());
            var asked = new HttpWitness(next.prefix(), next.verifier());
            configure(asked);
            configure(asked);
            assertThat(pending()).as("said once").isEqualTo(1);
            assertThat(sequencer.grow()).isTrue();
            assertThat(cosigning(asked).cosign()).isTrue();

            var seenByNext = LogPolicy.of(keys.log().verifier(), next.verifier());
            var reader = new LogController(logs, proven, tiles, published, keys, asked);
            assertThat(reader.leaves(null, 1).getFirst().leaf())
                    .contains("\"type\":\"log.witness\"")
                    .contains(next.verifier().vkey());
            var view = reader.leaf(older.eventId());
            TlogProof.parse(view.proof()).verify(Merkle.leafHash(bytes(view)), seenByNext);
        }
    }

    @Test
    void a_new_witness_is_an_entry_also_where_the_old_one_died_with_a_checkpoint_waiting() {
        grown(9);
        try (var next = new RemoteWitness()) {
            next.watch(keys.log().verifier());
            var asked = new HttpWitness(next.prefix(), next.verifier());
            configure(asked);
            configure(asked);
            assertThat(pending()).as("said once").isEqualTo(1);
            assertThat(cosigning(asked).cosign()).isTrue();
            assertThat(sequencer.grow()).isTrue();
            configure(asked);
            assertThat(pending()).as("it is a leaf already").isZero();
            assertThat(cosigning(asked).cosign()).isTrue();

            var reader = new LogController(logs, proven, tiles, published, keys, asked);
            assertThat(reader.leaves(null, 1).getFirst().leaf())
                    .contains("\"type\":\"log.witness\"")
                    .contains(next.verifier().vkey());
        }
    }

    @Test
    void a_new_witness_is_said_once_though_its_own_entry_still_waits_for_it() {
        logged(10);
        worker.stop();
        try (var next = new RemoteWitness()) {
            next.watch(keys.log().verifier());
            var asked = new HttpWitness(next.prefix(), next.verifier());
            configure(asked);
            assertThat(sequencer.grow()).isTrue();
            configure(asked);
            assertThat(pending()).isZero();
            assertThat(cosigning(asked).cosign()).isTrue();
        }
    }

    @Test
    void what_another_instance_got_cosigned_is_no_trouble_of_this_one() {
        grown(12);
        var other = cosigning(witness);
        WITNESS.setTrick(honest -> new Rejected(503, "not now"));
        assertThatThrownBy(other::cosign).hasMessageContaining("not now");
        WITNESS.setTrick(honest -> honest);
        assertThat(cosigning.cosign()).isTrue();
        assertThat(other.trouble()).isPresent();
        assertThat(other.cosign()).isFalse();
        assertThat(other.trouble()).isEmpty();
    }

    @Test
    void an_answer_that_comes_after_the_log_grew_further_announces_nothing() {
        grown(14);
        publish(List.of(Facts.batch(15)));
        awaitPending(1);
        WITNESS.setTrick(honest -> {
            WITNESS.setTrick(again -> again);
            assertThat(cosigning.cosign()).isTrue();
            assertThat(sequencer.grow()).isTrue();
            return honest;
        });
        cosigning(witness).cosign();
        assertThat(logs.head().isCosigned()).isFalse();
        assertThat(cosigning.cosign()).isTrue();
        assertThat(log.checkpoint().size()).isEqualTo(logs.head().tree().size());
    }

    /** The worker rests and a checkpoint waits. */
    private void grown(int n) {
        logged(n - 1);
        worker.stop();
        publish(List.of(Facts.batch(n)));
        awaitPending(1);
        assertThat(sequencer.grow()).isTrue();
    }

    /** As a start with this witness does. */
    private void configure(LogWitness other) {
        var change = new WitnessChange(logs, proven, pending, leaves, other, keys, clock);
        transaction.executeWithoutResult(status -> change.record());
    }

    private Cosigning cosigning(LogWitness other) {
        return new Cosigning(logs, leaves, proven, tiles, other, keys, outbox, clock, transaction);
    }

    private ProvableFact logged(int n) {
        var fact = Facts.batch(n);
        publish(List.of(fact));
        awaitLeaves(List.of(fact));
        return fact;
    }
}
