package org.gongcai.cli.opening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.gongcai.trust.BidFile;
import org.gongcai.trust.BidHead;
import org.gongcai.trust.BidIndex;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.ContentSink;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.SegmentHash;

/**
 * Where the content of one bid is written. It gets its name only when the last byte has been
 * checked; names that bidders chose cannot leave the folder.
 */
final class OpenedFolder implements ContentSink {

    /** Bytes of UTF-8: file systems count these, 255 at most, and not characters. */
    private static final int LONGEST_NAME = 120;

    private final Path target;
    private final Path part;
    private int files;

    OpenedFolder(Path out, BidHead head) throws IOException {
        var header = head.header();
        var name = "%s-%s".formatted(safe(header.bidder()), head.envelope().hex().substring(0, 8));
        target = out.resolve("lot-" + safe(header.lot())).resolve(name);
        part = target.resolveSibling(name + ".part");
        discard();
        Files.createDirectories(part);
    }

    @Override
    public void index(BidIndex index) throws IOException {
        Files.write(part.resolve("sheet.json"), JsonObject.ofMap(index.fields()).bytes());
    }

    @Override
    public OutputStream file(BidFile file) throws IOException {
        files++;
        return Files.newOutputStream(
                part.resolve("%02d-%s".formatted(files, safe(file.name()))),
                StandardOpenOption.CREATE_NEW);
    }

    private static String safe(String name) {
        var safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}]", "_");
        int end = 0;
        for (int bytes = 0;
                end < safe.length();
                end += Character.charCount(safe.codePointAt(end))) {
            bytes += Character.toString(safe.codePointAt(end)).getBytes(UTF_8).length;
            if (bytes > LONGEST_NAME) {
                break;
            }
        }
        return safe.substring(0, end);
    }

    /** Everything was checked. What an earlier run kept must be the same. */
    Path keep() throws IOException {
        if (!Files.exists(target)) {
            return Files.move(part, target);
        }
        if (!contents(part).equals(contents(target))) {
            throw new IOException(
                    "%s holds something else than the bid; choose another --out".formatted(target));
        }
        discard();
        return target;
    }

    private static Map<String, Bytes32> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, Bytes32>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                contents.put(file.getFileName().toString(), hash(file));
            }
        }
        return contents;
    }

    private static Bytes32 hash(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return SegmentHash.of(in).value();
        }
    }

    /** Something did not check out: what was written so far is worth nothing. */
    void discard() throws IOException {
        if (!Files.exists(part)) {
            return;
        }
        try (var written = Files.list(part)) {
            for (var file : written.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(part);
    }
}
