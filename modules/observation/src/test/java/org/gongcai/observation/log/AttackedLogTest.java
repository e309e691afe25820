package org.gongcai.observation.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongcai.contracts.LogApi.LeafView;
import org.gongcai.contracts.ProvableFact;
import org.gongcai.trust.EntryBundle;
import org.gongcai.trust.Fault;
import org.gongcai.trust.LogLeaf;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.TlogProof;
import org.gongcai.trust.Untrusted;
import org.junit.jupiter.api.Test;

/** Whoever rules the database changes history; who notices, and by what. */
class AttackedLogTest extends WatchedLog {

    @Test
    void whoever_verifies_an_edited_entry_sees_that_it_is_not_under_its_root() {
        var number = "edited-" + UUID.randomUUID();
        var fact = Facts.checked(number, 1);
        logged(List.of(fact));
        var before = LogBackup.take(db, "edited");
        db.sql(
                        "UPDATE observation.log_leaf SET leaf = REPLACE(leaf, '\"round\":1', '\"round\":2') WHERE event_id = ?")
                .param(fact.eventId().toString())
                .update();
        var view = log.leaf(fact.eventId());
        assertThatThrownBy(() -> verify(view))
                .isInstanceOfSatisfying(
                        Untrusted.class,
                        e -> assertThat(e.fault()).isEqualTo(Fault.INCLUSION_FAILS));
        assertThat(log.tile("tile/0/" + newestTile()))
                .as("a monitor compares entries with the tile of their hashes")
                .satisfies(hashes ->
                        assertThat(hash(hashes, view.index()))
                                .isNotEqualTo(Merkle.leafHash(bytes(view)).bytes()));
        restore(before);
        verify(log.leaf(fact.eventId()));
    }

    @Test
    void whoever_reads_all_entries_sees_that_one_was_dropped() {
        var number = "dropped-" + UUID.randomUUID();
        var facts = IntStream.rangeClosed(1, 3).mapToObj(n -> Facts.checked(number, n)).toList();
        logged(facts);
        var before = LogBackup.take(db, "dropped");
        db.sql("DELETE FROM observation.log_leaf WHERE event_id = ?")
                .param(log.chain(number).get(1).event().toString())
                .update();
        long size = log.checkpoint().size();
        assertThat(log.tile("tile/0/" + newestTile())).hasSize((int) (size % 256) * 32);
        assertThat(EntryBundle.parse(log.tile("tile/entries/" + newestTile())))
                .as("fewer entries than hashes")
                .hasSize((int) (size % 256) - 1);
        assertThat(log.chain(number))
                .as("the subject's own numbers have a gap")
                .extracting(view -> LogLeaf.parse(bytes(view)).n())
                .containsExactly(1L, 3L);
        restore(before);
    }

    @Test
    void the_witness_stops_a_log_that_was_set_back_to_yesterday() {
        logged(List.of(Facts.batch(101)));
        var yesterday = LogBackup.take(db, "yesterday");
        logged(List.of(Facts.batch(102)));
        logged(List.of(Facts.batch(103)));
        worker.stop();
        var today = LogBackup.take(db, "today");
        restore(yesterday);
        publish(List.of(Facts.batch(104)));
        awaitPending(1);
        sequencer.grow();
        assertThatThrownBy(cosigning::cosign).hasMessageContaining("old backup restored");
        assertThat(witnessSays()).contains("old backup restored");
        restore(today);
    }

    @Test
    void the_witness_stops_a_log_that_was_rewritten_and_grew_on() {
        logged(List.of(Facts.batch(201)));
        var yesterday = LogBackup.take(db, "rewritten");
        logged(List.of(Facts.batch(202)));
        worker.stop();
        var today = LogBackup.take(db, "original");
        restore(yesterday);
        publish(List.of(Facts.batch(203), Facts.batch(204)));
        awaitPending(2);
        sequencer.grow();
        assertThatThrownBy(cosigning::cosign).hasMessageContaining("422");
        assertThat(health.health().getStatus().getCode()).isEqualTo("ATTENTION");
        restore(today);
    }

    private void logged(List<? extends ProvableFact> facts) {
        publish(facts);
        awaitLeaves(facts);
    }

    private void restore(LogBackup backup) {
        transaction.executeWithoutResult(status -> backup.restore());
    }

    private String newestTile() {
        long size = log.checkpoint().size();
        return "%03d.p/%d".formatted(size / 256, size % 256);
    }

    private static byte[] hash(byte[] hashes, long index) {
        int at = (int) (index % 256) * 32;
        return Arrays.copyOfRange(hashes, at, at + 32);
    }

    private void verify(LeafView view) {
        TlogProof.parse(view.proof()).verify(Merkle.leafHash(bytes(view)), policy());
    }
}
