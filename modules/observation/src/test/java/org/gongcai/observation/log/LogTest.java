package org.gongcai.observation.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongcai.contracts.LogApi.LeafView;
import org.gongcai.contracts.ObservationEvent.CheckpointCosigned;
import org.gongcai.observation.ObservationModule;
import org.gongcai.platform.PlatformTest;
import org.gongcai.rules.Refused;
import org.gongcai.trust.AddCheckpoint;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.LogLeaf;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.TiledTree;
import org.gongcai.trust.TlogProof;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@PlatformTest(ObservationModule.class)
@TestInstance(Lifecycle.PER_CLASS)
class LogTest extends LoggedFacts {

    @Test
    void facts_become_chained_leaves_that_anyone_can_verify() {
        var number = "chain-" + UUID.randomUUID();
        var first = Facts.checked(number, 1);
        var second = Facts.checked(number, 2);
        publish(List.of(first));
        awaitLeaves(List.of(first));
        publish(List.of(second, Facts.checked("other-" + number, 1)));
        awaitLeaves(List.of(second));

        var chain = log.chain(number);
        assertThat(chain)
                .extracting(LeafView::event)
                .containsExactly(first.eventId(), second.eventId());
        var leaves = chain.stream().map(view -> LogLeaf.parse(bytes(view))).toList();
        assertThat(leaves).extracting(LogLeaf::n).containsExactly(1L, 2L);
        assertThat(leaves.getLast().prev()).isEqualTo(leaves.getFirst().hash());
        assertThat(leaves.getLast().data().text()).isEqualTo(second.statement().data());
        for (var view : chain) {
            var seen = TlogProof.parse(view.proof()).verify(Merkle.leafHash(bytes(view)), policy());
            assertThat(seen.seenByAllAt()).isEqualTo(view.cosignedAt().getEpochSecond());
            assertThat(seen.witnessTimes()).containsOnlyKeys("demo-witness");
        }
        assertThat(log.keys().independent()).isFalse();
    }

    @Test
    void a_batch_says_nothing_beside_its_root() {
        var batch = Facts.batch(1);
        publish(List.of(batch));
        awaitLeaves(List.of(batch));
        var view = log.leaf(batch.eventId());
        assertThat(view.leaf()).isEqualTo(batch.statement().data());
        assertThat(view.subject()).isEmpty();
        assertThat(view.type()).isEqualTo("bids.batch");
    }

    @Test
    void the_log_keeps_every_root_while_it_grows_over_many_tiles() {
        for (int round = 0; round < 3; round++) {
            var facts = IntStream.range(0, 200).mapToObj(Facts::batch).toList();
            publish(facts);
            awaitLeaves(facts);
        }
        long size = log.checkpoint().size();
        var tree = new TiledTree(size, tiles);
        var heads = recorded.all(CheckpointCosigned.class);
        var known = checker().head(heads.getFirst().checkpoint());
        var now = checker().head(log.checkpoint().note());
        assertThat(
                        Merkle.consistent(
                                known.size(),
                                now.size(),
                                tree.consistency(known.size()),
                                Bytes32.of(known.root()),
                                Bytes32.of(now.root())))
                .isTrue();
        assertThat(bundle("log/tile/entries/000"))
                .containsExactlyElementsOf(
                        allLeaves().subList(0, 256).stream().map(LeafView::leaf).toList());
    }

    @Test
    void what_cannot_become_a_leaf_holds_nothing_back() {
        var number = "broken-" + UUID.randomUUID();
        var broken = Facts.checked(number, "no json");
        var large = Facts.checked(number, ComposerTest.tooLarge());
        var good = Facts.checked(number, 1);
        publish(List.of(broken, large, good));
        awaitLeaves(List.of(good));
        assertThat(LogLeaf.parse(bytes(log.leaf(good.eventId()))).n()).isEqualTo(1);
        assertThat(health.health().getStatus().getCode()).isEqualTo("ATTENTION");
        assertThat(health.health().getDetails()).containsEntry("rejected", 2L);
        assertUnknown(broken);
        db.sql("DELETE FROM observation.log_rejected").update();
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void a_crash_between_the_tiles_and_the_commit_leaves_every_fact_waiting() {
        worker.stop();
        var facts = IntStream.range(1000, 1300).mapToObj(Facts::batch).toList();
        publish(facts);
        awaitPending(300);
        long before = logs.head().tree().size();
        transaction.executeWithoutResult(status -> {
            sequencer.grow();
            status.setRollbackOnly();
        });
        assertThat(logs.head().tree().size()).isEqualTo(before);
        assertThat(pending()).isEqualTo(300);
        assertThat(blobs.exists("log/tile/0/%03d".formatted(before / 256))).isTrue();

        worker.start();
        awaitLeaves(facts);
        assertThat(logs.head().tree().size()).isEqualTo(before + 300);
    }

    @Test
    void a_crash_after_the_cosignature_announces_the_leaves_once() {
        worker.stop();
        var fact = Facts.batch(2000);
        publish(List.of(fact));
        awaitPending(1);
        assertThat(sequencer.grow()).isTrue();
        assertUnknown(fact);
        var head = logs.head();
        var proof = new TiledTree(head.tree().size(), tiles).consistency(head.cosignedSize());
        assertThat(witness.ask(new AddCheckpoint(head.cosignedSize(), proof, head.note())).status())
                .isEqualTo(200);

        assertThat(cosigning.cosign()).isTrue();
        assertThat(cosigning.cosign()).isFalse();
        assertThat(log.leaf(fact.eventId()).leaf()).isEqualTo(fact.statement().data());
    }

    @Test
    void while_the_witness_is_away_nothing_is_announced_and_nothing_is_lost() throws SQLException {
        var known = Facts.batch(2999);
        publish(List.of(known));
        awaitLeaves(List.of(known));
        worker.stop();
        var fact = Facts.batch(3000);
        publish(List.of(fact));
        awaitPending(1);
        sequencer.grow();
        var later = Facts.batch(3001);
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("SELECT note FROM observation.witness_state FOR UPDATE");
            assertThatThrownBy(cosigning::cosign).isInstanceOf(RuntimeException.class);
            publish(List.of(later));
            awaitPending(1);
            assertThat(sequencer.grow()).as("grows on an uncosigned head").isFalse();
            assertUnknown(fact);
            assertThat(health.health().getStatus().getCode()).isEqualTo("ATTENTION");
            other.rollback();
        }
        worker.start();
        awaitLeaves(List.of(fact, later));
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void a_witness_that_has_seen_more_than_the_log_stops_it() {
        var fact = Facts.batch(4000);
        publish(List.of(fact));
        awaitLeaves(List.of(fact));
        worker.stop();
        var state = "SELECT note FROM observation.witness_state";
        var newest = db.sql(state).query((row, number) -> row.getString(1)).single();
        publish(List.of(Facts.batch(4001)));
        awaitPending(1);
        sequencer.grow();
        var ahead = logs.head().note().text().replaceFirst("\n\\d+\n", "\n999999\n");
        remember(ahead + newest.substring(newest.indexOf("\n\n") + 1));
        assertThatThrownBy(cosigning::cosign).hasMessageContaining("999999");
        remember(newest);
        assertThat(cosigning.cosign()).isTrue();
    }

    @Test
    void pages_go_from_the_newest_down() {
        var facts = IntStream.range(5000, 5005).mapToObj(Facts::batch).toList();
        publish(facts);
        awaitLeaves(facts);
        var newest = log.leaves(null, 2);
        var next = log.leaves(newest.getLast().index(), 2);
        assertThat(newest.getFirst().index()).isEqualTo(log.checkpoint().size() - 1);
        assertThat(next)
                .extracting(LeafView::index)
                .containsExactly(newest.getLast().index() - 1, newest.getLast().index() - 2);
        assertThatThrownBy(() -> log.leaves(null, 201))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("page-limit"));
    }

    /** Rebuilds every root from the leaves alone and checks what was announced, once for each. */
    @AfterAll
    void an_independent_checker_agrees_with_all_that_these_tests_did() {
        var leaves = allLeaves();
        var checker = checker();
        var hashes = leaves.stream().map(view -> IndependentChecker.leafHash(view.leaf())).toList();
        var announced = new ArrayList<UUID>();
        for (var event : recorded.all(CheckpointCosigned.class)) {
            var head = checker.head(event.checkpoint());
            var prefix = hashes.subList(0, (int) head.size());
            assertThat(IndependentChecker.root(prefix)).isEqualTo(head.root());
            assertThat(event.size()).isEqualTo(head.size());
            event.leaves()
                    .forEach(leaf -> {
                        announced.add(leaf.eventId());
                        checkAnnounced(leaf, hashes.get((int) leaf.index()), head);
                    });
        }
        assertThat(announced)
                .containsExactlyElementsOf(leaves.stream().map(LeafView::event).toList());
        leaves.forEach(view ->
                assertThat(checker.verify(view.proof(), view.leaf())).isGreaterThan(view.index()));
    }
}
