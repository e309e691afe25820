package org.gongcai.cli.opening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.LogPolicy;
import org.gongcai.trust.NoteKind;
import org.gongcai.trust.NoteVerifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The keys of log and witnesses under which the closing must be proven. */
final class LogKeys {

    @Option(
            names = "--log-key",
            paramLabel = "VKEY",
            description = "verifier key of the log; without it the export's own is believed")
    private @Nullable String log;

    @Option(
            names = "--witness-key",
            paramLabel = "VKEY",
            description = "verifier key of a witness that must have cosigned; repeatable")
    private List<String> witnesses = new ArrayList<>();

    /** Whether whoever runs the command brought its own keys. */
    boolean areOwn() {
        return log != null && !witnesses.isEmpty();
    }

    LogPolicy policy(Path export) throws IOException {
        var own =
                JsonObject.read(Files.readString(export.resolve("log.json")).strip())
                        .only("log", "v", "witnesses")
                        .require("v", 1);
        var required = witnesses.isEmpty() ? own.strings("witnesses") : witnesses;
        return LogPolicy.of(
                key(log == null ? own.string("log") : log, NoteKind.LOG),
                required.stream()
                        .map(vkey -> key(vkey, NoteKind.WITNESS))
                        .toArray(NoteVerifier[]::new));
    }

    private static NoteVerifier key(String vkey, NoteKind kind) {
        return NoteVerifier.parse(vkey).require(kind);
    }
}
