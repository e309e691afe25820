package org.gongcai.cli.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From whom the user has the keys that everything rests on. */
final class Keys {

    @Option(
            names = "--policy",
            paramLabel = "FILE-OR-URL",
            description = {
                "C2SP tlog-policy with the log's and the witnesses' keys. Without it the keys are those that the evidence states itself.",
                "日志与见证的公钥。不给出则采用被校验材料自己声明的密钥。"
            })
    private @Nullable String policy;

    boolean areGiven() {
        return policy != null;
    }

    /** What the user gave, else what the evidence states of itself. */
    TlogPolicy policy(Optional<String> stated) throws IOException {
        if (policy != null) {
            byte[] given = new Place(policy).bytes();
            return TlogPolicy.parse(new String(given, StandardCharsets.UTF_8));
        }
        return TlogPolicy.parse(
                stated.orElseThrow(() ->
                        new IOException(
                                "nothing states the log's keys: give --policy FILE-OR-URL")));
    }
}
