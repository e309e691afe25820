package org.gongcai.evaluatordraw.notices;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Posts each message to one address, such as an SMS platform's. */
class WebhookNotifier implements Notifier {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI url;
    private final RestClient client;

    WebhookNotifier(Carrier.Webhook webhook) {
        this.url = webhook.url();
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public void send(Notice notice, String link) throws IOException {
        var message =
                Map.of(
                        "id", notice.id().toString(),
                        "to", notice.phone(),
                        "text", notice.text(),
                        "link", link);
        try {
            client.post()
                    .uri(url)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(message)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException e) {
            throw new IOException("The webhook did not take message " + notice.id(), e);
        }
    }
}
