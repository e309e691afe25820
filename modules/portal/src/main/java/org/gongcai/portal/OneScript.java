package org.gongcai.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Script modules linked into one classic script, for a page that is one file. Each module becomes a
 * function that returns its exports; beside imports and exports its text stays as it is, so that
 * whoever audits the page finds the modules in it. Knows the forms of import and export that our
 * modules use and refuses others.
 */
final class OneScript {

    private static final Pattern IMPORT =
            Pattern.compile(
                    "^import (?:\\* as (\\w+)|\\{([^}]*)\\}) from \"(\\./|\\.\\./)([^\"]+)\";$",
                    Pattern.MULTILINE);
    private static final Pattern EXPORT =
            Pattern.compile(
                    "^export (?=(?:async )?(?:function|class|const) (\\w+))", Pattern.MULTILINE);
    private static final Pattern LEFT_OVER =
            Pattern.compile("^(?:import|export)\\b.*$", Pattern.MULTILINE);

    private final UnaryOperator<String> sources;
    private final Map<String, String> linked = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    private OneScript(UnaryOperator<String> sources) {
        this.sources = sources;
    }

    /**
     * Links what the entry module needs.
     *
     * @param entry path of a module, such as {@code verify/main.js}
     * @param sources gives the text of a module by its path
     */
    static String of(String entry, UnaryOperator<String> sources) {
        var script = new OneScript(sources);
        script.link(entry);
        return "\"use strict\";\nconst modules = {};\n" + String.join("", script.linked.values());
    }

    private void link(String path) {
        if (linked.containsKey(path)) {
            return;
        }
        if (!open.add(path)) {
            throw new IllegalArgumentException("Modules import each other in a circle: " + open);
        }
        var text = sources.apply(path);
        IMPORT.matcher(text).results().map(found -> target(path, found)).forEach(this::link);
        linked.put(path, function(path, text));
        open.remove(path);
    }

    private static String function(String path, String text) {
        var exports = EXPORT.matcher(text).results().map(found -> found.group(1)).toList();
        var body = EXPORT.matcher(IMPORT.matcher(text).replaceAll(found -> taken(path, found)));
        var plain = body.replaceAll("");
        LEFT_OVER
                .matcher(plain)
                .results()
                .findFirst()
                .ifPresent(line -> {
                    throw new IllegalArgumentException(
                            "%s: cannot link %s".formatted(path, line.group()));
                });
        return "modules[\"%s\"] = (() => {\n%sreturn { %s };\n})();\n"
                .formatted(path, plain, String.join(", ", exports));
    }

    private static String taken(String path, MatchResult found) {
        var name = found.group(1) == null ? names(found.group(2)) : found.group(1);
        return "const %s = modules[\"%s\"];".formatted(name, target(path, found));
    }

    private static String names(String imported) {
        return "{" + imported.replaceAll("(\\w+) as (\\w+)", "$1: $2") + "}";
    }

    /** Path of the imported module; modules lie in folders one deep. */
    private static String target(String path, MatchResult found) {
        var folders = new ArrayList<>(List.of(path.split("/")));
        folders.removeLast();
        if (found.group(3).equals("../")) {
            folders.removeLast();
        }
        folders.add(found.group(4));
        return String.join("/", folders);
    }
}
