package org.gongcai.cli.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gongcai.trust.AddCheckpoint;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.SignedNote;
import org.gongcai.trust.Untrusted;
import org.gongcai.trust.WitnessAnswer;
import org.gongcai.trust.WitnessAnswer.Conflict;
import org.gongcai.trust.WitnessAnswer.Rejected;

/**
 * A witness over HTTP as C2SP tlog-witness has it: {@code POST /add-checkpoint} for logs, {@code
 * GET /<origin hash>/checkpoint} for monitors.
 */
final class WitnessServer implements AutoCloseable {
    /** Room for 63 hashes and a note of a hundred signatures; a client sends nothing longer. */
    static final int LARGEST_REQUEST = 64 * 1024;

    private static final String SECONDS_FOR_A_REQUEST = "10";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String SIZE = "text/x.tlog.size";

    private final StandingWitness witness;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private WitnessServer(StandingWitness witness, HttpServer server) {
        this.witness = witness;
        this.server = server;
    }

    static WitnessServer start(StandingWitness witness, InetSocketAddress at) throws IOException {
        // Read once by the server of the JDK; without it a slow sender keeps its connection.
        System.setProperty("sun.net.httpserver.maxReqTime", SECONDS_FOR_A_REQUEST);
        System.setProperty("sun.net.httpserver.maxRspTime", SECONDS_FOR_A_REQUEST);
        var started = new WitnessServer(witness, HttpServer.create(at, 0));
        started.server.createContext("/", started::handle);
        started.server.setExecutor(started.threads);
        started.server.start();
        return started;
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    private record Answer(int status, String type, String body) {
        static Answer of(WitnessAnswer answer) {
            var type = answer instanceof Conflict ? SIZE : TEXT;
            return new Answer(answer.status(), type, answer.body());
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer =
                    switch (exchange.getRequestMethod()) {
                        case "POST" -> posted(exchange);
                        case "GET" -> read(exchange.getRequestURI().getPath());
                        default -> refused(405, "POST /add-checkpoint or GET");
                    };
            byte[] body = Encodings.utf8(answer.body());
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer posted(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/add-checkpoint")) {
            return refused(404, "not here");
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST + 1);
        if (body.length > LARGEST_REQUEST) {
            return refused(413, "longer than %d bytes".formatted(LARGEST_REQUEST));
        }
        AddCheckpoint request;
        try {
            request = AddCheckpoint.parse(text(body));
        } catch (Untrusted | CharacterCodingException e) {
            return refused(400, String.valueOf(e.getMessage()));
        }
        return Answer.of(witness.answer(request));
    }

    private Answer read(String path) {
        return witness.origins().stream()
                .filter(origin -> path.equals(pathOf(origin)))
                .findFirst()
                .flatMap(witness::latest)
                .map(SignedNote::format)
                .map(note -> new Answer(200, TEXT, note))
                .orElseGet(() -> refused(404, "not cosigned here"));
    }

    private static String pathOf(String origin) {
        return "/%s/checkpoint".formatted(Encodings.sha256(Encodings.utf8(origin)).hex());
    }

    private static Answer refused(int status, String reason) {
        return Answer.of(new Rejected(status, reason));
    }

    /** A note is UTF-8; anything else must not be read as if it were. */
    private static String text(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
