package org.gongcai.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gongcai.trust.NoteKind;
import org.gongcai.trust.NoteSigner;
import org.gongcai.trust.SignedNote;
import org.gongcai.trust.Untrusted;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private final NoteSigner log = signer(SampleLog.ORIGIN, NoteKind.LOG);
    private final NoteSigner inspector = signer("inspector", NoteKind.WITNESS);
    private final NoteSigner city = signer("city", NoteKind.WITNESS);
    private final NoteSigner neighbour = signer("neighbour", NoteKind.WITNESS);
    private final String keys =
            """
            # whom we believe
            log %s https://localhost/log

            witness inspector %s
              witness\tcity %s
            witness neighbour %s
            """
                    .formatted(vkey(log), vkey(inspector), vkey(city), vkey(neighbour));

    private static NoteSigner signer(String name, NoteKind kind) {
        return NoteSigner.generate(name, kind, SampleLog.repeatable(name));
    }

    private static String vkey(NoteSigner signer) {
        return signer.verifier().vkey();
    }

    private SignedNote cosignedBy(NoteSigner... witnesses) {
        var text =
                "%s\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n".formatted(SampleLog.ORIGIN);
        var note = new SignedNote(text, List.of(log.sign(text)));
        for (var witness : witnesses) {
            note = note.with(witness.cosign(text, 1_773_622_800));
        }
        return note;
    }

    private boolean accepts(String policy, NoteSigner... witnesses) {
        try {
            TlogPolicy.parse(keys + policy).check(cosignedBy(witnesses));
            return true;
        } catch (Untrusted refused) {
            return false;
        }
    }

    @Test
    void a_quorum_of_none_believes_the_log_alone() {
        assertThat(accepts("quorum none\n")).isTrue();
    }

    @Test
    void the_inspector_and_one_of_the_others_are_needed() {
        var policy =
                """
                group others any city neighbour
                group all-of-it all inspector others
                quorum all-of-it
                """;
        assertThat(accepts(policy, inspector, neighbour)).isTrue();
        assertThat(accepts(policy, inspector)).isFalse();
        assertThat(accepts(policy, city, neighbour)).isFalse();
    }

    @Test
    void a_number_says_how_many_of_a_group_are_needed() {
        var policy = "group two 2 inspector city neighbour\nquorum two\n";
        assertThat(accepts(policy, city, inspector)).isTrue();
        assertThat(accepts(policy, city)).isFalse();
    }

    @Test
    void lines_that_the_format_does_not_know_are_refused() {
        for (var wrong :
                new String[] {
                    "",
                    "quorum nobody\n",
                    "quorum none\nquorum none\n",
                    "group g 3 city neighbour\nquorum g\n",
                    "group g any city\ngroup h any city\nquorum g\n",
                    "group none any city\nquorum none\n",
                    "witness again %s\nquorum none\n".formatted(vkey(city)),
                    "log %s\nquorum none\n".formatted(vkey(city)),
                    "cosigner city\nquorum none\n"
                }) {
            assertThatThrownBy(() -> TlogPolicy.parse(keys + wrong))
                    .as(wrong)
                    .isInstanceOf(Untrusted.class);
        }
    }
}
