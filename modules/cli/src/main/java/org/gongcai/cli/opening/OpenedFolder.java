package org.gongcai.cli.opening;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.gongcai.trust.BidFile;
import org.gongcai.trust.BidHead;
import org.gongcai.trust.BidIndex;
import org.gongcai.trust.ContentSink;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;

/**
 * Where the content of one bid is written. It gets its name only when the last byte has been
 * checked; names that bidders chose cannot leave the folder.
 */
final class OpenedFolder implements ContentSink {

    /** In bytes of UTF-8; file systems take 255, and a number goes before it. */
    private static final int LONGEST_NAME = 200;

    private final Path target;
    private final Path part;
    private int files;

    OpenedFolder(Path out, BidHead head) throws IOException {
        var header = head.header();
        var name = "%s-%s".formatted(safe(header.bidder()), head.envelope().hex().substring(0, 8));
        target = out.resolve("lot-" + safe(header.lot())).resolve(name);
        part = target.resolveSibling(name + ".part");
        // What an earlier run left, which was stopped before it had checked the last byte.
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
        var safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cs}]", "_");
        while (Encodings.utf8(safe).length > LONGEST_NAME) {
            safe = safe.substring(0, safe.offsetByCodePoints(safe.length(), -1));
        }
        return safe;
    }

    /** Everything was checked; what an earlier run kept is the same and makes room. */
    Path keep() throws IOException {
        delete(target);
        return Files.move(part, target);
    }

    /** Something did not check out: what was written so far is worth nothing. */
    void discard() throws IOException {
        delete(part);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var written = Files.list(folder)) {
                for (var file : written.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
