package org.gongcai.cli.verify;

import java.io.PrintWriter;
import java.util.List;
import org.gongcai.cli.verify.Finding.Result;
import org.gongcai.trust.JsonObject;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How the findings are told, and the exit code that they give. */
final class Report {
    private static final String STATED =
            "注意 NOTE: 未给出 --policy,日志与见证的密钥取自被校验材料自己的声明 · no --policy: the keys are those that the evidence states itself";
    private static final String ALONE = "注意 NOTE: 没有独立见证 · no independent witness";

    @Option(
            names = "--json",
            description = {"Print one JSON object.", "输出一个 JSON 对象。"})
    private boolean isJson;

    @Option(
            names = "--require-independent",
            description = {
                "Exit 1 unless an independent witness of the policy saw the log; demo-witness is none.",
                "没有独立见证时退出码为 1。"
            })
    private boolean needsIndependent;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @SuppressWarnings("NullAway.Init")
    Report() {}

    /**
     * @param given whether the user named the keys; else no witness can be called independent
     */
    int tell(String subject, Findings findings, boolean given) {
        var out = command.commandLine().getOut();
        boolean independent = given && findings.isIndependentlyWitnessed();
        boolean verifies = findings.verifies() && (independent || !needsIndependent);
        if (isJson) {
            out.println(json(subject, findings, given, independent, verifies).text());
        } else {
            lines(out, subject, findings, given, independent, verifies);
        }
        out.flush();
        return verifies ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static void lines(
            PrintWriter out,
            String subject,
            Findings findings,
            boolean given,
            boolean independent,
            boolean verifies) {
        out.println(subject);
        if (!given) {
            out.println(STATED);
        }
        if (!independent) {
            out.println(ALONE);
        }
        findings.all().forEach(each -> out.println(each.line()));
        if (findings.verifies() && !verifies) {
            out.println(
                    "没有独立见证，--require-independent 不满足 · no independent witness, as --require-independent asks");
        }
        out.println(
                "%s — %d 通过 pass, %d 不符 fail, %d 未查 open"
                        .formatted(
                                verifies ? "校验通过 VERIFIES" : "校验不通过 DOES NOT VERIFY",
                                count(findings.all(), Result.PASS),
                                count(findings.all(), Result.FAIL),
                                count(findings.all(), Result.OPEN)));
    }

    private static long count(List<Finding> findings, Result result) {
        return findings.stream().filter(each -> each.result() == result).count();
    }

    private static JsonObject json(
            String subject,
            Findings findings,
            boolean given,
            boolean independent,
            boolean verifies) {
        return JsonObject.of("subject", subject, "verifies", verifies, "v", 1)
                .with("independentWitness", independent)
                .with("keys", given ? "given" : "stated")
                .with("checks", findings.all().stream().map(Finding::json).toList());
    }
}
