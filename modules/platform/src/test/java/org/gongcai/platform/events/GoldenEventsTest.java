package org.gongcai.platform.events;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongcai.contracts.EventOwner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON that other services and later versions read. A file here never changes: with an optional
 * field a second example is laid beside it, named by what it adds; whatever else changes is a new
 * version.
 */
class GoldenEventsTest {

    private static final String JSON = ".json";
    private static final Pattern NAME = Pattern.compile("([^.]+\\.[^.]+\\.v\\d+)(\\..+)?");

    private final EventCatalogue catalogue = new EventCatalogue(EventOwner.ALL);
    private final JsonMapper exact =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    @Test
    void every_event_has_an_example_and_no_example_is_left_over() throws Exception {
        Set<String> names =
                catalogue.types().stream().map(catalogue::nameOf).collect(toUnmodifiableSet());

        assertThat(examples().map(GoldenEventsTest::nameOf).distinct())
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void what_is_read_is_written_the_same(String example) throws Exception {
        String name = nameOf(example);
        String stored = Files.readString(folder().resolve(example + JSON));

        var event = catalogue.read(name, stored);

        assertThat(catalogue.nameOf(event)).isEqualTo(name);
        assertThat(tree(catalogue.write(event))).isEqualTo(tree(stored));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_field_of_a_later_version_is_skipped(String example) throws Exception {
        String name = nameOf(example);
        String stored = Files.readString(folder().resolve(example + JSON));
        String later = stored.replaceFirst("\\{", "{\"addedLater\":{\"a\":1},");

        assertThat(catalogue.read(name, later)).isEqualTo(catalogue.read(name, stored));
    }

    private static String nameOf(String example) {
        var named = NAME.matcher(example);
        assertThat(named.matches()).as(example).isTrue();
        return named.group(1);
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
        return withoutNulls(exact.readTree(json));
    }

    // A field that is null and one that an older example does not have are read alike.
    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode members) {
            members.remove(
                    members.properties().stream()
                            .filter(member -> member.getValue().isNull())
                            .map(Map.Entry::getKey)
                            .toList());
        }
        node.forEach(GoldenEventsTest::withoutNulls);
        return node;
    }
}
