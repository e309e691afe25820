package org.gongcai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongcai.trust.Fault;

/** Every refusal that the main sources of all modules write. */
final class RefusalSources {

    private static final Path MODULES = Path.of("..");
    private static final Pattern REFUSED =
            Pattern.compile(
                    "(?:new Refused|Refused\\.of|Answer\\.of)\\(\\s*(?:HttpStatus\\.\\w+,\\s*)?"
                            + "\"([a-z0-9-]+)\"");

    /** What hands a code and its sentence to a method that refuses. */
    private static final Pattern HANDED_ON =
            Pattern.compile(
                    "\\w\\(\\s*(?:\\w+,\\s*)?\"([a-z]+(?:-[a-z]+)+)\","
                            + "\\s*\"[^\"\\n]*\\p{IsHan}");

    private static final Pattern SECOND = Pattern.compile("\\s*,\\s*\"([\\w.\\[\\]]+)\",");
    private static final Pattern FIELD = Pattern.compile("\\.field\\(\\s*\"([^\"]+)\"");
    private static final Pattern WORDING = Pattern.compile("\\.wording\\(\\s*\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\.value\\(\\s*\"([^\"]+)\"");

    /**
     * @param kinds wordings, then fields, that the statement names
     * @param values names of the values it gives
     */
    record Place(Path file, String code, List<String> kinds, Set<String> values) {}

    private RefusalSources() {}

    static Set<String> codes() {
        var written = texts().flatMap(file -> found(REFUSED, file.text()));
        var handedOn = texts().flatMap(file -> found(HANDED_ON, file.text()));
        var fromProofs =
                Stream.of(Fault.values())
                        .map(fault -> fault.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return Stream.of(written, handedOn, fromProofs)
                .flatMap(codes -> codes)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Place> places() {
        return texts().flatMap(file ->
                        REFUSED.matcher(file.text()).results().map(match -> place(file, match)))
                .toList();
    }

    static Set<String> wordings() {
        return texts().flatMap(file -> found(WORDING, file.text())).collect(Collectors.toSet());
    }

    /** Everything in quotation marks, to see what nothing names any more. */
    static Set<String> quoted() {
        return texts().flatMap(file -> found(Pattern.compile("\"([\\w.-]+)\""), file.text()))
                .collect(Collectors.toSet());
    }

    private static Place place(Source file, MatchResult match) {
        var end = file.text().indexOf(";\n", match.end());
        var rest = file.text().substring(match.end(), end);
        var kinds =
                Stream.of(
                                found(WORDING, rest),
                                found(FIELD, rest),
                                SECOND.matcher(rest)
                                        .results()
                                        .limit(1)
                                        .filter(field -> field.start() == 0)
                                        .map(field -> field.group(1)))
                        .flatMap(names -> names)
                        .toList();
        var values = found(VALUE, rest).collect(Collectors.toSet());
        return new Place(file.path(), match.group(1), kinds, values);
    }

    private static Stream<String> found(Pattern wanted, String text) {
        return wanted.matcher(text).results().map(match -> match.group(1));
    }

    private record Source(Path path, String text) {}

    private static Stream<Source> texts() {
        try (var files = Files.walk(MODULES)) {
            return files
                    .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(file -> new Source(file, text(file)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
