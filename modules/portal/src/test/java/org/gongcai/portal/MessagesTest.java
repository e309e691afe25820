package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongcai.contracts.EventOwner;
import org.gongcai.contracts.ProvableFact;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern KEY =
            Pattern.compile("\\.(?:text|localize)\\(\\s*\"([^\"]+)\"(\\s*\\+)?");
    private static final Pattern PARAMETER = Pattern.compile("\\{\\d}");

    @Test
    void every_key_has_words_in_both_languages() throws IOException {
        for (String bundle : PortalModule.BUNDLES) {
            assertThat(words(bundle + "_en").stringPropertyNames())
                    .as(bundle)
                    .isEqualTo(words(bundle).stringPropertyNames());
        }
    }

    /** Names of the demo, and what somebody has to type or to recognise as it stands. */
    private static final Set<String> CHINESE_IN_ENGLISH =
            Set.of(
                    "history.columns-kind",
                    "history.source-hint",
                    "import.columns-speciality",
                    "case.number-hint",
                    "commendation.number-hint",
                    "jobs.who.DRAW",
                    "jobs.who.OPENING",
                    "receipt.samples-what");

    @Test
    void english_words_are_english() throws IOException {
        for (String bundle : PortalModule.BUNDLES) {
            var english = words(bundle + "_en");
            assertThat(english.stringPropertyNames())
                    .filteredOn(key -> !CHINESE_IN_ENGLISH.contains(key))
                    .allSatisfy(key ->
                            assertThat(english.getProperty(key))
                                    .as(key)
                                    .doesNotContainPattern("\\p{IsHan}"));
        }
    }

    @Test
    void both_languages_say_the_same_parameters() throws IOException {
        for (String bundle : PortalModule.BUNDLES) {
            var chinese = words(bundle);
            var english = words(bundle + "_en");
            for (String key : chinese.stringPropertyNames()) {
                assertThat(parameters(english.getProperty(key)))
                        .as(key)
                        .isEqualTo(parameters(chinese.getProperty(key)));
            }
        }
    }

    @Test
    void no_key_stands_in_two_bundles() throws IOException {
        var owners = new HashMap<String, String>();
        for (String bundle : PortalModule.BUNDLES) {
            for (String key : words(bundle).stringPropertyNames()) {
                assertThat(owners.put(key, bundle)).as("%s also in %s", key, bundle).isNull();
            }
        }
    }

    /** Of two lines the last would count, unseen. */
    @Test
    void no_key_stands_twice_in_a_bundle() throws IOException {
        for (Path bundle : bundles()) {
            var keys =
                    Files.readAllLines(bundle).stream()
                            .filter(line -> !line.startsWith("#") && line.contains("="))
                            .map(line -> line.substring(0, line.indexOf('=')))
                            .toList();
            assertThat(keys).as("%s", bundle.getFileName()).doesNotHaveDuplicates();
        }
    }

    private static List<Path> bundles() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            return files.toList();
        }
    }

    @Test
    void templates_and_controllers_use_only_keys_that_exist() throws IOException {
        var known = allKeys();
        var unknown = new TreeSet<String>();
        for (Path file : sources()) {
            var found = KEY.matcher(Files.readString(file));
            while (found.find()) {
                String key = found.group(1);
                boolean prefix = found.group(2) != null;
                if (prefix
                        ? known.stream().noneMatch(k -> k.startsWith(key))
                        : !known.contains(key)) {
                    unknown.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_fact_that_can_be_proved_has_a_name() throws IOException {
        var facts =
                EventOwner.ALL.stream()
                        .flatMap(owner -> Stream.of(owner.events().getPermittedSubclasses()))
                        .filter(ProvableFact.class::isAssignableFrom)
                        .map(fact -> "proof." + kebab(fact.getSimpleName()))
                        .toList();
        assertThat(facts).contains("proof.tender-announced");
        assertThat(allKeys()).containsAll(facts);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @Test
    void an_enum_with_one_word_has_words_for_all_its_constants() throws Exception {
        var known = allKeys();
        var missing = new TreeSet<String>();
        for (Map.Entry<String, List<Class<?>>> type : enums().entrySet()) {
            if (known.stream().noneMatch(key -> key.startsWith(type.getKey() + "."))) {
                continue;
            }
            for (Class<?> candidate : type.getValue()) {
                for (Object constant : candidate.getEnumConstants()) {
                    String key = type.getKey() + "." + ((Enum<?>) constant).name();
                    if (!known.contains(key)) {
                        missing.add(key);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Map<String, List<Class<?>>> enums() throws Exception {
        var enums = new HashMap<String, List<Class<?>>>();
        for (String module : List.of("contracts", "rules", "portal")) {
            var classes = Path.of("..", module, "target", "classes");
            try (var files = Files.walk(classes)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                    var name = classes.relativize(file).toString().replace('/', '.');
                    if (name.endsWith("package-info.class") || name.contains("Jte")) {
                        continue;
                    }
                    var type =
                            Class.forName(
                                    name.substring(0, name.length() - ".class".length()),
                                    false,
                                    MessagesTest.class.getClassLoader());
                    if (type.isEnum()) {
                        enums.computeIfAbsent(type.getSimpleName(), key -> new ArrayList<>())
                                .add(type);
                    }
                }
            }
        }
        assertThat(enums).containsKeys("Role", "TenderState", "NavEntry");
        return enums;
    }

    private static Set<String> allKeys() throws IOException {
        var keys = new HashSet<String>();
        for (String bundle : PortalModule.BUNDLES) {
            keys.addAll(words(bundle).stringPropertyNames());
        }
        return keys;
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        for (String folder : List.of("src/main/jte", "src/main/java")) {
            try (var files = Files.walk(Path.of(folder))) {
                files.filter(Files::isRegularFile).forEach(sources::add);
            }
        }
        assertThat(sources).hasSizeGreaterThan(10);
        return sources;
    }

    private static Properties words(String bundle) throws IOException {
        var words = new Properties();
        try (var file = MessagesTest.class.getResourceAsStream("/" + bundle + ".properties")) {
            assertThat(file).as(bundle).isNotNull();
            if (file != null) {
                words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        }
        return words;
    }

    private static Set<String> parameters(String text) {
        return PARAMETER
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }
}
