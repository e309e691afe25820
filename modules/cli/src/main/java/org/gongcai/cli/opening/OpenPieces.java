package org.gongcai.cli.opening;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens one holder's pieces on its own machine, for another machine to combine. */
@Command(
        name = "pieces",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the pieces that your key opens; take them to who combines, never by network.",
            "写出您的密钥能开启的分片；请亲手交给合成的一方，不要经网络传送。"
        })
final class OpenPieces implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "EXPORT", description = "ZIP or folder that a seat holder exported")
    private Path export;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "file to write")
    private Path out;

    @Mixin private KeyFiles keys = new KeyFiles();
    @Mixin private LogKeys log = new LogKeys();

    @SuppressWarnings("NullAway.Init") // filled by picocli
    OpenPieces() {}

    @Override
    public Integer call() throws IOException {
        try (var archive = Archive.open(export)) {
            var tender = ExportedTender.read(archive.root(), log.policy(archive.root()));
            var pieces = new HolderPieces(tender);
            for (var key : keys.holders()) {
                pieces.open(key);
            }
            pieces.write(out);
            PrintWriter to = spec.commandLine().getOut();
            to.printf("%s: %d envelopes%n", tender.keys().tender(), tender.heads().size());
            return 0;
        }
    }
}
