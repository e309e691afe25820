package org.gongcai.cli.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.gongcai.trust.EvidenceLevel;
import org.gongcai.trust.EvidenceZip;
import org.gongcai.trust.JsonObject;

/** The files of a bundle, which a test may change before their hashes enter the manifest. */
record SampleBundle(String tender, Map<String, byte[]> files) {

    JsonObject json(String name) {
        return JsonObject.read(Objects.requireNonNull(files.get(name)));
    }

    Path zip(Path folder) throws IOException {
        var file = folder.resolve(tender + "-public.zip");
        try (var zip =
                new EvidenceZip(
                        Files.newOutputStream(file),
                        EvidenceLevel.PUBLIC,
                        tender,
                        SampleLog.ORIGIN)) {
            for (var each : files.entrySet()) {
                zip.add(each.getKey(), each.getValue());
            }
            zip.finish();
        }
        return file;
    }
}
