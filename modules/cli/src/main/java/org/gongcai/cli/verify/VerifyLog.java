package org.gongcai.cli.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.gongcai.trust.Checkpoint;
import org.gongcai.trust.SignedNote;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongcai verify log}. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a whole transparency log and computes its root and every chain again.",
            "读取整个存证日志，重新计算其根和每条链。"
        })
final class VerifyLog implements Callable<Integer> {

    @Parameters(
            paramLabel = "FOLDER-OR-URL",
            converter = Place.Reader.class,
            description = {
                "Where checkpoint and tile/… lie (C2SP tlog-tiles), such as https://host/log.",
                "存证日志所在的文件夹或网址。"
            })
    private Place place;

    @Option(
            names = "--since",
            paramLabel = "FILE-OR-URL",
            converter = Place.Reader.class,
            description = {
                "A checkpoint kept from before: the log must only have grown since.",
                "以前保存的检查点，日志只能在其后追加。"
            })
    private @Nullable Place since;

    @Mixin private Keys keys;
    @Mixin private Report report;

    @SuppressWarnings("NullAway.Init")
    VerifyLog() {}

    @Override
    public Integer call() throws Exception {
        var source = new LogSource(place);
        var findings = new Findings();
        var policy = keys.policy(source.policy());
        var note = source.checkpoint();
        var head = Checkpoint.parse(note.text());
        findings.got(Check.CHECKPOINT, head.origin(), () -> findings.witnessed(policy.check(note)));
        new LogChecks(source, earlier(policy, findings, head), findings).run(head);
        return report.tell(
                "%s %d".formatted(head.origin(), head.size()), findings, keys.areGiven());
    }

    /** What was kept from before counts only as far as log and witnesses signed it. */
    private @Nullable Checkpoint earlier(TlogPolicy policy, Findings findings, Checkpoint head)
            throws IOException {
        if (since == null) {
            return null;
        }
        var note = SignedNote.parse(new String(since.bytes(), StandardCharsets.UTF_8));
        return findings.read(Check.SINCE, since.name(), () -> policy.check(note).checkpoint())
                .flatMap(earlier ->
                        findings.read(
                                Check.SINCE,
                                earlier.origin(),
                                () -> LogChecks.sameLog(earlier, head)))
                .orElse(null);
    }
}
