package org.gongcai.cli.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongcai.trust.AddCheckpoint;
import org.gongcai.trust.WitnessAnswer;
import org.gongcai.trust.WitnessAnswer.Conflict;
import org.gongcai.trust.WitnessAnswer.Cosigned;
import org.gongcai.trust.WitnessAnswer.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = {
            "Answers one request in a file, for a machine without a network. The answer is the cosignature, or the"
                    + " size last seen where the log must ask again from there (exit code 1).",
            "应答一个请求文件，适用于不联网的机器；答复为联署，或见证所见的最新大小（退出码 1）。"
        })
final class SignCommand implements Callable<Integer> {

    @Mixin private WatchOptions watch = new WatchOptions();

    @Parameters(index = "0", paramLabel = "REQUEST", description = "What the log asks.")
    private Path request = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "ANSWER",
            description = "Takes the answer.")
    private Path output = Path.of("");

    @Spec private CommandSpec command;

    @SuppressWarnings("NullAway.Init")
    SignCommand() {}

    @Override
    public Integer call() throws IOException {
        var asked = AddCheckpoint.parse(Files.readString(request));
        try (var folder = watch.open()) {
            return told(asked, watch.witness(folder).answer(asked));
        }
    }

    private int told(AddCheckpoint asked, WitnessAnswer answer) throws IOException {
        return switch (answer) {
            case Cosigned cosigned -> {
                write(cosigned);
                yield 0;
            }
            case Conflict conflict -> {
                write(conflict);
                yield refuse(
                        "the request starts at size %d, the witness has seen %d"
                                .formatted(asked.oldSize(), conflict.size()));
            }
            case Rejected(int status, String reason) -> refuse("%d %s".formatted(status, reason));
        };
    }

    private void write(WitnessAnswer answer) throws IOException {
        Files.writeString(output, answer.body());
    }

    private int refuse(String why) {
        command.commandLine().getErr().println("not cosigned: " + why);
        return 1;
    }
}
