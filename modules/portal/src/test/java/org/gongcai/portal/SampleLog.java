package org.gongcai.portal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.LogApi;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.NoteKind;
import org.gongcai.trust.NoteSigner;
import org.jspecify.annotations.Nullable;

/** A log with one entry, witnessed in the same process. */
final class SampleLog implements LogApi {

    private static final Instant AT = Instant.parse("2026-03-16T01:30:01Z");
    static final String LOG = vkey("gongcai.example/log", NoteKind.LOG);
    static final String WITNESS = vkey("demo-witness", NoteKind.WITNESS);
    static final String TILE = "tile/0/x001/x234/067.p/3";
    private static final LeafView LEAF =
            new LeafView(
                    SampleDisclosure.EVENT,
                    41,
                    "tender.notice",
                    SampleDisclosure.AWARDED,
                    "{\"n\":1,\"type\":\"tender.notice\"}",
                    "c2sp.org/tlog-proof@v1\nindex 41\n",
                    AT);

    @Override
    public CheckpointView checkpoint() {
        return new CheckpointView(
                "gongcai.example/log",
                42,
                "cm9vdA==",
                "gongcai.example/log\n42\n",
                AT,
                "demo-witness");
    }

    @Override
    public LogKeys keys() {
        return new LogKeys(LOG, List.of(WITNESS), false);
    }

    @Override
    public byte[] tile(String path) {
        if (!path.equals(TILE)) {
            throw Refused.of("unknown-tile", "日志中没有这个文件");
        }
        return new byte[] {0, 1, 2};
    }

    @Override
    public LeafView leaf(UUID event) {
        if (!event.equals(LEAF.event())) {
            throw Refused.of("unknown-leaf", "日志中没有这一条");
        }
        return LEAF;
    }

    @Override
    public List<LeafView> chain(String subject) {
        return List.of(LEAF);
    }

    @Override
    public List<LeafView> enrolments(Set<String> key) {
        return List.of();
    }

    @Override
    public List<LeafView> leaves(@Nullable Long before, int limit) {
        return List.of(LEAF);
    }

    private static String vkey(String name, NoteKind kind) {
        return NoteSigner.generate(name, kind, Entropy.secure()).verifier().vkey();
    }
}
