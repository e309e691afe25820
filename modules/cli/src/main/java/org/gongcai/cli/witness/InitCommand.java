package org.gongcai.cli.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a key and an empty memory; prints the public key for gongcai.log.witness-key.",
            "生成密钥与空白记忆，输出公钥。"
        })
final class InitCommand implements Callable<Integer> {

    @Option(
            names = "--name",
            required = true,
            description = "Name of the witness, such as inspection.chengxi.example/witness.")
    private String name = "";

    @Option(
            names = "--state",
            required = true,
            description = "A folder of its own; made if missing.")
    private Path folder = Path.of("");

    @Spec private CommandSpec command;

    @SuppressWarnings("NullAway.Init")
    InitCommand() {}

    @Override
    public Integer call() throws IOException {
        command.commandLine().getOut().println(WitnessFolder.make(folder, name).vkey());
        return 0;
    }
}
