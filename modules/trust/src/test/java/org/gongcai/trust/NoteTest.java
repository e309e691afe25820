package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongcai.trust.Fixtures.assertRefused;
import static org.gongcai.trust.Fixtures.repeatable;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteTest {
    private static final String ORIGIN = "county.example/log/2026";
    private final NoteSigner log = NoteSigner.generate(ORIGIN, NoteKind.LOG, repeatable("log"));
    private final NoteSigner inspector =
            NoteSigner.generate("inspector.example", NoteKind.WITNESS, repeatable("inspector"));
    private final NoteSigner neighbour =
            NoteSigner.generate("neighbour.example", NoteKind.WITNESS, repeatable("neighbour"));
    private final Checkpoint head =
            new Checkpoint(ORIGIN, 1, Merkle.leafHash(Encodings.utf8("entry")));
    private final SignedNote note = head.signedBy(log);

    @Test
    void a_note_is_read_back_as_it_was_written() {
        assertThat(note.format())
                .isEqualTo(
                        """
                        county.example/log/2026
                        1
                        2cLWa1IsJSJyj1Of+fZ7hdQN7/8JX8ilKMmU9PNbs94=

                        %s
                        """
                                .formatted(note.signatures().getFirst().line()));
        assertThat(SignedNote.parse(note.format())).isEqualTo(note);
        assertThat(Checkpoint.parse(note.text())).isEqualTo(head);
        assertThat(note.isSignedBy(log.verifier())).isTrue();
    }

    @Test
    void keys_survive_their_textual_form() {
        assertThat(NoteSigner.parse(log.skey()).verifier()).isEqualTo(log.verifier());
        assertThat(NoteVerifier.parse(inspector.verifier().vkey())).isEqualTo(inspector.verifier());
        assertThat(log.toString()).doesNotContain("PRIVATE");
    }

    @Test
    void a_key_whose_id_does_not_belong_to_it_is_refused() {
        var vkey = log.verifier().vkey();
        var renamed = vkey.replace("county.example", "village.example");
        assertRefused(Fault.MALFORMED_TEXT, () -> NoteVerifier.parse(renamed));
        assertRefused(Fault.MALFORMED_TEXT, () -> NoteVerifier.parse("no key"));
        assertRefused(
                Fault.MALFORMED_TEXT, () -> NoteSigner.parse(log.skey().replace("county", "city")));
    }

    @Test
    void a_changed_text_under_a_known_key_is_refused_and_an_unknown_key_is_ignored() {
        var changed = new SignedNote(note.text().replace("\n1\n", "\n2\n"), note.signatures());
        assertRefused(Fault.SIGNATURE_FAILS, () -> changed.isSignedBy(log.verifier()));
        var stranger = NoteSigner.generate(ORIGIN, NoteKind.LOG, repeatable("stranger"));
        assertThat(note.isSignedBy(stranger.verifier())).isFalse();
    }

    @Test
    void malformed_notes_are_refused() {
        for (String text :
                List.of(
                        "",
                        "text\n",
                        "text\n\n",
                        "text\n\nno dash AAAA\n",
                        "text\n\n— a b c\n",
                        note.format() + "x",
                        "t\tt\n\n" + note.signatures().getFirst().line() + "\n")) {
            assertRefused(Fault.MALFORMED_TEXT, () -> SignedNote.parse(text));
        }
    }

    @Test
    void malformed_checkpoints_are_refused() {
        for (String text :
                List.of(
                        "o\n1\n",
                        "o\n01\n" + head.root().base64() + "\n",
                        head.text() + "extension\n")) {
            assertRefused(Fault.MALFORMED_TEXT, () -> Checkpoint.parse(text));
        }
    }

    @Test
    void a_cosignature_states_when_the_witness_saw_it() {
        var cosigned =
                note.with(inspector.cosign(note.text(), 1773622805))
                        .with(inspector.cosign(note.text(), 1773622803));
        assertThat(cosigned.cosignedAt(inspector.verifier())).hasValue(1773622803);
        assertThat(cosigned.cosignedAt(neighbour.verifier())).isEmpty();
        var moved =
                new SignedNote(cosigned.text().replace("\n1\n", "\n2\n"), cosigned.signatures());
        assertRefused(Fault.SIGNATURE_FAILS, () -> moved.cosignedAt(inspector.verifier()));
    }

    @Test
    void a_witness_key_signs_no_notes_and_a_log_key_no_cosignatures() {
        assertThatThrownBy(() -> inspector.sign("x\n")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> log.cosign("x\n", 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_policy_asks_for_log_inspector_and_so_many_others() {
        var policy =
                new LogPolicy(
                        log.verifier(),
                        List.of(inspector.verifier()),
                        List.of(neighbour.verifier()),
                        1);
        var seenByInspector = note.with(inspector.cosign(note.text(), 100));
        assertRefused(Fault.WITNESS_MISSING, () -> policy.check(note));
        assertRefused(Fault.WITNESS_MISSING, () -> policy.check(seenByInspector));
        var seen = policy.check(seenByInspector.with(neighbour.cosign(note.text(), 90)));
        assertThat(seen.checkpoint()).isEqualTo(head);
        assertThat(seen.seenByAllAt()).isEqualTo(100);
        assertThat(seen.firstSeenAt()).isEqualTo(90);
    }

    @Test
    void a_policy_for_another_log_is_refused() {
        var other = NoteSigner.generate("other.example/log", NoteKind.LOG, repeatable("other"));
        assertRefused(Fault.WRONG_FIELD, () -> LogPolicy.of(other.verifier()).check(note));
        var unsigned = new SignedNote(note.text(), List.of(inspector.cosign(note.text(), 1)));
        assertRefused(Fault.SIGNATURE_MISSING, () -> LogPolicy.of(log.verifier()).check(unsigned));
        assertThat(LogPolicy.of(log.verifier()).check(note).isWitnessed()).isFalse();
    }

    @Test
    void notes_of_the_go_checksum_database_verify() throws IOException {
        var golden = Vectors.json("go-sumdb", "note-vectors.json").get("signedNote");
        var verifier = NoteVerifier.parse(golden.get("vkey").asString());
        var signer = NoteSigner.parse(golden.get("skey").asString());
        var text = golden.get("text").asString();
        assertThat(signer.verifier()).isEqualTo(verifier);
        assertThat(signer.sign(text).line()).isEqualTo(golden.get("signatureLine").asString());
        var parsed = SignedNote.parse(text + "\n" + golden.get("signatureLine").asString() + "\n");
        assertThat(parsed.isSignedBy(verifier)).isTrue();
    }

    @Test
    void bad_keys_of_the_go_checksum_database_are_refused() throws IOException {
        var vectors = Vectors.json("go-sumdb", "note-vectors.json");
        vectors.get("badKeys")
                .forEach(bad ->
                        assertRefused(
                                Fault.MALFORMED_TEXT, () -> NoteVerifier.parse(bad.asString())));
        assertThat(NoteSigner.parse(vectors.get("sumdbTestSigner").asString()).verifier().name())
                .isEqualTo("localhost.localdev/sumdb");
    }

    @Test
    void a_policy_is_written_as_other_programs_read_it() {
        var log = vkey("log.example", NoteKind.LOG);
        var a = vkey("a.example", NoteKind.WITNESS);
        var b = vkey("b.example", NoteKind.WITNESS);
        assertThat(LogPolicy.of(log).format())
                .isEqualTo("log %s\nquorum none\n".formatted(log.vkey()));
        assertThat(LogPolicy.of(log, a).format())
                .isEqualTo(
                        "log %s\nwitness a.example %s\nquorum a.example\n"
                                .formatted(log.vkey(), a.vkey()));
        assertThat(new LogPolicy(log, List.of(a), List.of(b), 1).format())
                .endsWith(
                        """
                        group others 1 b.example
                        group all-of-them all a.example others
                        quorum all-of-them
                        """);
    }

    private static NoteVerifier vkey(String name, NoteKind kind) {
        return NoteSigner.generate(name, kind, repeatable(name)).verifier();
    }
}
