package org.gongcai.observation.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.gongcai.contracts.ProvableFact;
import org.gongcai.observation.log.Chains.Link;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.LogLeaf;
import org.gongcai.trust.Merkle;
import org.junit.jupiter.api.Test;

class ComposerTest {
    private static final String NUMBER = "349921-CG-2026-0031";
    private final Composer composer = new Composer(subject -> Optional.empty());

    @Test
    void each_leaf_of_a_subject_points_to_the_one_before() {
        add(Facts.checked(NUMBER, 1));
        add(Facts.checked("other", 1));
        add(Facts.checked(NUMBER, 2));
        var first = leaf(0);
        var second = leaf(2);
        assertThat(first.n()).isEqualTo(1);
        assertThat(first.prev()).isNull();
        assertThat(first.at()).isEqualTo(Facts.AT.getEpochSecond());
        assertThat(first.by()).isEqualTo("system");
        assertThat(second.n()).isEqualTo(2);
        assertThat(second.prev()).isEqualTo(first.hash());
        assertThat(composer.moved())
                .containsEntry(NUMBER, new Link(2, second.hash()))
                .containsEntry("other", new Link(1, leaf(1).hash()));
    }

    @Test
    void a_chain_goes_on_from_what_is_stored() {
        var stored = new Link(7, Merkle.EMPTY_ROOT);
        var later = new Composer(subject -> Optional.of(stored));
        later.add(entry(Facts.checked(NUMBER, 8)));
        var leaf = LogLeaf.parse(Encodings.utf8(later.leaves().getFirst().text()));
        assertThat(leaf.n()).isEqualTo(8);
        assertThat(leaf.prev()).isEqualTo(Merkle.EMPTY_ROOT);
    }

    @Test
    void a_batch_stands_outside_every_chain_exactly_as_it_was_stated() {
        var batch = Facts.batch(1);
        add(batch);
        var leaf = composer.leaves().getFirst();
        assertThat(leaf.text()).isEqualTo(batch.statement().data());
        assertThat(leaf.subject()).isNull();
        assertThat(leaf.n()).isNull();
        assertThat(composer.moved()).isEmpty();
    }

    @Test
    void what_cannot_become_a_leaf_leaves_no_gap_in_its_chain() {
        add(Facts.checked(NUMBER, 1));
        for (String data : new String[] {"no json", "{ \"v\": 1 }", "{\"v\":null}", tooLarge()}) {
            assertThatThrownBy(() -> add(Facts.checked(NUMBER, data)))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThatThrownBy(() -> add(Facts.checked(" ", 1))).hasMessageContaining("no subject");
        assertThatThrownBy(() -> add(Facts.checked("x".repeat(201), 1)))
                .hasMessageContaining("201");
        add(Facts.checked(NUMBER, 2));
        assertThat(composer.leaves()).hasSize(2);
        assertThat(leaf(1).n()).isEqualTo(2);
    }

    static String tooLarge() {
        return "{\"text\":\"%s\",\"v\":1}".formatted("x".repeat(LogLeaf.LARGEST));
    }

    private void add(ProvableFact fact) {
        composer.add(entry(fact));
    }

    private LogLeaf leaf(int place) {
        return LogLeaf.parse(Encodings.utf8(composer.leaves().get(place).text()));
    }

    private static PendingEntries.Entry entry(ProvableFact fact) {
        return new PendingEntries.Entry(1, fact.eventId(), fact.statement(), fact.occurredAt());
    }
}
