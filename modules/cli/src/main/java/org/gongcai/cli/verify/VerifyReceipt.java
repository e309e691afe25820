package org.gongcai.cli.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.Receipt;
import org.gongcai.trust.Seen;
import org.gongcai.trust.TlogProof;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongcai verify receipt}: of a bid, or with its entry of anything else. */
@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a .tlog-proof file: the receipt of a bid, or with --leaf the proof of any entry.",
            "校验 .tlog-proof 文件：投标回执，或用 --leaf 校验任一存证。"
        })
final class VerifyReceipt implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE-OR-URL",
            converter = Place.Reader.class,
            description = {"A .tlog-proof file.", ".tlog-proof 文件。"})
    private Place place;

    @Option(
            names = "--leaf",
            paramLabel = "FILE-OR-URL",
            converter = Place.Reader.class,
            description = {
                "The exact bytes of the entry, where the proof is not a bid's receipt.",
                "所证明的存证的原文。"
            })
    private @Nullable Place leaf;

    @Mixin private Keys keys;
    @Mixin private Report report;

    @SuppressWarnings("NullAway.Init")
    VerifyReceipt() {}

    @Override
    public Integer call() throws Exception {
        var findings = new Findings();
        var text = new String(place.bytes(), StandardCharsets.UTF_8);
        var proof = TlogProof.parse(text);
        var policy = keys.policy(Optional.empty());
        if (leaf != null) {
            byte[] bytes = leaf.bytes();
            checkEntry(findings, proof, policy, bytes);
        } else if (proof.extra().isEmpty()) {
            throw new IOException("not the receipt of a bid: give its entry with --leaf");
        } else {
            checkBid(findings, Receipt.parse(text), policy);
        }
        return report.tell("leaf " + proof.index(), findings, keys.areGiven());
    }

    private static void checkEntry(
            Findings findings, TlogProof proof, TlogPolicy policy, byte[] bytes) {
        findings.read(
                        Check.INCLUSION,
                        "leaf " + proof.index(),
                        () -> findings.witnessed(policy.check(proof, Merkle.leafHash(bytes))))
                .ifPresent(seen ->
                        findings.pass(Check.INCLUSION, "leaf " + proof.index(), told(seen)));
    }

    private static void checkBid(Findings findings, Receipt receipt, TlogPolicy policy) {
        var where = "E " + receipt.envelope();
        findings.read(
                        Check.RECEIPT,
                        where,
                        () ->
                                findings.witnessed(
                                        receipt.verify(
                                                policy.accepting(receipt.proof().checkpoint()))))
                .ifPresent(seen ->
                        findings.pass(
                                Check.RECEIPT,
                                where,
                                "leaf %d, slot %d, %s"
                                        .formatted(
                                                receipt.proof().index(),
                                                receipt.slot(),
                                                told(seen))));
    }

    private static String told(Seen seen) {
        return seen.isWitnessed()
                ? "见证时间 seen at " + Instant.ofEpochSecond(seen.seenByAllAt())
                : "无见证 no witness";
    }
}
