package org.gongcai.cli.verify;

import picocli.CommandLine.Command;

/** {@code gongcai verify}: each of its commands computes again what was published. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Computes again what was published. Exit 0: verifies; 1: does not, and says where; 2: cannot be read.",
            "重新计算已公布的内容。退出码 0 通过，1 不符，2 无法读取。"
        },
        subcommands = {
            VerifyReceipt.class,
            VerifyLog.class,
            VerifyDraw.class,
            VerifyOpening.class,
            VerifyEvaluation.class,
            VerifyBundle.class
        })
public final class Verify {}
