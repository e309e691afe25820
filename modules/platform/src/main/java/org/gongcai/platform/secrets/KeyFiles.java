package org.gongcai.platform.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Secrets outside the database, each in a file that only the program's own account reads. */
@Component
public class KeyFiles {

    private final Path folder;

    public KeyFiles(@Value("${gongcai.data:./data}") String data) {
        folder = Path.of(data).resolve("keys");
    }

    /** What the file holds; made at the first start. */
    public byte[] read(String name, Supplier<byte[]> first) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                write(file, first.get());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read key file %s".formatted(file), e);
        }
    }

    private void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(folder);
        var written = Files.createTempFile(folder, file.getFileName().toString(), "", onlyOwner());
        try (var channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] onlyOwner() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
