package org.gongcai.observation.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.gongcai.platform.RefusedStart;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.NoteKeyStore;
import org.gongcai.trust.NoteKind;
import org.gongcai.trust.NoteSigner;
import org.gongcai.trust.OwnerFile;
import org.jspecify.annotations.Nullable;

/**
 * The log's signing key in a PKCS#12 file.
 *
 * @param password of the file; null = a random one, made once, in a file beside it
 */
record LogKeyFile(Path folder, @Nullable String password) {

    static final String STORE = "log.p12";
    static final String PASSWORD = "log.password";
    // How the first releases kept the key; moved into the store at the next start.
    static final String TEXT = "log.key";

    boolean exists() {
        return Files.exists(file(STORE)) || Files.exists(file(TEXT));
    }

    void make(String origin) {
        keep(NoteSigner.generate(origin, NoteKind.LOG, Entropy.secure()));
    }

    NoteSigner read() {
        if (!Files.exists(file(STORE))) {
            var key = NoteSigner.parse(text(TEXT));
            keep(key);
            forgetText(key);
        }
        return open(knownPassword());
    }

    /** A store that another instance wrote meanwhile stays. */
    private void keep(NoteSigner key) {
        try {
            OwnerFile.create(file(STORE), NoteKeyStore.format(key, madePassword(), Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the key " + file(STORE), e);
        }
    }

    private void forgetText(NoteSigner key) {
        try {
            if (open(knownPassword()).verifier().equals(key.verifier())) {
                Files.deleteIfExists(file(TEXT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file(TEXT), e);
        }
    }

    private NoteSigner open(String password) {
        try {
            return NoteKeyStore.parse(Files.readAllBytes(file(STORE)), password, NoteKind.LOG);
        } catch (IOException e) {
            throw new RefusedStart(
                    "The log's key %s does not open: %s. 存证日志的密钥文件无法打开。"
                            .formatted(file(STORE), e.getMessage()),
                    "Set gongcai.log.key-password, or restore %s from the backup of keys. 请设置密钥口令，或从密钥备份中恢复口令文件。"
                            .formatted(file(PASSWORD)));
        }
    }

    private String knownPassword() {
        if (password == null && !Files.exists(file(PASSWORD))) {
            throw new RefusedStart(
                    "The password of the log's key %s is missing. 存证日志密钥的口令缺失。"
                            .formatted(file(STORE)),
                    "Set gongcai.log.key-password, or restore %s from the backup of keys. 请设置密钥口令，或从密钥备份中恢复口令文件。"
                            .formatted(file(PASSWORD)));
        }
        return password == null ? text(PASSWORD) : password;
    }

    private String madePassword() throws IOException {
        if (password == null) {
            byte[] random = Entropy.secure().bytes("key store password", Bytes32.LENGTH);
            OwnerFile.create(file(PASSWORD), Encodings.utf8(Encodings.hex(random) + "\n"));
        }
        return knownPassword();
    }

    private String text(String name) {
        try {
            return Files.readString(file(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the key " + file(name), e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public String toString() {
        return "LogKeyFile[%s]".formatted(file(STORE));
    }
}
