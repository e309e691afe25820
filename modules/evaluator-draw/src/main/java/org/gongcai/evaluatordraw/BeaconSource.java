package org.gongcai.evaluatordraw;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Where this installation gets what drand published; nothing from there is believed unverified. */
@Component
class BeaconSource {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final int LARGEST = 10_000;
    private static final int FOUND = 200;

    private final DrawSettings settings;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECTING)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    BeaconSource(DrawSettings settings) {
        this.settings = settings;
    }

    boolean isSetUp() {
        return settings.beaconUrl() != null;
    }

    record Published(long round, String signature) {}

    /** Hex as it came; an error where the round is not there yet. */
    String signature(long round) throws IOException, InterruptedException {
        var url = String.valueOf(settings.beaconUrl()).replace("{round}", String.valueOf(round));
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(ANSWERING).build();
        var answer = client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
        if (answer.statusCode() != FOUND) {
            throw new IOException("%s answers %d".formatted(url, answer.statusCode()));
        }
        return read(url, round, answer.body());
    }

    private static String read(String url, long round, String body) throws IOException {
        try {
            var published = Json.read(body, Published.class);
            if (published.round() != round) {
                throw new IOException("%s has round %d".formatted(url, published.round()));
            }
            return published.signature();
        } catch (JacksonException e) {
            throw new IOException("%s is not drand's JSON".formatted(url), e);
        }
    }
}
