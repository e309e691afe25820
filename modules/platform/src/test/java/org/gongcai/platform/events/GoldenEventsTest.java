package org.gongcai.platform.events;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongcai.contracts.EventOwner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON that other services and later versions read. A file here changes only by an optional
 * field; whatever else changes is a new version beside it.
 */
class GoldenEventsTest {

    private static final String JSON = ".json";

    private final EventCatalogue catalogue = new EventCatalogue(EventOwner.ALL);
    private final JsonMapper exact =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    @Test
    void every_event_has_one_example_and_no_example_is_left_over() throws Exception {
        Set<String> names =
                catalogue.types().stream().map(catalogue::nameOf).collect(toUnmodifiableSet());

        assertThat(examples()).containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void what_is_read_is_written_the_same(String name) throws Exception {
        String stored = Files.readString(folder().resolve(name + JSON));

        var event = catalogue.read(name, stored);

        assertThat(catalogue.nameOf(event)).isEqualTo(name);
        assertThat(tree(catalogue.write(event))).isEqualTo(tree(stored));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_field_of_a_later_version_is_skipped(String name) throws Exception {
        String stored = Files.readString(folder().resolve(name + JSON));
        String later = stored.replaceFirst("\\{", "{\"addedLater\":{\"a\":1},");

        assertThat(catalogue.read(name, later)).isEqualTo(catalogue.read(name, stored));
    }

    static Stream<String> examples() throws IOException, URISyntaxException {
        try (var files = Files.list(folder())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .map(name -> name.replace(JSON, ""))
                    .toList()
                    .stream();
        }
    }

    private static Path folder() throws URISyntaxException {
        var folder = Optional.ofNullable(GoldenEventsTest.class.getResource("/events"));
        return Path.of(folder.orElseThrow().toURI());
    }

    private JsonNode tree(String json) {
        return exact.readTree(json);
    }
}
