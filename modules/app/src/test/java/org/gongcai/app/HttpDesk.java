package org.gongcai.app;

import java.net.URI;
import java.util.function.Consumer;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The services over HTTP Basic, as an API client reaches them; a problem becomes the refusal it
 * says.
 */
final class HttpDesk {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HttpDesk() {}

    static Desk of(URI server, String username, String password) {
        return desk(server, headers -> headers.setBasicAuth(username, password));
    }

    static Desk of(URI server) {
        return desk(server, headers -> {});
    }

    private static Desk desk(URI server, Consumer<HttpHeaders> headers) {
        var client =
                RestClient.builder()
                        .baseUrl(server)
                        .defaultHeaders(headers)
                        .defaultStatusHandler(
                                HttpStatusCode::isError, (request, response) -> refuse(response))
                        .build();
        var factory = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client)).build();
        return Desk.of(factory::createClient);
    }

    private static void refuse(ClientHttpResponse response) throws java.io.IOException {
        byte[] body = response.getBody().readAllBytes();
        var problem = JSON.readTree(body);
        if (!problem.hasNonNull("code")) {
            throw new IllegalStateException(
                    "%s %s"
                            .formatted(
                                    response.getStatusCode(),
                                    new String(body, java.nio.charset.StandardCharsets.UTF_8)));
        }
        throw new Refused(
                problem.get("code").asString(),
                text(problem, "field"),
                problem.get("detail").asString(),
                text(problem, "remedy"),
                text(problem, "source"));
    }

    private static @Nullable String text(JsonNode problem, String name) {
        return problem.hasNonNull(name) ? problem.get(name).asString() : null;
    }
}
