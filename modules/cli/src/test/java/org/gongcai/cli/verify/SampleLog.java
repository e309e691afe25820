package org.gongcai.cli.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Checkpoint;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.EntryBundle;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.LogLeaf;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.MerkleTree;
import org.gongcai.trust.NoteKind;
import org.gongcai.trust.NoteSigner;
import org.gongcai.trust.Sig;
import org.gongcai.trust.SignedNote;
import org.gongcai.trust.Tile;
import org.gongcai.trust.TiledTree;
import org.gongcai.trust.TlogProof;

/** A small log whose operator signs whatever the test puts into it. */
final class SampleLog {
    static final String ORIGIN = "localhost/log/2026";

    /** One act before it has its place; {@code subj} is empty for a batch. */
    record Act(String type, String subj, String by, long at, JsonObject data, List<Sig> sigs) {
        static Act bySystem(String type, String subj, long at, JsonObject data) {
            return new Act(type, subj, "system", at, data, List.of());
        }

        Act with(JsonObject other) {
            return new Act(type, subj, by, at, other, sigs);
        }

        Act signedBy(String signer, Sig sig) {
            return new Act(type, subj, signer, at, data, List.of(sig));
        }

        Act at(long moment) {
            return new Act(type, subj, by, moment, data, sigs);
        }
    }

    final NoteSigner log = NoteSigner.generate(ORIGIN, NoteKind.LOG, repeatable("log"));
    final NoteSigner witness;
    final List<byte[]> entries = new ArrayList<>();
    final List<Long> times = new ArrayList<>();
    private final Map<String, LogLeaf> last = new HashMap<>();

    SampleLog(String witness) {
        this.witness = NoteSigner.generate(witness, NoteKind.WITNESS, repeatable(witness));
    }

    static SampleLog of(List<Act> acts) {
        var sample = new SampleLog(Findings.DEMO_WITNESS);
        acts.forEach(sample::add);
        return sample;
    }

    /** SHA-256 of seed and label, so that examples come out the same each time. */
    static Entropy repeatable(String seed) {
        return (label, count) -> {
            byte[] out = new byte[count];
            for (int at = 0; at < count; at += Bytes32.LENGTH) {
                byte[] block =
                        Encodings.sha256(Encodings.utf8(seed + ": " + label + " " + at)).bytes();
                System.arraycopy(block, 0, out, at, Math.min(Bytes32.LENGTH, count - at));
            }
            return out;
        };
    }

    void add(Act act) {
        times.add(act.at());
        entries.add(act.subj().isEmpty() ? act.data().bytes() : chained(act).bytes());
    }

    private LogLeaf chained(Act act) {
        var before = last.get(act.subj());
        var leaf =
                new LogLeaf(
                        act.type(),
                        act.subj(),
                        before == null ? 1 : before.n() + 1,
                        before == null ? null : before.hash(),
                        act.by(),
                        act.at(),
                        act.data(),
                        List.of(),
                        act.sigs());
        last.put(act.subj(), leaf);
        return leaf;
    }

    String policy() {
        return "log %s\nwitness w %s\nquorum w\n"
                .formatted(log.verifier().vkey(), witness.verifier().vkey());
    }

    /** The head over the first {@code size} entries, seen when the last of them was made. */
    SignedNote checkpoint(int size) {
        var root = tree(size).root();
        var note = new Checkpoint(ORIGIN, size, root).signedBy(log);
        return note.with(witness.cosign(note.text(), times.get(size - 1)));
    }

    TlogProof proof(int index) {
        return TlogProof.of(index, tree(index + 1).inclusion(index), checkpoint(index + 1));
    }

    private MerkleTree tree(int size) {
        return MerkleTree.of(hashes().subList(0, size));
    }

    private List<Bytes32> hashes() {
        return entries.stream().map(Merkle::leafHash).toList();
    }

    /** Policy, newest checkpoint and every entry with its proof, as a bundle has them. */
    Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("policy", Encodings.utf8(policy()));
        files.put("checkpoint", Encodings.utf8(checkpoint(entries.size()).format()));
        for (int i = 0; i < entries.size(); i++) {
            files.put("leaves/%d.json".formatted(i), entries.get(i));
            files.put("leaves/%d.tlog-proof".formatted(i), Encodings.utf8(proof(i).format()));
        }
        return files;
    }

    /** The same log as C2SP tlog-tiles lays it out. */
    void layOut(Path folder) throws IOException {
        var grown = new TiledTree(0, tile -> new byte[0]).append(hashes());
        for (var tile : grown.tiles().entrySet()) {
            write(folder.resolve(tile.getKey().path()), tile.getValue());
            if (tile.getKey().level() == 0) {
                write(folder.resolve(tile.getKey().entriesPath()), bundle(tile.getKey()));
            }
        }
        write(folder.resolve("policy"), Encodings.utf8(policy()));
        write(folder.resolve("checkpoint"), Encodings.utf8(checkpoint(entries.size()).format()));
    }

    private byte[] bundle(Tile tile) {
        int first = (int) tile.index() * Tile.FULL;
        return EntryBundle.format(entries.subList(first, first + tile.width()));
    }

    static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
