package org.gongcai.cli.verify;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.Sig;
import org.gongcai.trust.Untrusted;
import picocli.CommandLine.Option;

/** Fingerprints of long-term keys that the user has from elsewhere, such as the printed paper. */
final class Pins {
    /** At least 64 bits: fewer digits can be met by trying keys. */
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{16,64}");

    @Option(
            names = "--pin",
            paramLabel = "NAME=KEY-ID",
            description = {
                "Fingerprint of a recipient's long-term key, such as supervision=…, at least 16 digits; may be repeated.",
                "密钥席位长期密钥的指纹，至少 16 位，可重复给出。"
            })
    private Map<String, String> given = Map.of();

    /**
     * As typed from paper: capital letters, spaces and colons say nothing. Refuses what is none.
     */
    Pins read() throws IOException {
        given = new TreeMap<>(given);
        given.replaceAll((name, typed) -> typed.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT));
        for (var pin : given.entrySet()) {
            if (!DIGITS.matcher(pin.getValue()).matches()) {
                throw new IOException(
                        "--pin %s=%s: a fingerprint has 16 to 64 digits 0-9 and a-f"
                                .formatted(pin.getKey(), pin.getValue()));
            }
        }
        return this;
    }

    /** Every signature under a pinned name is by the pinned key, and there is one at least. */
    void check(List<ProvenLeaf> chain, Findings findings) {
        given.forEach((name, pin) -> check(name, pin, chain, findings));
    }

    private static void check(String name, String pin, List<ProvenLeaf> chain, Findings findings) {
        var signed = chain.stream().filter(leaf -> !keys(leaf, name).isEmpty()).toList();
        if (signed.isEmpty()) {
            findings.fail(Check.PIN, name, pin, "no signature of that name");
            return;
        }
        findings.each(
                Check.PIN,
                name,
                signed,
                leaf -> "%s %s %s".formatted(name, leaf.chained().type(), leaf.where()),
                leaf -> keys(leaf, name).forEach(key -> rejectOther(pin, key)));
    }

    private static List<Bytes32> keys(ProvenLeaf leaf, String name) {
        return leaf.chained().sigs().stream()
                .filter(sig -> sig.by().equals(name))
                .map(Sig::key)
                .toList();
    }

    private static void rejectOther(String pin, Bytes32 key) {
        if (!key.hex().startsWith(pin)) {
            throw new Untrusted(
                    Fault.UNKNOWN_KEY, "signed by key %s, pinned %s".formatted(key, pin));
        }
    }

    /** Tells which fingerprint to compare where none was given. */
    void ask(Sig sig, Findings findings) {
        if (!given.containsKey(sig.by())) {
            findings.open(
                    Check.PIN,
                    sig.by(),
                    "请与招标文件所印指纹核对 · compare with the printed fingerprint: " + sig.key());
        }
    }
}
