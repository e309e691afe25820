package org.gongcai.cli.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.gongcai.trust.NoteKind;
import org.gongcai.trust.NoteVerifier;
import picocli.CommandLine.Option;

/** Which witness, and which logs it answers. */
final class WatchOptions {

    @Option(
            names = "--state",
            required = true,
            description = "The folder that `gongcai witness init` made.")
    private Path folder = Path.of("");

    @Option(
            names = "--log",
            paramLabel = "VKEY",
            description = "Key of a log to answer, checked by you beforehand; remembered.")
    private List<String> logs = new ArrayList<>();

    WitnessFolder open() throws IOException {
        return WitnessFolder.open(folder);
    }

    StandingWitness witness(WitnessFolder opened) throws IOException {
        var witness = new StandingWitness(opened, InstantSource.system());
        if (!logs.isEmpty()) {
            witness.watch(
                    logs.stream()
                            .map(vkey -> NoteVerifier.parse(vkey).require(NoteKind.LOG))
                            .toList());
        }
        return witness;
    }
}
