package org.gongcai.observation.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongcai.trust.AddCheckpoint;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Checkpoint;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.MerkleTree;
import org.gongcai.trust.NoteKind;
import org.gongcai.trust.NoteSigner;
import org.gongcai.trust.SignedNote;
import org.gongcai.trust.WitnessAnswer;
import org.gongcai.trust.WitnessAnswer.Conflict;
import org.gongcai.trust.WitnessAnswer.Cosigned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the log hears a witness that is elsewhere, over the network and over files. */
class FarWitnessTest {
    private static final long NOW = 1_770_000_000;
    private final NoteSigner log =
            NoteSigner.generate("chengxi.example/log/2026", NoteKind.LOG, Entropy.secure());
    private final List<Bytes32> leaves =
            IntStream.range(0, 20).mapToObj(i -> Merkle.leafHash(Encodings.u32(i))).toList();
    private final RemoteWitness remote = new RemoteWitness();
    @TempDir Path folder;
    private HttpWitness network;
    private FolderWitness files;

    @BeforeEach
    void watch() {
        remote.watch(log.verifier());
        network = new HttpWitness(remote.prefix(), remote.verifier());
        files = new FolderWitness(folder.resolve("witness"), remote.verifier());
    }

    @AfterEach
    void stop() {
        remote.close();
    }

    @Test
    void growth_comes_back_cosigned_over_the_network() {
        assertThat(network.ask(request(0, 7))).isInstanceOf(Cosigned.class);
        assertThat(network.ask(request(7, 20))).isInstanceOf(Cosigned.class);
        assertThat(network.ask(request(7, 20))).isEqualTo(new Conflict(20));
        assertThat(network.ask(new AddCheckpoint(20, List.of(), checkpoint(7))).status())
                .isEqualTo(400);
    }

    @Test
    void whoever_does_not_answer_is_away() {
        remote.setAway(true);
        assertThatThrownBy(() -> network.ask(request(0, 7))).isInstanceOf(WitnessAway.class);
        var nobody = new HttpWitness(URI.create("http://127.0.0.1:1"), remote.verifier());
        assertThatThrownBy(() -> nobody.ask(request(0, 7)))
                .isInstanceOf(WitnessAway.class)
                .hasMessageContaining("127.0.0.1:1/add-checkpoint");
    }

    @Test
    void an_answer_under_another_key_is_none() {
        var other = NoteSigner.generate("inspector.example", NoteKind.WITNESS, Entropy.secure());
        var expecting = new HttpWitness(remote.prefix(), other.verifier());
        assertThatThrownBy(() -> expecting.ask(request(0, 7)))
                .hasMessageContaining(other.verifier().vkey());
        remote.setTrick(
                honest -> new Cosigned(other.cosign("something else\n", NOW), checkpoint(7)));
        assertThatThrownBy(() -> expecting.ask(request(7, 7))).hasMessageContaining("inspector");
    }

    @Test
    void a_request_waits_in_the_folder_until_its_answer_is_brought() throws IOException {
        assertThatThrownBy(() -> files.ask(request(0, 7))).isInstanceOf(WitnessAway.class);
        assertThatThrownBy(() -> files.ask(request(0, 7))).isInstanceOf(WitnessAway.class);
        carry();
        assertThat(files.ask(request(0, 7))).isInstanceOf(Cosigned.class);
        assertThat(files.ask(request(0, 7))).as("after a crash").isInstanceOf(Cosigned.class);
        assertThatThrownBy(() -> files.ask(request(7, 20)))
                .as("the old answer says nothing of the next checkpoint")
                .isInstanceOf(WitnessAway.class);
        carry();
        assertThat(files.ask(request(7, 20))).isInstanceOf(Cosigned.class);
    }

    @Test
    void a_witness_that_has_seen_another_size_is_asked_from_there() throws IOException {
        remote.answer(request(0, 7), NOW);
        assertThatThrownBy(() -> files.ask(request(0, 20))).isInstanceOf(WitnessAway.class);
        carry();
        assertThat(files.ask(request(0, 20))).isEqualTo(new Conflict(7));
        assertThatThrownBy(() -> files.ask(request(7, 20))).isInstanceOf(WitnessAway.class);
        assertThat(files.ask(request(0, 20)))
                .as("a log that restarts is told again")
                .isEqualTo(new Conflict(7));
        carry();
        assertThat(files.ask(request(7, 20))).isInstanceOf(Cosigned.class);
    }

    private void carry() throws IOException {
        var stick = folder.resolve("witness");
        var request = AddCheckpoint.parse(Files.readString(stick.resolve("request")));
        WitnessAnswer answer = remote.answer(request, NOW);
        Files.writeString(stick.resolve("answer"), answer.body());
    }

    private AddCheckpoint request(int from, int to) {
        var proof = MerkleTree.of(new ArrayList<>(leaves.subList(0, to))).consistency(from);
        return new AddCheckpoint(from, proof, checkpoint(to));
    }

    private SignedNote checkpoint(int size) {
        var root = Merkle.root(leaves.subList(0, size));
        return new Checkpoint(log.verifier().name(), size, root).signedBy(log);
    }
}
