package org.gongcai.cli.witness;

import picocli.CommandLine.Command;

/** The inspector's own witness; each of its commands works on one folder. */
@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        subcommands = {InitCommand.class, ServeCommand.class, SignCommand.class},
        description = {
            "Cosigns that a log only ever grew. Keep the folder on a machine of your own, and never restore it"
                    + " from a backup: a witness that forgot what it saw must make a new key.",
            "联署日志检查点，证明其只增不改。请放在自己的机器上；切勿用备份恢复，失去记忆的见证须换新密钥。"
        })
public final class WitnessCommand {}
