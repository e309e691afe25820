package org.gongcai.cli.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    @Option(
            names = "--pin",
            paramLabel = "NAME=KEY-ID",
            description = {
                "Fingerprint of a recipient's long-term key, such as supervision=…, 16 digits at least; may be repeated.",
                "密钥席位长期密钥的指纹，至少 16 位，可重复给出。"
            })
    private Map<String, String> pins = Map.of();

    boolean areGiven() {
        return policy != null;
    }

    /** As typed from paper: capital letters, spaces and colons say nothing. */
    Map<String, String> pins() {
        var read = new TreeMap<String, String>();
        pins.forEach((name, digits) ->
                read.put(name, digits.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT)));
        return read;
    }

    /** What the user gave, else what the evidence states of itself. */
    TlogPolicy policy(Optional<String> stated) throws IOException {
        for (var pin : pins().entrySet()) {
            if (!pin.getValue().matches("[0-9a-f]{16,64}")) {
                throw new IOException(
                        "--pin %s=%s: write the first 16 to 64 hexadecimal digits of the fingerprint"
                                .formatted(pin.getKey(), pin.getValue()));
            }
        }
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
