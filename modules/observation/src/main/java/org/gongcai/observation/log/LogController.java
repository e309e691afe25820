package org.gongcai.observation.log;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.LogApi;
import org.gongcai.observation.log.ProvenLeaves.CosignedCheckpoint;
import org.gongcai.observation.log.ProvenLeaves.Proven;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Checkpoint;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.TileReader;
import org.gongcai.trust.TiledTree;
import org.gongcai.trust.TlogProof;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The log as everyone may read it; what is not cosigned does not exist here. */
@RestController
@PreAuthorize("permitAll()")
class LogController implements LogApi {

    private static final int MOST = 200;

    private final TransparencyLogs logs;
    private final ProvenLeaves proven;
    private final StoredTiles tiles;
    private final PublishedTiles published;
    private final NoteKeys keys;
    private final LogWitness witness;

    LogController(
            TransparencyLogs logs,
            ProvenLeaves proven,
            StoredTiles tiles,
            PublishedTiles published,
            NoteKeys keys,
            LogWitness witness) {
        this.logs = logs;
        this.proven = proven;
        this.tiles = tiles;
        this.published = published;
        this.keys = keys;
        this.witness = witness;
    }

    @Override
    public CheckpointView checkpoint() {
        var newest =
                proven.checkpoint(logs.head().cosignedSize())
                        .orElseThrow(() ->
                                Refused.of("unknown-checkpoint", "存证日志还没有任何记录")
                                        .remedy("首条记录产生后数秒内即有检查点，请稍后再查"));
        var head = Checkpoint.parse(newest.signedNote().text());
        return new CheckpointView(
                head.origin(),
                head.size(),
                head.root().hex(),
                newest.note(),
                newest.cosignedAt(),
                newest.witness());
    }

    @Override
    public LogKeys keys() {
        return new LogKeys(
                keys.log().verifier().vkey(),
                List.of(witness.verifier().vkey()),
                witness.isIndependent());
    }

    @Override
    public byte[] tile(String path) {
        return published
                .file(path)
                .orElseThrow(() ->
                        Refused.of("unknown-tile", "存证日志中没有这个文件，或最新检查点尚未覆盖它")
                                .remedy("请先读取检查点，按其大小计算文件名"));
    }

    @Override
    public LeafView leaf(UUID event) {
        return proven.of(event)
                .map(leaf -> view(leaf, tiles))
                .orElseThrow(() ->
                        Refused.of("unknown-leaf", "该事项尚未存证，或不是应当存证的事项")
                                .remedy("存证通常在数秒内完成，请稍后再查"));
    }

    @Override
    public List<LeafView> chain(String subject) {
        return views(proven.chain(subject));
    }

    @Override
    public List<LeafView> enrolments(Set<String> key) {
        return views(
                proven.enrolments().stream()
                        .filter(leaf -> key.contains(keyId(leaf)))
                        .map(Proven::subject)
                        .distinct()
                        .flatMap(subject -> proven.chain(subject).stream())
                        .toList());
    }

    private static String keyId(Proven enrolment) {
        var spki = JsonObject.read(enrolment.leaf()).object("data").string("spki");
        return Encodings.sha256(Encodings.unhex(spki)).hex();
    }

    @Override
    public List<LeafView> leaves(@Nullable Long before, int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refused.of("page-limit", "每页条数应为 1 至 %d，现为 %d".formatted(MOST, limit))
                    .field("limit")
                    .remedy("请改小每页条数，用 before 参数翻页")
                    .value("most", MOST)
                    .value("limit", limit);
        }
        return views(proven.before(Objects.requireNonNullElse(before, Long.MAX_VALUE), limit));
    }

    private List<LeafView> views(List<Proven> leaves) {
        var reader = tiles.remembering();
        return leaves.stream().map(leaf -> view(leaf, reader)).toList();
    }

    private LeafView view(Proven leaf, TileReader reader) {
        var checkpoint = verifiable(leaf.checkpoint());
        var path = new TiledTree(checkpoint.size(), reader).inclusion(leaf.index());
        var proof = TlogProof.of(leaf.index(), path, checkpoint.signedNote());
        return new LeafView(
                leaf.event(),
                leaf.index(),
                leaf.type(),
                leaf.subject(),
                leaf.leaf(),
                proof.format(),
                leaf.checkpoint().cosignedAt());
    }

    /**
     * The first checkpoint that held a leaf; after a change of witnesses the newest one, as nobody
     * is asked to trust the former witness any more.
     */
    private CosignedCheckpoint verifiable(CosignedCheckpoint first) {
        return isByWitness(first)
                ? first
                : proven.checkpoint(logs.head().cosignedSize())
                        .filter(this::isByWitness)
                        .orElse(first);
    }

    private boolean isByWitness(CosignedCheckpoint checkpoint) {
        return ReceivedAnswer.names(checkpoint.signedNote(), witness.verifier());
    }
}
