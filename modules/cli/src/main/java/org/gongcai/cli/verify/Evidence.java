package org.gongcai.cli.verify;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.EvidenceManifest;
import org.gongcai.trust.EvidenceZip;
import org.gongcai.trust.Fault;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Untrusted;

/** An evidence bundle as it was read; nothing in it is believed yet. */
record Evidence(EvidenceManifest manifest, SortedMap<String, byte[]> files) {
    static final String PARAMETER =
            "An evidence bundle: ZIP file, its unpacked folder, its address, or a tender page's address. 证据包文件、解压后的文件夹、网址，或公告页网址。";

    private static final long LARGEST = 1L << 30;
    private static final String BUNDLE_OF_PAGE = "/evidence.zip";

    /** A ZIP file, a folder of its files, its address, or the address of a tender's page. */
    static Evidence read(Place place) throws IOException {
        var files = place.isFolder() ? folder(place.path()) : zip(place);
        var manifest = files.remove(EvidenceManifest.NAME);
        if (manifest == null) {
            throw new IOException("%s holds no %s".formatted(place.name(), EvidenceManifest.NAME));
        }
        return new Evidence(EvidenceManifest.parse(manifest), files);
    }

    /** Whether every file is the one that the manifest names, and there is no other. */
    void check(Findings findings) {
        var named = new TreeMap<String, Object>();
        manifest.files().forEach(each -> named.put(each.name(), each.sha256()));
        findings.each(
                Check.FILES,
                EvidenceManifest.NAME,
                manifest.files(),
                EvidenceManifest.Entry::name,
                this::rejectUnlessAsNamed);
        files.keySet().stream()
                .filter(Predicate.not(named::containsKey))
                .forEach(name -> findings.fail(Check.FILES, name, "no such file", "a file"));
    }

    private void rejectUnlessAsNamed(EvidenceManifest.Entry entry) {
        var bytes = file(entry.name());
        var found = bytes.map(each -> Encodings.sha256(each).hex()).orElse("no file");
        if (!found.equals(entry.sha256().hex())) {
            throw new Untrusted(
                    Fault.WRONG_FIELD,
                    "SHA-256 %s, the manifest names %s".formatted(found, entry.sha256()));
        }
    }

    Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    Optional<String> text(String name) {
        return file(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    Optional<JsonObject> json(String name) {
        return file(name).map(JsonObject::read);
    }

    /** Names of the files in a folder that end so, without both. */
    List<String> names(String folder, String ending) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(folder) && name.endsWith(ending))
                .map(name -> name.substring(folder.length(), name.length() - ending.length()))
                .filter(name -> name.indexOf('/') < 0)
                .toList();
    }

    private static SortedMap<String, byte[]> zip(Place place) throws IOException {
        byte[] archive = bundle(place).bytes();
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            long left = LARGEST;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes((int) Math.min(left, Integer.MAX_VALUE - 8));
                left -= bytes.length;
                if (left <= 0 || files.put(entry.getName(), bytes) != null) {
                    throw new IOException(
                            "%s is too large or names %s twice"
                                    .formatted(place.name(), entry.getName()));
                }
            }
        } catch (IllegalArgumentException | EOFException | ZipException e) {
            throw new IOException(
                    "%s is no whole ZIP file: %s".formatted(place.name(), e.getMessage()), e);
        }
        if (!EvidenceZip.isOf(archive, files)) {
            throw new IOException(
                    "%s is no ZIP file as bundles are written: unpack it and give the folder"
                            .formatted(place.name()));
        }
        return new TreeMap<>(files);
    }

    /** The bundle of a tender's page lies under it. */
    private static Place bundle(Place place) {
        if (!place.isUrl() || !URI.create(place.name()).getPath().matches(".*/tenders/[^/]+/?")) {
            return place;
        }
        return new Place(place.name().replaceAll("/?(?:[?#].*)?$", "") + BUNDLE_OF_PAGE);
    }

    private static SortedMap<String, byte[]> folder(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                files.put(name, Files.readAllBytes(path));
            }
        }
        return files;
    }
}
