package org.gongcai.observation.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.gongcai.contracts.LogApi;
import org.gongcai.contracts.LogApi.LeafView;
import org.gongcai.contracts.ObservationEvent.CheckpointCosigned;
import org.gongcai.contracts.ObservationEvent.Leaf;
import org.gongcai.contracts.ProvableFact;
import org.gongcai.platform.documents.BlobStore;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.EntryBundle;
import org.gongcai.trust.LogPolicy;
import org.gongcai.trust.NoteVerifier;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A log that tests write to, read from and check. */
abstract class LoggedFacts {
    @Autowired LogApi log;
    @Autowired Outbox outbox;
    @Autowired RecordedEvents recorded;
    @Autowired TransactionTemplate transaction;
    @Autowired SequencerWorker worker;
    @Autowired Sequencer sequencer;
    @Autowired Cosigning cosigning;
    @Autowired LogWitness witness;
    @Autowired TransparencyLogs logs;
    @Autowired StoredTiles tiles;
    @Autowired BlobStore blobs;
    @Autowired TransparencyLogHealthIndicator health;
    @Autowired JdbcClient db;
    @Autowired DataSource database;

    @AfterEach
    void go_on() {
        if (!worker.isRunning()) {
            worker.start();
        }
        await().until(worker::settled);
    }

    static void checkAnnounced(Leaf leaf, byte[] hash, IndependentChecker.Head head) {
        assertThat(leaf.leafHash()).isEqualTo(HexFormat.of().formatHex(hash));
        var path = leaf.hashes().stream().map(HexFormat.of()::parseHex).toList();
        assertThat(IndependentChecker.rootOf(hash, leaf.index(), head.size(), path))
                .isEqualTo(head.root());
    }

    List<LeafView> allLeaves() {
        var all = new ArrayList<LeafView>();
        for (var page = log.leaves(null, 200);
                !page.isEmpty();
                page = log.leaves(page.getLast().index(), 200)) {
            all.addAll(page);
        }
        all.sort(Comparator.comparing(LeafView::index));
        return all;
    }

    List<String> bundle(String name) {
        try (var stream = blobs.open(name)) {
            return EntryBundle.parse(stream.readAllBytes()).stream()
                    .map(entry -> new String(entry, StandardCharsets.UTF_8))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    IndependentChecker checker() {
        return new IndependentChecker(log.keys().log(), log.keys().witnesses().getFirst());
    }

    LogPolicy policy() {
        return LogPolicy.of(
                NoteVerifier.parse(log.keys().log()),
                NoteVerifier.parse(log.keys().witnesses().getFirst()));
    }

    static byte[] bytes(LeafView view) {
        return Encodings.utf8(view.leaf());
    }

    void publish(Collection<? extends ProvableFact> facts) {
        transaction.executeWithoutResult(status -> facts.forEach(outbox::publish));
    }

    void awaitLeaves(Collection<? extends ProvableFact> facts) {
        await().atMost(Duration.ofSeconds(30)).until(() -> inLog(facts));
    }

    boolean inLog(Collection<? extends ProvableFact> facts) {
        var events = facts.stream().map(ProvableFact::eventId).toList();
        return recorded.all(CheckpointCosigned.class).stream()
                .flatMap(event -> event.leaves().stream())
                .map(Leaf::eventId)
                .toList()
                .containsAll(events);
    }

    void awaitPending(int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> pending() == count);
    }

    long pending() {
        return db.sql("SELECT COUNT(*) FROM observation.log_pending").query(Long.class).single();
    }

    void remember(String note) {
        db.sql("UPDATE observation.witness_state SET note = ?").param(note).update();
    }

    void assertUnknown(ProvableFact fact) {
        assertThatThrownBy(() -> log.leaf(fact.eventId()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("unknown-leaf"));
    }
}
