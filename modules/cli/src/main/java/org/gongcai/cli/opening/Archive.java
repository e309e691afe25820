package org.gongcai.cli.opening;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import org.jspecify.annotations.Nullable;

/** An export as it was downloaded, a ZIP file, or as the folder somebody unpacked. */
final class Archive implements AutoCloseable {

    private final @Nullable FileSystem zip;
    private final Path root;

    private Archive(@Nullable FileSystem zip, Path root) {
        this.zip = zip;
        this.root = root;
    }

    static Archive open(Path given) throws IOException {
        if (Files.isDirectory(given)) {
            return new Archive(null, given);
        }
        try {
            var zip = FileSystems.newFileSystem(given);
            return new Archive(zip, zip.getPath("/"));
        } catch (ProviderNotFoundException e) {
            throw new IOException(given + " is neither a folder nor a ZIP file", e);
        }
    }

    Path root() {
        return root;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
