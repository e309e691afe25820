package org.gongcai.trust;

import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code bundle.json}: which tender's evidence a bundle holds, for whom, from which log, and the
 * hash of every other file in it, sorted by name.
 */
public record EvidenceManifest(
        EvidenceLevel level, String tender, String origin, List<Entry> files) {
    public static final String NAME = "bundle.json";
    public static final String TYPE = "gongcai/evidence";

    public EvidenceManifest {
        Names.checkText("tender", tender);
        Names.checkText("origin", origin);
        files = List.copyOf(files);
        for (int i = 1; i < files.size(); i++) {
            if (files.get(i - 1).name().compareTo(files.get(i).name()) >= 0) {
                throw new Untrusted(
                        Fault.WRONG_FIELD,
                        "files are not sorted or repeat at " + files.get(i).name());
            }
        }
    }

    public static EvidenceManifest parse(byte[] canonical) {
        var json =
                JsonObject.read(canonical)
                        .only("files", "level", "origin", "tender", "type", "v")
                        .require("type", TYPE)
                        .require("v", 1);
        return new EvidenceManifest(
                EvidenceLevel.of(json.string("level")),
                json.string("tender"),
                json.string("origin"),
                json.objects("files").stream().map(Entry::of).toList());
    }

    public JsonObject json() {
        return JsonObject.of("level", level.code(), "origin", origin, "tender", tender)
                .with("files", files.stream().map(Entry::json).toList())
                .with("type", TYPE)
                .with("v", 1);
    }

    /** One file of a bundle; names are relative, in ASCII, and lead nowhere else. */
    public record Entry(String name, Bytes32 sha256) {
        private static final Pattern NAMES =
                Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(?:/[A-Za-z0-9_][A-Za-z0-9._-]*)*");

        public Entry {
            if (!NAMES.matcher(name).matches() || name.equals(NAME)) {
                throw new Untrusted(
                        Fault.WRONG_FIELD, "not the name of a file in a bundle: '" + name + "'");
            }
        }

        static Entry of(JsonObject json) {
            json.only("name", "sha256");
            return new Entry(json.string("name"), json.bytes32("sha256"));
        }

        JsonObject json() {
            return JsonObject.of("name", name, "sha256", sha256);
        }
    }
}
