package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.trust.Fixtures.assertRefused;
import static org.gongcai.trust.Fixtures.leaves;
import static org.gongcai.trust.Fixtures.repeatable;

import java.util.List;
import org.gongcai.trust.WitnessAnswer.Conflict;
import org.gongcai.trust.WitnessAnswer.Cosigned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WitnessTest {
    private static final String ORIGIN = "county.example/log/2026";
    private final NoteSigner log = NoteSigner.generate(ORIGIN, NoteKind.LOG, repeatable("log"));
    private final NoteSigner key =
            NoteSigner.generate("inspector.example", NoteKind.WITNESS, repeatable("w"));
    private final Witness witness = new Witness(key, List.of(log.verifier()));
    private final MerkleTree tree = MerkleTree.of(leaves(20));

    @Test
    void the_first_checkpoint_needs_no_proof() {
        var answer = witness.consider(request(0, 5), null, 1000);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Cosigned.class,
                        cosigned -> {
                            assertThat(cosigned.latest().cosignedAt(key.verifier())).hasValue(1000);
                            assertThat(cosigned.latest().isSignedBy(log.verifier())).isTrue();
                        });
        assertThat(answer.body()).startsWith("— inspector.example ").endsWith("\n");
    }

    @Test
    void growth_is_cosigned_and_the_request_fits_on_paper() {
        var request = AddCheckpoint.parse(request(5, 20).format());
        assertThat(request).isEqualTo(request(5, 20));
        assertThat(witness.consider(request, latest(5), 1001).status()).isEqualTo(200);
        assertThat(witness.consider(request(20, 20), latest(20), 1002).status()).isEqualTo(200);
    }

    @Test
    void a_log_that_forgot_where_it_was_is_told() {
        assertThat(witness.consider(request(0, 20), latest(5), 1)).isEqualTo(new Conflict(5));
        assertThat(witness.consider(request(5, 20), null, 1)).isEqualTo(new Conflict(0));
        assertThat(witness.consider(request(3, 4), latest(5), 1).body()).isEqualTo("5\n");
    }

    @Test
    void a_rewritten_history_is_never_cosigned() {
        var rewritten =
                new AddCheckpoint(
                        5,
                        tree.consistency(5),
                        new Checkpoint(ORIGIN, 20, Merkle.EMPTY_ROOT).signedBy(log));
        assertThat(status(rewritten, latest(5))).isEqualTo(422);
        var replaced =
                new AddCheckpoint(
                        5, List.of(), new Checkpoint(ORIGIN, 5, Merkle.EMPTY_ROOT).signedBy(log));
        assertThat(status(replaced, latest(5))).isEqualTo(422);
        var proofFromNothing = new AddCheckpoint(0, tree.consistency(5), checkpoint(20));
        assertThat(status(proofFromNothing, null)).isEqualTo(422);
        var emptyWithRoot =
                new AddCheckpoint(
                        0, List.of(), new Checkpoint(ORIGIN, 0, tree.root()).signedBy(log));
        assertThat(status(emptyWithRoot, null)).isEqualTo(422);
    }

    @Test
    void strangers_and_forgers_are_turned_away() {
        var unknown = NoteSigner.generate("other.example", NoteKind.LOG, repeatable("other"));
        var other =
                new AddCheckpoint(
                        0,
                        List.of(),
                        new Checkpoint("other.example", 1, tree.root()).signedBy(unknown));
        assertThat(status(other, null)).isEqualTo(404);
        var forged =
                new AddCheckpoint(
                        0, List.of(), new Checkpoint(ORIGIN, 1, tree.root()).signedBy(unknown));
        assertThat(status(forged, null)).isEqualTo(403);
        var changed =
                new SignedNote(
                        checkpoint(5).text().replace("\n5\n", "\n6\n"), checkpoint(5).signatures());
        assertThat(status(new AddCheckpoint(0, List.of(), changed), null)).isEqualTo(403);
        assertThat(status(new AddCheckpoint(9, List.of(), checkpoint(5)), latest(5)))
                .isEqualTo(400);
        var noCheckpoint = new SignedNote("hello\n", List.of(log.sign("hello\n")));
        assertThat(status(new AddCheckpoint(0, List.of(), noCheckpoint), null)).isEqualTo(400);
    }

    @Test
    void malformed_requests_are_refused_when_read() {
        for (String text :
                List.of(
                        "",
                        "old 1\n",
                        "new 1\n\n" + checkpoint(5).format(),
                        "old 01\n\n" + checkpoint(5).format())) {
            assertRefused(Fault.MALFORMED_TEXT, () -> AddCheckpoint.parse(text));
        }
    }

    private int status(AddCheckpoint request, @Nullable SignedNote latest) {
        return witness.consider(request, latest, 1).status();
    }

    private AddCheckpoint request(int from, int to) {
        return new AddCheckpoint(from, MerkleTree.of(leaves(to)).consistency(from), checkpoint(to));
    }

    private SignedNote latest(int size) {
        return checkpoint(size).with(key.cosign(checkpoint(size).text(), 999));
    }

    private SignedNote checkpoint(int size) {
        return new Checkpoint(ORIGIN, size, Merkle.root(leaves(size))).signedBy(log);
    }
}
