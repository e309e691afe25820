package org.gongcai.platform.documents;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Names of files that survive a crash: a folder is a file too and must reach the disk. */
final class DurableFiles {

    private static final boolean FOLDERS_SYNC =
            !System.getProperty("os.name", "").startsWith("Windows");

    private DurableFiles() {}

    static void moveInto(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(to.getParent());
    }

    static void createFolders(Path root, @Nullable Path folder) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        if (!folder.equals(root)) {
            createFolders(root, folder.getParent());
        }
        Files.createDirectories(folder);
        syncFolder(folder.getParent());
    }

    static void syncFolder(@Nullable Path folder) throws IOException {
        if (FOLDERS_SYNC && folder != null) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
