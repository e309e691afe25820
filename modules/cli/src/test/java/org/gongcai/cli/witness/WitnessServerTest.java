package org.gongcai.cli.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.LogPolicy;
import org.gongcai.trust.NoteSignature;
import org.gongcai.trust.SignedNote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statuses and bodies as C2SP tlog-witness prescribes them. */
class WitnessServerTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private final HttpClient client = HttpClient.newHttpClient();
    private final GrowingLog log = GrowingLog.named("chengxi.example/log/2026").grown(20, "notice");
    private final GrowingLog neighbour = GrowingLog.named("linshui.example/log/2026").grown(3, "n");
    @TempDir Path state;
    private WitnessFolder folder;
    private StandingWitness witness;
    private WitnessServer server;

    @BeforeEach
    void start() throws IOException {
        WitnessFolder.make(state, "inspector.example");
        folder = WitnessFolder.open(state);
        witness = new StandingWitness(folder, () -> NOW);
        witness.watch(List.of(log.key().verifier(), neighbour.key().verifier()));
        server = WitnessServer.start(witness, new InetSocketAddress("127.0.0.1", 0));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        folder.close();
    }

    @Test
    void growth_is_cosigned_for_each_log_by_itself() throws Exception {
        var first = post(log.first(7).request(0).format());
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).startsWith("— inspector.example ").endsWith("\n").hasLineCount(1);
        assertThat(post(neighbour.request(0).format()).statusCode()).isEqualTo(200);
        var second = post(log.request(7).format());
        var note = log.request(7).checkpoint().with(NoteSignature.parse(second.body()));
        var seen = LogPolicy.of(log.key().verifier(), witness.verifier()).check(note);
        assertThat(seen.seenByAllAt()).isEqualTo(NOW.getEpochSecond());
        assertThat(post(log.request(20).format()).statusCode()).as("the same again").isEqualTo(200);
    }

    @Test
    void a_log_that_forgot_where_it_was_is_told_the_size() throws Exception {
        post(log.request(0).format());
        var answer = post(log.first(7).request(0).format());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("20\n");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
    }

    @Test
    void what_is_not_a_proven_growth_of_a_known_log_is_refused() throws Exception {
        post(log.first(7).request(0).format());
        assertThat(status(log.first(6).grown(5, "forged").request(7).format())).isEqualTo(422);
        assertThat(status(log.first(6).grown(1, "forged").request(7).format())).isEqualTo(422);
        assertThat(status(GrowingLog.named("stranger.example").request(0).format())).isEqualTo(404);
        var forged = GrowingLog.named(log.origin()).grown(20, "notice");
        assertThat(status(forged.request(0).format())).isEqualTo(403);
        var backwards = log.first(7).request(0).format().replace("old 0\n", "old 9\n");
        assertThat(status(backwards)).isEqualTo(400);
        assertThat(status("old 7")).isEqualTo(400);
        assertThat(status("x".repeat(WitnessServer.LARGEST_REQUEST + 1))).isEqualTo(413);
        assertThat(witness.latest(log.origin()).orElseThrow().text())
                .isEqualTo(log.first(7).checkpoint().text());
    }

    @Test
    void bytes_that_are_no_text_are_refused_as_malformed() throws Exception {
        var request = HttpRequest.newBuilder(at("/add-checkpoint"));
        byte[] body = Encodings.utf8(log.request(0).format());
        body[body.length - 2] = (byte) 0xff;
        var answer =
                client.send(
                        request.POST(BodyPublishers.ofByteArray(body)).build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void monitors_read_what_was_cosigned() throws Exception {
        var path = "/" + Encodings.sha256(Encodings.utf8(log.origin())).hex() + "/checkpoint";
        assertThat(get(path).statusCode()).isEqualTo(404);
        post(log.request(0).format());
        var note = SignedNote.parse(get(path).body());
        assertThat(note.isSignedBy(log.key().verifier())).isTrue();
        assertThat(note.cosignedAt(witness.verifier())).hasValue(NOW.getEpochSecond());
        assertThat(get("/add-checkpoint").statusCode()).isEqualTo(404);
    }

    @Test
    void a_clock_that_was_set_back_does_not_make_an_older_cosignature() throws Exception {
        post(log.first(7).request(0).format());
        var early = new StandingWitness(folder, () -> NOW.minusSeconds(3600));
        early.answer(log.request(7));
        assertThat(early.latest(log.origin()).orElseThrow().cosignedAt(early.verifier()))
                .hasValue(NOW.getEpochSecond());
    }

    @Test
    void one_process_at_a_time_is_this_witness() {
        assertThatThrownBy(() -> WitnessFolder.open(state))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("another process");
    }

    private int status(String body) throws IOException, InterruptedException {
        return post(body).statusCode();
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at("/add-checkpoint"));
        return client.send(
                request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.address().getPort(), path));
    }
}
