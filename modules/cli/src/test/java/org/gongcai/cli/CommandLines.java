package org.gongcai.cli;

import picocli.CommandLine;

/** Lets tests of other packages run the program without leaving the process. */
public final class CommandLines {

    private CommandLines() {}

    public static CommandLine gongcai() {
        return Gongcai.commandLine();
    }
}
