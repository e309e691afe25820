package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.app.CountyPerson.FANG_XIAO;
import static org.gongcai.app.CountyPerson.KANG_NING;
import static org.gongcai.app.CountyPerson.SUN_HAO;
import static org.gongcai.app.TestCounty.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongcai.contracts.BidOpeningApi.BeginUpload;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the running program tells about itself: its API to everyone, its figures to operators. */
class PublishedFiguresTest {

    private static final String METRICS = "/actuator/metrics";

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final TestCounty county = TestCounty.onRunningServer();

    @Test
    void the_api_is_described_by_name_version_and_purpose() {
        var info = get("/api-docs", KANG_NING).path("info");
        assertThat(info.path("title").asString()).isEqualTo("公采 Gongcai");
        assertThat(info.path("version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(info.path("description").asString()).contains("公共采购平台", "HTTP Basic");
    }

    @Test
    void no_figure_tells_of_requests_about_bids() {
        askAboutBids();
        eventually(() ->
                assertThat(uris("http.server.requests"))
                        .as("other requests are counted")
                        .contains("/api/v1/projects"));
        var meters = strings(get(METRICS, SUN_HAO).path("names"));
        assertThat(meters).contains("http.server.requests");
        assertThat(meters)
                .noneMatch(name -> name.startsWith("spring.data"))
                .noneMatch(name -> name.startsWith("spring.security"));
        for (var meter : meters) {
            assertThat(uris(meter))
                    .as(meter)
                    .noneMatch(uri -> uri.startsWith("/api/v1/openings"))
                    .noneMatch(uri -> uri.startsWith("/supplier"));
        }
    }

    private void askAboutBids() {
        var nothing = UUID.randomUUID();
        var openings = county.desk(KANG_NING).openings();
        openings.myBids(null, 20);
        assertThat(refused(() -> openings.myBidsOf(nothing))).startsWith("unknown-");
        assertThat(refused(() -> openings.beginUpload(nothing, new BeginUpload("1", "all", 1))))
                .isNotEmpty();
        signIn();
        assertThat(fetched(request("/supplier/tenders/" + nothing + "/bids")).statusCode())
                .isEqualTo(404);
        assertThat(fetched(request("/supplier/keys")).statusCode()).isEqualTo(200);
        county.desk(FANG_XIAO).projects().projects(null, null, 20);
    }

    /** With the form, as pages are asked for; the cookie is kept. */
    private void signIn() {
        var form = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
        var token = form.matcher(fetched(request("/login")).body());
        assertThat(token.find()).isTrue();
        var typed =
                "username=%s&password=%s&_csrf=%s"
                        .formatted(
                                KANG_NING.username(),
                                TestCounty.PASSWORD.replace(' ', '+'),
                                URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        var sent =
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(typed));
        assertThat(fetched(sent).headers().firstValue("Location").orElse("")).endsWith("/work");
    }

    private static String refused(Runnable asking) {
        try {
            asking.run();
            return "";
        } catch (Refused refusal) {
            return refusal.code();
        }
    }

    private List<String> uris(String meter) {
        for (var tag : get(METRICS + "/" + meter, SUN_HAO).path("availableTags")) {
            if (tag.path("tag").asString().equals("uri")) {
                return strings(tag.path("values"));
            }
        }
        return List.of();
    }

    private static List<String> strings(JsonNode values) {
        var strings = new ArrayList<String>();
        values.forEach(value -> strings.add(value.asString()));
        return strings;
    }

    private JsonNode get(String path, CountyPerson person) {
        var name = person.username() + ":" + TestCounty.PASSWORD;
        var signature = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return json.readTree(
                fetched(request(path).header("Authorization", "Basic " + signature)).body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(county.server().uri().resolve(path));
    }

    private HttpResponse<String> fetched(HttpRequest.Builder asking) {
        try {
            return http.send(asking.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
