package org.gongcai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** The program in a process of its own, which a test may kill and start again on the same data. */
final class Program implements Running, AutoCloseable {

    private static final String START = "2026-03-16T09:00:00+08:00";

    private final Path data;
    private final String heap;
    private final List<String> options;
    private final int port;
    private Process process;

    private Program(Path data, String heap, List<String> options, int port, Process process) {
        this.data = data;
        this.heap = heap;
        this.options = options;
        this.port = port;
        this.process = process;
    }

    /**
     * @param heap as for {@code -Xmx}
     * @param options further options of the JVM
     */
    static Program started(Path data, String heap, String... options) {
        int port = freePort();
        var jvm = List.of(options);
        var program = new Program(data, heap, jvm, port, launch(data, heap, jvm, port));
        try {
            program.awaitFirstPage();
        } catch (RuntimeException e) {
            // Nobody else can end a process whose start was given up.
            program.close();
            throw e;
        }
        return program;
    }

    private static Process launch(Path data, String heap, List<String> options, int port) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(options);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        command.addAll(
                List.of(
                        "--server.port=" + port,
                        "--gongcai.data=" + data,
                        "--gongcai.demo.enabled=false",
                        "--gongcai.clock.movable=true",
                        "--gongcai.clock.start=" + START));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(data.resolve("log.txt").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitFirstPage() {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(uri()).timeout(Duration.ofSeconds(10)).build();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptions()
                    .until(() ->
                            client.send(request, HttpResponse.BodyHandlers.discarding())
                                            .statusCode()
                                    == 200);
        }
    }

    /** Ends the process as a power cut would, and starts it again on the same data. */
    void killAndRestart() {
        process.destroyForcibly();
        process.onExit().join();
        process = launch(data, heap, options, port);
        awaitFirstPage();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Processor time since its start, on all cores and in all threads. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    @Override
    public URI uri() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    public String firstStartToken() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(this::tokenInLog, token -> !token.isEmpty());
    }

    private String tokenInLog() throws IOException {
        var found = Server.TOKEN.matcher(Files.readString(data.resolve("log.txt")));
        return found.find() ? found.group(1) : "";
    }

    @Override
    public Instant legalNow() {
        return Instant.parse("2026-03-16T01:00:00Z");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
