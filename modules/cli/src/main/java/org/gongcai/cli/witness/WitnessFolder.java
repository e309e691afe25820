package org.gongcai.cli.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.NoteKind;
import org.gongcai.trust.NoteSigner;
import org.gongcai.trust.NoteVerifier;
import org.gongcai.trust.OwnerFile;

/** A witness's key and memory on the disk, held by one process at a time until it is closed. */
final class WitnessFolder implements AutoCloseable {
    static final String KEY = "witness.key";
    static final String MEMORY = "memory.json";
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;
    private final NoteSigner key;
    private WitnessMemory memory;

    private WitnessFolder(Path folder, FileChannel lock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.key = NoteSigner.parse(Files.readString(existing(folder.resolve(KEY))).strip());
        this.memory = WitnessMemory.parse(Files.readAllBytes(existing(folder.resolve(MEMORY))));
        if (!memory.witness().equals(key.verifier())) {
            throw new FileSystemException(
                    folder.resolve(MEMORY).toString(),
                    null,
                    "is the memory of %s, the key is %s"
                            .formatted(memory.witness().vkey(), key.verifier().vkey()));
        }
    }

    /** Makes a new witness; never in a folder that holds one. */
    static NoteVerifier make(Path folder, String name) throws IOException {
        var signer = NoteSigner.generate(name, NoteKind.WITNESS, Entropy.secure());
        var empty = WitnessMemory.empty(signer.verifier());
        // The key comes last: one that exists has a memory, or has lost it.
        write(folder.resolve(MEMORY), empty.bytes());
        write(folder.resolve(KEY), Encodings.utf8(signer.skey() + "\n"));
        return signer.verifier();
    }

    private static void write(Path file, byte[] content) throws IOException {
        if (!OwnerFile.create(file, content)) {
            throw new FileAlreadyExistsException(
                    file.toString(), null, "a new witness needs a new folder; 新见证须使用新目录");
        }
    }

    static WitnessFolder open(Path folder) throws IOException {
        var lock =
                FileChannel.open(
                        existing(folder).resolve(LOCK),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            hold(folder, lock);
            return new WitnessFolder(folder, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void hold(Path folder, FileChannel lock) throws IOException {
        boolean held;
        try {
            held = lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            held = false;
        }
        if (!held) {
            throw new FileSystemException(
                    folder.toString(), null, "another process is this witness; 另一进程正在使用该见证");
        }
    }

    private static Path existing(Path file) throws NoSuchFileException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(
                    file.toString(),
                    null,
                    "is missing. A witness without its memory could cosign a fork: retire its key and make a new"
                            + " witness with `gongcai witness init`. 文件缺失；见证失去记忆后不得再用原密钥，请新建见证");
        }
        return file;
    }

    NoteSigner key() {
        return key;
    }

    WitnessMemory memory() {
        return memory;
    }

    /** Once this returns the memory survives a crash of the process and of the machine. */
    void remember(WitnessMemory next) throws IOException {
        OwnerFile.replace(folder.resolve(MEMORY), next.bytes());
        memory = next;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
