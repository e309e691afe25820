package org.gongcai.cli.opening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongcai open}: the opening without the platform, from an export and key files. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        subcommands = OpenPieces.class,
        description = {
            "Opens a closed tender offline: checks the closing record, recomputes it from the",
            "envelopes, and opens them with the holders' key files or pieces.",
            "离线开标：核对关闭记录，按信封重新计算，再用持钥方的密钥文件或分片开启。"
        })
public final class Open implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "EXPORT",
            arity = "0..1",
            description = "ZIP or folder that a seat holder exported")
    private @Nullable Path export;

    @Option(
            names = "--out",
            defaultValue = "opened",
            paramLabel = "FOLDER",
            description = "where opened bids are written (default: ${DEFAULT-VALUE})")
    private Path out;

    @Option(
            names = "--pieces",
            paramLabel = "FILE",
            description = "pieces opened on another machine; repeatable")
    private List<Path> pieces = new ArrayList<>();

    @Option(
            names = "--bid-key",
            paramLabel = "FILE",
            description = "a bidder's own key file for its bid; repeatable")
    private List<Path> bidKeys = new ArrayList<>();

    @Option(
            names = "--final",
            description = "nothing more will come: open what can be opened although others cannot")
    private boolean isFinal;

    @Mixin private KeyFiles keys = new KeyFiles();
    @Mixin private LogKeys log = new LogKeys();

    @SuppressWarnings("NullAway.Init") // filled by picocli
    Open() {}

    @Override
    public Integer call() throws IOException {
        if (export == null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: EXPORT");
        }
        try (var archive = Archive.open(export)) {
            var tender = ExportedTender.read(archive.root(), log.policy(archive.root()));
            var to = spec.commandLine().getOut();
            to.printf("%s, closing record %d%n", tender.keys().tender(), tender.index());
            if (!log.areOwn()) {
                to.println("log and witness keys are those of the export itself");
            }
            var held = new HolderPieces(tender);
            for (var file : pieces) {
                held.read(file);
            }
            keys.holders().forEach(held::open);
            var opening = new OfflineOpening(tender, held, keys.bids(bidKeys));
            return opening.run(isFinal, out, to) ? 0 : 1;
        }
    }
}
