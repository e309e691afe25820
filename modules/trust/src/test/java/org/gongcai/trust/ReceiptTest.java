package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongcai.trust.Fixtures.assertRefused;
import static org.gongcai.trust.Fixtures.repeatable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongcai.trust.BidBatch.Item;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    private static final String ORIGIN = "county.example/log/2026";
    private final NoteSigner log = NoteSigner.generate(ORIGIN, NoteKind.LOG, repeatable("log"));
    private final NoteSigner inspector =
            NoteSigner.generate("inspector.example", NoteKind.WITNESS, repeatable("w"));
    private final LogPolicy policy = LogPolicy.of(log.verifier(), inspector.verifier());
    private final BidBatch batch = BidBatch.close(items(3), repeatable("batch"));

    @Test
    void a_receipt_proves_the_envelope_at_its_index_and_witness_time() {
        for (var placed : batch.placed()) {
            var receipt = Receipt.parse(Receipt.of(placed, proof()).format());
            assertThat(receipt.envelope()).isEqualTo(placed.e());
            assertThat(receipt.verify(policy).seenByAllAt()).isEqualTo(1773622805);
            assertThat(receipt.proof().index()).isEqualTo(2);
        }
    }

    @Test
    void a_receipt_proves_no_other_envelope_slot_or_batch() {
        var p = batch.placed().getFirst();
        var otherE = new Receipt(batch.placed().get(1).e(), p.r(), p.slot(), p.path(), proof());
        var otherR = new Receipt(p.e(), batch.placed().get(1).r(), p.slot(), p.path(), proof());
        var otherSlot = new Receipt(p.e(), p.r(), p.slot() ^ 1, p.path(), proof());
        for (var receipt : List.of(otherE, otherR, otherSlot)) {
            assertRefused(Fault.INCLUSION_FAILS, () -> receipt.verify(policy));
        }
        var outside = new Receipt(p.e(), p.r(), BidBatch.SLOTS, p.path(), proof());
        assertRefused(Fault.INCLUSION_FAILS, () -> outside.verify(policy));
        var shortPath = new Receipt(p.e(), p.r(), p.slot(), p.path().subList(0, 11), proof());
        assertRefused(Fault.INCLUSION_FAILS, () -> shortPath.verify(policy));
    }

    @Test
    void a_receipt_without_the_inspector_counts_for_nothing() {
        var stranger = NoteSigner.generate("stranger.example", NoteKind.WITNESS, repeatable("s"));
        var strict = LogPolicy.of(log.verifier(), stranger.verifier());
        var receipt = Receipt.of(batch.placed().getFirst(), proof());
        assertRefused(Fault.WITNESS_MISSING, () -> receipt.verify(strict));
    }

    @Test
    void a_receipt_with_a_foreign_field_or_no_extra_is_refused() {
        var text = Receipt.of(batch.placed().getFirst(), proof()).format();
        var extra = JsonObject.read(TlogProof.parse(text).extraBytes());
        var foreign = TlogProof.parse(text).withExtra(extra.with("x", 1).bytes());
        assertRefused(Fault.UNKNOWN_FIELD, () -> Receipt.parse(foreign.format()));
        assertRefused(Fault.MALFORMED_JSON, () -> Receipt.parse(proof().format()));
        assertRefused(Fault.MALFORMED_TEXT, () -> Receipt.parse("c2sp.org/tlog-proof@v2\n\n"));
    }

    @Test
    void the_batch_leaf_tells_nothing_but_its_root() {
        assertThat(new String(batch.leafBytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"root\":\"" + batch.root() + "\",\"type\":\"bids.batch\",\"v\":1}");
        assertThat(batch.root()).isNotEqualTo(BidBatch.close(items(3), Entropy.secure()).root());
    }

    @Test
    void a_batch_takes_up_to_4096_items_and_none_twice() {
        var full = BidBatch.close(items(BidBatch.SLOTS), Entropy.secure());
        assertThat(full.placed()).extracting(BidBatch.Placed::slot).doesNotHaveDuplicates();
        assertThat(BidBatch.close(List.of(), Entropy.secure()).placed()).isEmpty();
        assertThatThrownBy(() -> BidBatch.close(items(BidBatch.SLOTS + 1), Entropy.secure()))
                .isInstanceOf(IllegalArgumentException.class);
        var twice = new ArrayList<>(items(1));
        twice.add(new Item(twice.getFirst().e(), Merkle.EMPTY_ROOT));
        assertThatThrownBy(() -> BidBatch.close(twice, Entropy.secure()))
                .hasMessageContaining("twice");
    }

    private TlogProof proof() {
        var leaves = new ArrayList<>(Fixtures.leaves(2));
        leaves.add(Merkle.leafHash(batch.leafBytes()));
        leaves.addAll(Fixtures.leaves(2));
        var tree = MerkleTree.of(leaves);
        var note = new Checkpoint(ORIGIN, 5, tree.root()).signedBy(log);
        return TlogProof.of(
                2, tree.inclusion(2), note.with(inspector.cosign(note.text(), 1773622805)));
    }

    private static List<Item> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new Item(
                                Encodings.sha256(Encodings.u32(i)),
                                Encodings.sha256(Encodings.u64(i))))
                .toList();
    }
}
