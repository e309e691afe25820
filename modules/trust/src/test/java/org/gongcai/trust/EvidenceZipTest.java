package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The worked example of docs/verification.md. */
class EvidenceZipTest {

    private static byte[] example() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip =
                new EvidenceZip(out, EvidenceLevel.PUBLIC, Fixtures.TENDER, "localhost/log/2026")) {
            zip.add("policy", Encodings.utf8("quorum none\n"));
            zip.finish();
        }
        return out.toByteArray();
    }

    @Test
    void the_worked_example_has_its_printed_bytes() throws IOException {
        assertThat(example()).hasSize(435);
        assertThat(Encodings.sha256(example()).hex())
                .isEqualTo("901da70169493ca4409884cd49331e09a2bbe0e4ee9195f281d2c70724a81bc9");
    }

    @Test
    void a_manifest_is_read_as_it_is_written_and_no_other_way() {
        var hash = Encodings.sha256(new byte[0]);
        var written =
                new EvidenceManifest(
                        EvidenceLevel.PARTY,
                        Fixtures.TENDER,
                        "localhost/log/2026",
                        java.util.List.of(new EvidenceManifest.Entry("leaves/7.json", hash)));
        assertThat(EvidenceManifest.parse(written.json().bytes())).isEqualTo(written);
        Fixtures.assertRefused(
                Fault.WRONG_FIELD,
                () -> EvidenceManifest.parse(written.json().with("level", "secret").bytes()));
        Fixtures.assertRefused(
                Fault.WRONG_FIELD, () -> new EvidenceManifest.Entry("../etc/passwd", hash));
    }

    @Test
    void one_name_stands_for_one_file() throws IOException {
        try (var zip =
                new EvidenceZip(
                        new ByteArrayOutputStream(),
                        EvidenceLevel.PUBLIC,
                        Fixtures.TENDER,
                        "localhost/log/2026")) {
            zip.add("policy", new byte[0]);
            assertThatThrownBy(() -> zip.add("policy", new byte[1]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
