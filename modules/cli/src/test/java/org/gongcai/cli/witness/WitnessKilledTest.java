package org.gongcai.cli.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gongcai.cli.Gongcai;
import org.gongcai.trust.LogPolicy;
import org.gongcai.trust.NoteSignature;
import org.gongcai.trust.NoteVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A log that lies against a witness that is killed: two clients each show it a history of their
 * own, again and again, while its process is destroyed. Every cosignature that ever left it must
 * belong to one history. Killing a process does not lose what the system had not yet written to the
 * disk; against a power cut stands the order of write, sync, rename and answer alone.
 */
class WitnessKilledTest {
    private static final int KILLS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(20260316);
    private final GrowingLog log = GrowingLog.named("chengxi.example/log/2026");
    private final Queue<GrowingLog> cosigned = new ConcurrentLinkedQueue<>();
    private final Semaphore answers = new Semaphore(0);
    private final List<GrowingLog> shown = new CopyOnWriteArrayList<>(List.of(log));
    @TempDir Path state;

    @Test
    void no_kill_makes_it_cosign_a_fork() throws Exception {
        var key = WitnessFolder.make(state, "inspector.example");
        for (int kill = 0; kill < KILLS; kill++) {
            runUntilKilled(key);
        }
        var histories =
                cosigned.stream().sorted(Comparator.comparingInt(GrowingLog::size)).toList();
        assertThat(histories).hasSizeGreaterThan(KILLS);
        for (int i = 1; i < histories.size(); i++) {
            var earlier = histories.get(i - 1);
            assertThat(histories.get(i).first(earlier.size())).isEqualTo(earlier);
        }
    }

    private void runUntilKilled(NoteVerifier key) throws Exception {
        var process = start();
        try (var output = process.inputReader();
                var liars = Executors.newFixedThreadPool(2)) {
            var witness = URI.create(output.readLine() + "/add-checkpoint");
            liars.submit(() -> lie("bid", witness, key));
            liars.submit(() -> lie("other bid", witness, key));
            assertThat(answers.tryAcquire(3 + random.nextInt(10), 1, TimeUnit.MINUTES)).isTrue();
            process.destroyForcibly().waitFor();
        }
    }

    /** Shows a history of one's own until nobody answers any more. */
    private void lie(String what, URI witness, NoteVerifier key) {
        try {
            for (int round = 0; ; round++) {
                int seen = size(witness);
                for (var known : shown.reversed().stream().filter(h -> h.size() == seen).toList()) {
                    submit(known.grown(1, what + round + "/" + seen), seen, witness, key);
                }
            }
        } catch (IOException | InterruptedException killed) {
            assertThat(killed).isNotNull();
        }
    }

    private int size(URI witness) throws IOException, InterruptedException {
        var answer = post(witness, log.request(0).format());
        return answer.statusCode() == 409 ? Integer.parseInt(answer.body().strip()) : 0;
    }

    private void submit(GrowingLog next, int seen, URI witness, NoteVerifier key)
            throws IOException, InterruptedException {
        shown.add(next);
        var request = next.request(seen);
        var answer = post(witness, request.format());
        if (answer.statusCode() == 200) {
            var note = request.checkpoint().with(NoteSignature.parse(answer.body()));
            LogPolicy.of(log.key().verifier(), key).check(note);
            cosigned.add(next);
            answers.release();
        } else {
            shown.remove(next);
        }
    }

    private HttpResponse<String> post(URI witness, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(witness)
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Gongcai.class.getName(),
                        "witness",
                        "serve",
                        "--state",
                        state.toString(),
                        "--log",
                        log.vkey(),
                        "--listen",
                        "127.0.0.1:0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
