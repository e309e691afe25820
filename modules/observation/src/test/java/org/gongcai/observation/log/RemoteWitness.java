package org.gongcai.observation.log;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import org.gongcai.trust.AddCheckpoint;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.NoteKind;
import org.gongcai.trust.NoteSigner;
import org.gongcai.trust.NoteVerifier;
import org.gongcai.trust.SignedNote;
import org.gongcai.trust.Witness;
import org.gongcai.trust.WitnessAnswer;
import org.gongcai.trust.WitnessAnswer.Cosigned;
import org.jspecify.annotations.Nullable;

/** A witness with a memory of its own, behind a real socket. */
final class RemoteWitness implements AutoCloseable {
    /** What comes back in the place of an answer. */
    interface Trick {
        WitnessAnswer answer(WitnessAnswer honest);
    }

    private final NoteSigner key =
            NoteSigner.generate("inspector.example", NoteKind.WITNESS, Entropy.secure());
    private final HttpServer server;
    private volatile @Nullable NoteVerifier log;
    private volatile @Nullable SignedNote latest;
    private volatile boolean away;
    private volatile Trick trick = honest -> honest;

    RemoteWitness() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/add-checkpoint", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI prefix() {
        return URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
    }

    NoteVerifier verifier() {
        return key.verifier();
    }

    void watch(NoteVerifier known) {
        log = known;
    }

    /** Takes requests and answers none, or answers again. */
    void setAway(boolean away) {
        this.away = away;
    }

    void setTrick(Trick trick) {
        this.trick = trick;
    }

    WitnessAnswer answer(AddCheckpoint request, long now) {
        var logs = log == null ? List.<NoteVerifier>of() : List.of(log);
        var answer = new Witness(key, logs).consider(request, latest, now);
        if (answer instanceof Cosigned cosigned) {
            latest = cosigned.latest();
        }
        return trick.answer(answer);
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (away) {
            return;
        }
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var answer = answer(AddCheckpoint.parse(body), System.currentTimeMillis() / 1000);
        byte[] bytes = Encodings.utf8(answer.body());
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
