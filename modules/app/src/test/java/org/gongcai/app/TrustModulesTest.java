package org.gongcai.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Merkle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sealing modules in a real browser, held to the worked example and to public vectors. */
@EnabledIf("org.gongcai.app.Chromium#isThere")
class TrustModulesTest {

    private static final Path VECTORS = Path.of("../../../shared/vectors");
    private static final Path EXAMPLE = Path.of("../trust/src/test/resources/draw/ring-road.json");
    private static final Path BEACON_EXAMPLE =
            Path.of("../trust/src/test/resources/draw/ring-road-beacon.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Running server = Server.running();

    @Test
    void the_browser_makes_and_refuses_the_same_bytes_as_the_server() {
        try (var context = Chromium.desktop(server)) {
            var page = context.newPage();
            page.route("**/checks/*.js", TrustModulesTest::serve);
            page.navigate("/log");
            var results = run(page);
            assertThat(results).hasSizeGreaterThan(20);
            assertThat(results)
                    .filteredOn(result -> !Boolean.TRUE.equals(result.get("ok")))
                    .isEmpty();
        }
    }

    /** The code on a printed record leads to its entry, and says which index and hash it has. */
    @Test
    void an_entry_that_is_not_the_printed_one_is_noticed() {
        try (var context = Chromium.desktop(server)) {
            var page = context.newPage();
            page.navigate("/log");
            page.locator("a[href^='/log/leaves/']").first().click();
            var entry = page.locator("[data-part=printed]");
            entry.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            var hash = Merkle.leafHash(Encodings.utf8(entry.getAttribute("data-leaf"))).hex();
            var place = "#origin,%s,".formatted(entry.getAttribute("data-index"));
            assertThat(printed(page, place + hash)).isVisible();
            assertThat(printed(page, place + "0".repeat(64))).isHidden();
            assertThat(page.locator("[data-part=printed-differs]")).isVisible();
        }
    }

    private static Locator printed(Page page, String place) {
        page.evaluate("place => { location.hash = place; }", place);
        page.reload();
        page.locator("[data-part=printed] p:not([hidden])").waitFor();
        return page.locator("[data-part=printed-same]");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> run(Page page) {
        var base = page.locator("script[src*='/v/'], link[href*='/v/']").first();
        var asset = String.valueOf(base.evaluate("element => element.src || element.href"));
        var modules = asset.replaceFirst("(/v/[0-9a-f]+/).*$", "$1js/trust/");
        return (List<Map<String, Object>>)
                page.evaluate(
                        """
                        async ({golden, vectors, modules}) => {
                          const {run} = await import("/checks/trust-vectors.js");
                          return run(golden, {base: modules, ...vectors});
                        }
                        """,
                        Map.of("golden", golden(), "vectors", vectors(), "modules", modules));
    }

    private static void serve(Route route) {
        var url = route.request().url();
        var name = url.substring(url.lastIndexOf('/') + 1);
        try (var script = TrustModulesTest.class.getResourceAsStream("/browser/" + name)) {
            if (script == null) {
                route.abort();
                return;
            }
            route.fulfill(
                    new Route.FulfillOptions()
                            .setContentType("text/javascript")
                            .setBodyBytes(script.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object golden() {
        var file = VECTORS.resolve("own-bid-golden/bid-1.json");
        return Files.exists(file) ? plain(read(file)) : Map.of();
    }

    private static Map<String, Object> vectors() {
        var vectors = new HashMap<String, Object>();
        var hpke = VECTORS.resolve("rfc9180-hpke/vectors_rfc9180_5f503c5.json.gz");
        if (Files.exists(hpke)) {
            vectors.put("hpke", plain(unzipped(hpke)));
        }
        put(vectors, "ed25519", VECTORS.resolve("wycheproof/ed25519_test.json"));
        put(vectors, "drawGolden", VECTORS.resolve("own-draw-golden/draw-1.json"));
        vectors.put("drawExample", plain(read(EXAMPLE)));
        vectors.put("drawBeacon", plain(read(BEACON_EXAMPLE)));
        put(vectors, "note", VECTORS.resolve("go-sumdb/note-vectors.json"));
        var inclusion = VECTORS.resolve("transparency-dev-merkle/testdata/inclusion");
        if (Files.exists(inclusion)) {
            vectors.put("inclusion", probes(inclusion));
        }
        return vectors;
    }

    private static void put(Map<String, Object> vectors, String name, Path file) {
        if (Files.exists(file)) {
            vectors.put(name, plain(read(file)));
        }
    }

    private static List<Object> probes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> plain(read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        return JSON.readTree(file);
    }

    private static JsonNode unzipped(Path file) {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object plain(JsonNode json) {
        return JSON.convertValue(json, Object.class);
    }
}
