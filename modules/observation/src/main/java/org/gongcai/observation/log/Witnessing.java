package org.gongcai.observation.log;

import java.net.URI;
import java.nio.file.Path;
import org.gongcai.platform.RefusedStart;
import org.gongcai.trust.NoteKind;
import org.gongcai.trust.NoteVerifier;
import org.gongcai.trust.Untrusted;
import org.jspecify.annotations.Nullable;

/** Who watches the log, as the settings say; refuses settings that would only look like it. */
sealed interface Witnessing {

    /** A witness in this process, which proves nothing against whoever runs it. */
    record InThisProcess() implements Witnessing {}

    record OverHttp(URI prefix, NoteVerifier key) implements Witnessing {}

    record OverFiles(Path folder, NoteVerifier key) implements Witnessing {}

    /**
     * @param movable whether the legal clock is; a witness of its own tells the real time
     */
    static Witnessing of(LogSettings settings, boolean movable) {
        var url = settings.witnessUrl();
        var folder = settings.witnessFolder();
        if (settings.witnessKey() == null && url == null && folder == null) {
            return new InThisProcess();
        }
        if (url != null && folder != null) {
            throw refusedWay();
        }
        var key = key(settings.witnessKey());
        if (movable) {
            throw refusedClock(key);
        }
        if (url != null) {
            return new OverHttp(url, key);
        }
        if (folder != null) {
            return new OverFiles(folder, key);
        }
        throw refusedWay();
    }

    private static RefusedStart refusedWay() {
        return new RefusedStart(
                "A witness needs an address or a folder, and not both. 见证须指定地址或目录之一。",
                "Set either gongcai.log.witness-url or gongcai.log.witness-folder beside gongcai.log.witness-key. 请设置 witness-url 或 witness-folder 之一。");
    }

    private static RefusedStart refusedClock(NoteVerifier key) {
        return new RefusedStart(
                "The witness %s tells the real time, but the legal clock is movable. 独立见证使用真实时间，而法定时钟可拨动。"
                        .formatted(key.name()),
                "Set gongcai.clock.movable=false and gongcai.demo.enabled=false, or leave the demo its demo-witness. 请关闭演示与可拨动时钟，或使用演示见证。");
    }

    private static NoteVerifier key(@Nullable String vkey) {
        if (vkey == null) {
            throw refusedKey("gongcai.log.witness-key is missing");
        }
        try {
            var key = NoteVerifier.parse(vkey);
            if (key.kind() != NoteKind.WITNESS || key.name().equals(NoteKeys.DEMO_WITNESS)) {
                throw refusedKey("%s is not the key of a witness of its own".formatted(vkey));
            }
            return key;
        } catch (Untrusted e) {
            throw refusedKey(String.valueOf(e.getMessage()));
        }
    }

    private static RefusedStart refusedKey(String why) {
        return new RefusedStart(
                "Nobody could check the witness's cosignatures: %s. 无法核对见证的联署。".formatted(why),
                "Set gongcai.log.witness-key to what `gongcai witness init` printed. 请填写 gongcai witness init 输出的公钥。");
    }
}
