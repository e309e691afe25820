package org.gongcai.observation.log;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gongcai.platform.RefusedStart;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.NoteKind;
import org.gongcai.trust.NoteSigner;

/**
 * The keys of the log and of the witness in this process. They lie in files, so that a copy of the
 * database signs nothing.
 */
record NoteKeys(NoteSigner log, NoteSigner witness) {

    static final String DEMO_WITNESS = "demo-witness";
    private static final String LOG_FILE = "log.key";
    private static final String WITNESS_FILE = "witness.key";

    /** For a log that has no leaf yet: keys that are not there are made. */
    static NoteKeys readOrMake(Path folder, String origin) {
        make(folder.resolve(LOG_FILE), origin, NoteKind.LOG);
        make(folder.resolve(WITNESS_FILE), DEMO_WITNESS, NoteKind.WITNESS);
        return read(folder, origin);
    }

    static NoteKeys read(Path folder, String origin) {
        return new NoteKeys(
                named(origin, folder.resolve(LOG_FILE)),
                named(DEMO_WITNESS, folder.resolve(WITNESS_FILE)));
    }

    private static void make(Path file, String name, NoteKind kind) {
        if (!Files.exists(file)) {
            KeyFile.write(file, NoteSigner.generate(name, kind, Entropy.secure()).skey());
        }
    }

    private static NoteSigner named(String name, Path file) {
        if (!Files.exists(file)) {
            throw new RefusedStart(
                    "The log has leaves, but its key %s is missing. 存证日志已有记录，但密钥文件缺失。"
                            .formatted(file),
                    "Restore the file from the backup of keys; a log never changes its key silently. 请从密钥备份中恢复该文件。");
        }
        var signer = NoteSigner.parse(KeyFile.read(file));
        if (!signer.verifier().name().equals(name)) {
            throw new RefusedStart(
                    "The key %s belongs to %s, not to %s. 密钥文件与配置的日志名称不符。"
                            .formatted(file, signer.verifier().name(), name),
                    "Set gongcai.log.origin to the name of the key, or use another gongcai.data. 请更正 gongcai.log.origin 或数据目录。");
        }
        return signer;
    }
}
