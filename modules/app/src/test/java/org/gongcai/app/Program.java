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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** The program in a process of its own, which a test may kill and start again on the same data. */
final class Program implements Running, AutoCloseable {

    private static final String START = "2026-03-16T09:00:00+08:00";

    private static final List<String> WITHOUT_DEMO =
            List.of(
                    "--gongcai.demo.enabled=false",
                    "--gongcai.clock.movable=true",
                    "--gongcai.clock.start=" + START);

    private final Path data;
    private final List<String> jvm;
    private final List<String> settings;
    private final int port = freePort();
    private Process process;

    /**
     * @param jvm its options and the class to start
     */
    private Program(Path data, List<String> jvm, List<String> settings) {
        this.data = data;
        this.jvm = jvm;
        this.settings = settings;
        this.process = launch();
    }

    /**
     * @param heap as for {@code -Xmx}
     * @param options further options of the JVM
     */
    static Program started(Path data, String heap, String... options) {
        List<String> jvm = new ArrayList<>(List.of("-Xmx" + heap));
        jvm.addAll(List.of(options));
        jvm.add(Launcher.class.getName());
        return answering(new Program(data, jvm, WITHOUT_DEMO));
    }

    /** With the demo, and with a system clock that shows that day. */
    static Program demoOn(LocalDate day, Path data) {
        var jvm =
                List.of(
                        "-Xmx512m",
                        // Loaded with the start: to attach later can fail on a busy machine.
                        "-javaagent:" + OtherDay.agent(),
                        OtherDay.class.getName(),
                        day.toString());
        return answering(new Program(data, jvm, List.of()));
    }

    private static Program answering(Program program) {
        try {
            program.awaitFirstPage();
        } catch (RuntimeException e) {
            // Nobody else can end a process whose start was given up.
            program.close();
            throw e;
        }
        return program;
    }

    private Process launch() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(jvm);
        command.addAll(List.of("--server.port=" + port, "--gongcai.data=" + data));
        command.addAll(settings);
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

    /** Waits until the log has as many lines with that text. */
    void awaitLog(String text, int times, Duration atMost) {
        Awaitility.await()
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> linesWith(text) >= times);
    }

    private long linesWith(String text) throws IOException {
        try (var lines = Files.lines(data.resolve("log.txt"))) {
            return lines.filter(line -> line.contains(text)).count();
        }
    }

    private String endOfLog() {
        try {
            var log = Files.readString(data.resolve("log.txt"));
            return log.substring(Math.max(0, log.length() - 2000));
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
                            !process.isAlive()
                                    || client.send(request, HttpResponse.BodyHandlers.discarding())
                                                    .statusCode()
                                            == 200);
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("The program ended: " + endOfLog());
        }
    }

    /** Ends the process as a power cut would, and starts it again on the same data. */
    void killAndRestart() {
        process.destroyForcibly();
        process.onExit().join();
        process = launch();
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
