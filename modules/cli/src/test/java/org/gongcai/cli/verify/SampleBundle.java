package org.gongcai.cli.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gongcai.trust.EvidenceLevel;
import org.gongcai.trust.EvidenceZip;

/** The files of a bundle, which a test may change before their hashes enter the manifest. */
record SampleBundle(String tender, Map<String, byte[]> files) {

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
