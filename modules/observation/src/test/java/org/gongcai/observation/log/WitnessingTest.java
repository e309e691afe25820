package org.gongcai.observation.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.gongcai.observation.log.Witnessing.InThisProcess;
import org.gongcai.observation.log.Witnessing.OverFiles;
import org.gongcai.observation.log.Witnessing.OverHttp;
import org.gongcai.platform.RefusedStart;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.NoteKind;
import org.gongcai.trust.NoteSigner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WitnessingTest {
    private static final String URL = "http://192.0.2.7:8190";
    private static final String KEY = vkey("inspector.example", NoteKind.WITNESS);

    @Test
    void a_witness_is_in_this_process_unless_the_settings_name_one() {
        assertThat(Witnessing.of(settings(null, null, null), true)).isEqualTo(new InThisProcess());
        assertThat(Witnessing.of(settings(URL, KEY, null), false)).isInstanceOf(OverHttp.class);
        assertThat(Witnessing.of(settings(null, KEY, "stick"), false))
                .isInstanceOf(OverFiles.class);
    }

    @Test
    void half_a_witness_refuses_the_start() {
        assertRefused(settings(URL, null, null), "witness-key");
        assertRefused(settings(null, KEY, null), "witness-url");
        assertRefused(settings(URL, KEY, "stick"), "witness-folder");
        assertRefused(settings(URL, "inspector.example+0+AA==", null), "witness-key");
        assertRefused(settings(URL, vkey("inspector.example", NoteKind.LOG), null), "witness-key");
        assertRefused(settings(URL, vkey("demo-witness", NoteKind.WITNESS), null), "witness-key");
    }

    @Test
    void a_witness_of_its_own_needs_the_real_time() {
        assertThatThrownBy(() -> Witnessing.of(settings(URL, KEY, null), true))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("movable");
    }

    private static void assertRefused(LogSettings settings, String remedy) {
        assertThatThrownBy(() -> Witnessing.of(settings, false))
                .isInstanceOfSatisfying(
                        RefusedStart.class,
                        refused -> assertThat(refused.action()).contains(remedy));
    }

    private static LogSettings settings(
            @Nullable String url, @Nullable String key, @Nullable String folder) {
        return new LogSettings(
                "localhost/log/2026",
                null,
                url == null ? null : URI.create(url),
                key,
                folder == null ? null : Path.of(folder));
    }

    private static String vkey(String name, NoteKind kind) {
        return NoteSigner.generate(name, kind, Entropy.secure()).verifier().vkey();
    }
}
