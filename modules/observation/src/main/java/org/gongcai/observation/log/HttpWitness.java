package org.gongcai.observation.log;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.gongcai.trust.AddCheckpoint;
import org.gongcai.trust.NoteVerifier;
import org.gongcai.trust.WitnessAnswer;

/** A witness on another machine, asked as C2SP tlog-witness prescribes. */
class HttpWitness implements LogWitness {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final URI address;
    private final NoteVerifier key;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** The prefix is the witness's submission prefix, with or without its final slash. */
    HttpWitness(URI prefix, NoteVerifier key) {
        this.address = URI.create(prefix.toString().replaceFirst("/*$", "") + "/add-checkpoint");
        this.key = key;
    }

    @Override
    public NoteVerifier verifier() {
        return key;
    }

    @Override
    public boolean isIndependent() {
        return true;
    }

    @Override
    public WitnessAnswer ask(AddCheckpoint request) {
        var answer = post(request.format());
        return switch (answer.statusCode()) {
            case 200 -> ReceivedAnswer.cosigned(answer.body(), request.checkpoint(), key);
            case 409 -> ReceivedAnswer.conflict(answer.body());
            default -> new WitnessAnswer.Rejected(answer.statusCode(), answer.body().strip());
        };
    }

    private HttpResponse<String> post(String body) {
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            return client.send(
                    request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
        } catch (IOException e) {
            throw new WitnessAway("No answer from %s: %s".formatted(address, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WitnessAway("Interrupted while asking " + address, e);
        }
    }
}
