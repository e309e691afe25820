package org.gongcai.cli;

import org.gongcai.cli.opening.Open;
import org.gongcai.cli.verify.Verify;
import org.gongcai.cli.witness.WitnessCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gongcai}: what strangers run to check a procurement. Exit codes are {@link Exit}'s. */
@Command(
        name = "gongcai",
        mixinStandardHelpOptions = true,
        version = "gongcai 0.1",
        description = {
            "Checks what a procurement platform published, without trusting it.",
            "校验采购平台公布的内容，无需信任平台。"
        },
        subcommands = {Verify.class, Open.class, WitnessCommand.class})
public final class Gongcai {

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** Ready to run, so that tests and other programs need no process of their own. */
    public static CommandLine commandLine() {
        return new CommandLine(new Gongcai())
                .setExitCodeExceptionMapper(Exit::of)
                .setExecutionExceptionHandler(Exit::report);
    }
}
