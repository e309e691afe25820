package org.gongcai.observation.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongcai.platform.RefusedStart;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.NoteKind;
import org.gongcai.trust.NoteSigner;
import org.gongcai.trust.OwnerFile;
import org.gongcai.trust.SignedNote;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the log and of the witness in this process. They lie in files, so that a copy of the
 * database signs nothing.
 */
record NoteKeys(NoteSigner log, NoteSigner witness) {

    static final String DEMO_WITNESS = "demo-witness";
    private static final String WITNESS_FILE = "witness.key";

    /** For a log that has no leaf yet: keys that are not there are made. */
    static NoteKeys readOrMake(Path folder, String origin, @Nullable String password) {
        var log = new LogKeyFile(folder, password);
        if (!log.exists()) {
            log.make(origin);
        }
        var witness = folder.resolve(WITNESS_FILE);
        if (!Files.exists(witness)) {
            write(witness, NoteSigner.generate(DEMO_WITNESS, NoteKind.WITNESS, Entropy.secure()));
        }
        return read(folder, origin, password);
    }

    static NoteKeys read(Path folder, String origin, @Nullable String password) {
        var log = new LogKeyFile(folder, password);
        if (!log.exists()) {
            throw missing(folder.resolve(LogKeyFile.STORE));
        }
        return new NoteKeys(
                named(origin, log.read(), folder),
                named(DEMO_WITNESS, witness(folder.resolve(WITNESS_FILE)), folder));
    }

    /** Refuses a key that did not sign the log's own head. */
    NoteKeys thatSigned(SignedNote head) {
        if (!head.isSignedBy(log.verifier())) {
            throw new RefusedStart(
                    "The log was signed by another key than %s. 存证日志并非由此密钥签署。"
                            .formatted(log.verifier().vkey()),
                    "Restore the log's key from the backup of keys; a log never changes its key silently. 请从密钥备份中恢复原密钥。");
        }
        return this;
    }

    private static void write(Path file, NoteSigner key) {
        try {
            OwnerFile.create(file, Encodings.utf8(key.skey() + "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the key " + file, e);
        }
    }

    private static NoteSigner witness(Path file) {
        if (!Files.exists(file)) {
            throw missing(file);
        }
        try {
            return NoteSigner.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the key " + file, e);
        }
    }

    private static RefusedStart missing(Path file) {
        return new RefusedStart(
                "The log has leaves, but its key %s is missing. 存证日志已有记录，但密钥文件缺失。".formatted(file),
                "Restore the file from the backup of keys; a log never changes its key silently. 请从密钥备份中恢复该文件。");
    }

    private static NoteSigner named(String name, NoteSigner signer, Path folder) {
        if (!signer.verifier().name().equals(name)) {
            throw new RefusedStart(
                    "The key in %s belongs to %s, not to %s. 密钥文件与配置的日志名称不符。"
                            .formatted(folder, signer.verifier().name(), name),
                    "Set gongcai.log.origin to the name of the key, or use another gongcai.data. 请更正 gongcai.log.origin 或数据目录。");
        }
        return signer;
    }
}
