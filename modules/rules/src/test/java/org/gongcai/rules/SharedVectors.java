package org.gongcai.rules;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The domain vectors beside the repository; tests that need them are skipped where they are not
 * there.
 */
final class SharedVectors {

    private SharedVectors() {}

    static JsonNode domain() {
        return read("vectors.json");
    }

    static JsonNode holidays() {
        return read("cn-holidays.json");
    }

    private static JsonNode read(String name) {
        Path file = repository().resolveSibling("shared").resolve("vectors/domain").resolve(name);
        assumeTrue(Files.exists(file), () -> "no shared vectors: " + file);
        return JsonMapper.shared().readTree(file);
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
