package org.gongcai.cli.witness;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Answers logs over HTTP (C2SP tlog-witness) until it is stopped; it may be killed at any moment.",
            "通过 HTTP 应答日志，直至停止；可随时强行终止。"
        })
final class ServeCommand implements Callable<Integer> {

    @Mixin private WatchOptions watch = new WatchOptions();

    @Option(
            names = "--listen",
            defaultValue = "127.0.0.1:8190",
            paramLabel = "HOST:PORT",
            description = "Where to listen; ${DEFAULT-VALUE} if not given.")
    private String listen = "";

    @Spec private CommandSpec command;

    @SuppressWarnings("NullAway.Init")
    ServeCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var folder = watch.open();
                var server = WitnessServer.start(watch.witness(folder), address())) {
            var out = command.commandLine().getOut();
            out.printf(
                    "http://%s:%d%n", server.address().getHostString(), server.address().getPort());
            out.println(folder.key().verifier().vkey());
            out.flush();
            Thread.currentThread().join();
            return 0;
        }
    }

    private InetSocketAddress address() {
        int colon = listen.lastIndexOf(':');
        try {
            return new InetSocketAddress(
                    listen.substring(0, colon), Integer.parseInt(listen.substring(colon + 1)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new ParameterException(
                    command.commandLine(), "--listen %s is not HOST:PORT".formatted(listen), e);
        }
    }
}
