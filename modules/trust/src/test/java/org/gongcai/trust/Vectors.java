package org.gongcai.trust;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Public test vectors beside the repository; tests that need them are skipped where they are not.
 */
public final class Vectors {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path ROOT = Path.of("..", "..", "..", "shared", "vectors");

    private Vectors() {}

    static Path folder(String name) {
        var folder = ROOT.resolve(name);
        assumeTrue(Files.isDirectory(folder), "no vectors at " + folder);
        return folder;
    }

    public static JsonNode json(String folder, String file) throws IOException {
        return JSON.readTree(folder(folder).resolve(file).toFile());
    }

    static JsonNode gzippedJson(String folder, String file) throws IOException {
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(folder(folder).resolve(file)))) {
            return JSON.readTree(in);
        }
    }

    static List<Path> jsonFiles(String folder) throws IOException {
        try (var files = Files.walk(folder(folder))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    static JsonNode json(Path file) {
        return JSON.readTree(file.toFile());
    }
}
