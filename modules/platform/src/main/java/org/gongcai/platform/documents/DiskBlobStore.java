package org.gongcai.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Blobs as files, spread over folders by the first two characters of their names. */
@Component
class DiskBlobStore implements BlobStore {

    private static final Pattern NAME =
            Pattern.compile("[a-z0-9][a-z0-9-]*(\\.[a-z0-9-]+)*(/[a-z0-9-]+(\\.[a-z0-9-]+)*)*");

    private final Path root;
    private final Path unfinished;

    DiskBlobStore(DataFolder folder) {
        root = folder.path().resolve("blobs").toAbsolutePath().normalize();
        unfinished = root.resolve(".unfinished");
    }

    private Path file(String name) {
        if (name.length() < 2 || name.length() > 200 || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'%s' is no name of a blob".formatted(name));
        }
        return root.resolve(name.substring(0, 2).replace('/', '-')).resolve(name);
    }

    @Override
    public void put(String name, InputStream content) {
        try {
            var out = new NewBlob(newFile(), file(name));
            try {
                content.transferTo(out);
            } catch (IOException | RuntimeException | Error e) {
                out.abandon();
                throw e;
            }
            out.close();
        } catch (IOException e) {
            throw failed("store", name, e);
        }
    }

    @Override
    public OutputStream create(String name) {
        try {
            return new NewBlob(newFile(), file(name));
        } catch (IOException e) {
            throw failed("create", name, e);
        }
    }

    private Path newFile() throws IOException {
        Files.createDirectories(unfinished);
        return unfinished.resolve(UUID.randomUUID().toString());
    }

    @Override
    public InputStream open(String name) {
        try {
            return Files.newInputStream(file(name));
        } catch (IOException e) {
            throw failed("open", name, e);
        }
    }

    @Override
    public InputStream open(String name, long offset, long length) {
        try {
            var channel = FileChannel.open(file(name), StandardOpenOption.READ);
            channel.position(offset);
            return new LimitedInput(Channels.newInputStream(channel), length);
        } catch (IOException e) {
            throw failed("open", name, e);
        }
    }

    @Override
    public long size(String name) {
        try {
            return Files.size(file(name));
        } catch (IOException e) {
            throw failed("measure", name, e);
        }
    }

    @Override
    public boolean exists(String name) {
        return Files.isRegularFile(file(name));
    }

    @Override
    public void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw failed("delete", name, e);
        }
    }

    @Override
    public void writeAt(String name, long offset, byte[] bytes) {
        var file = file(name);
        try {
            var isNew = !Files.exists(file);
            if (isNew) {
                DurableFiles.createFolders(root, file.getParent());
            }
            try (var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                var rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest, offset + rest.position());
                }
                channel.force(false);
            }
            if (isNew) {
                DurableFiles.syncFolder(file.getParent());
            }
        } catch (IOException e) {
            throw failed("write", name, e);
        }
    }

    private static UncheckedIOException failed(String what, String name, IOException e) {
        return new UncheckedIOException("Could not %s blob %s".formatted(what, name), e);
    }

    /** Written beside the store and moved into it when complete. */
    private final class NewBlob extends OutputStream {

        private final Path written;
        private final Path wanted;
        private final FileChannel channel;
        private boolean failed;

        NewBlob(Path written, Path wanted) throws IOException {
            this.written = written;
            this.wanted = wanted;
            channel =
                    FileChannel.open(
                            written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                var rest = ByteBuffer.wrap(bytes, offset, length);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }

        void abandon() throws IOException {
            channel.close();
            Files.deleteIfExists(written);
        }

        @Override
        public void close() throws IOException {
            if (!channel.isOpen()) {
                return;
            }
            if (failed) {
                abandon();
                return;
            }
            channel.force(true);
            channel.close();
            DurableFiles.createFolders(root, wanted.getParent());
            DurableFiles.moveInto(written, wanted);
        }
    }
}
