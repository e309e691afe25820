package org.gongcai.evaluation;

import java.time.Instant;
import org.gongcai.contracts.CommitteeApi.CommitteePhase;
import org.gongcai.contracts.CommitteeApi.RefusalStatement;
import org.gongcai.contracts.CommitteeApi.ReportSignature;
import org.gongcai.rules.Refused;
import org.gongcai.rules.SameScoreChecks;

/** How the chair draws up the report of a lot and the seats sign it. */
record Reporting(LotWork work, CommitteeSeat seat) {

    private static final String DISSENT = "财政部令第87号第六十一条";

    DrawnReport drawUp(Instant now) {
        work.committee().refuseUnlessAtWork(seat);
        work.committee().refuseUnlessChair(seat);
        refuseUnlessReady();
        if (work.report().isPresent()) {
            throw Voting.wrongState("评审报告已经形成，请各席位签署").wording("report-to-sign");
        }
        refuseErrors(now);
        return new DrawnReport(new CommitteeReport(work, Place.ranking(work), now).text());
    }

    private void refuseErrors(Instant now) {
        new Findings(work, seat)
                .errors(now).stream()
                        .findFirst()
                        .ifPresent(found -> {
                            throw Refused.of("findings-open", found.sentence())
                                    .field("lot")
                                    .remedy("请当场更正：打分有误的席位收回评分表，改正后重新提交")
                                    .source(SameScoreChecks.SOURCE);
                        });
    }

    private void refuseUnlessReady() {
        if (work.phase() != CommitteePhase.REPORT) {
            throw Voting.wrongPhase(work.phase());
        }
    }

    DrawnReport sign(ReportSignature signature, Instant now) {
        var report = drawn();
        if (report.isSignedBy(seat.number())) {
            throw Voting.wrongState("本席位已经签署").wording("seat-signed");
        }
        var dissent =
                signature.agrees()
                        ? Texts.optional("dissent", signature.dissent())
                        : dissent(signature);
        return report.with(
                seat.number(), new DrawnReport.Signature(signature.agrees(), dissent, now));
    }

    private DrawnReport drawn() {
        work.committee().refuseUnlessAtWork(seat);
        refuseUnlessReady();
        return work.report()
                .orElseThrow(() -> Voting.wrongState("评审报告尚未形成，请等组长汇总").wording("report-missing"));
    }

    /** With the word of this seat that another one refuses to sign and writes no dissent. */
    DrawnReport stateRefusal(RefusalStatement statement, Instant now) {
        int refusing = statement.seat();
        var report = drawn();
        refuseUnsettled(report, refusing);
        if (report.refusal(refusing).isPresent()) {
            throw Voting.wrongState("%d 号席位拒绝签署已有席位陈述".formatted(refusing))
                    .wording("refusal-stated")
                    .value("seat", refusing);
        }
        var note = Texts.reason("note", statement.note(), "陈述他人拒绝签署，应当写明经过");
        return report.with(refusing, DrawnReport.Refusal.stated(seat.number(), note, now));
    }

    /** With the word of a second seat, by which the refusing one is deemed to agree. */
    DrawnReport witnessRefusal(int refusing, Instant now) {
        var report = drawn();
        refuseUnsettled(report, refusing);
        var stated =
                report.refusal(refusing)
                        .filter(each -> !each.isWitnessed())
                        .orElseThrow(() ->
                                Voting.wrongState("没有等待证明的拒绝签署陈述").wording("refusal-missing"));
        if (stated.statedBy() == seat.number()) {
            throw Refused.of("second-person-needed", "陈述拒绝签署的席位不能为自己的陈述作证")
                    .remedy("请由另一个已经签署的席位证明")
                    .source(DISSENT)
                    .wording("refusal");
        }
        return report.with(refusing, stated.witnessed(seat.number(), now));
    }

    private void refuseUnsettled(DrawnReport report, int refusing) {
        if (!report.isSignedBy(seat.number())) {
            throw Refused.of("sign-first", "本席位尚未签署评审报告，不能陈述或者证明他人拒绝签署")
                    .remedy("请先签署评审报告")
                    .source(DISSENT);
        }
        boolean awaited =
                work.committee().taken().stream().anyMatch(each -> each.number() == refusing);
        if (!awaited || report.isSignedBy(refusing)) {
            throw Refused.of("refusal-seat", "%d 号席位没有等待签署".formatted(refusing))
                    .field("seat")
                    .remedy("请从尚未签署的席位中选择")
                    .value("seat", refusing);
        }
    }

    private static String dissent(ReportSignature signature) {
        try {
            return Texts.reason("dissent", signature.dissent(), "签署不同意见，应当写明理由");
        } catch (Refused refused) {
            throw refused.source(DISSENT);
        }
    }

    /** Whether every seat has signed or is deemed to agree. */
    boolean isSigned(DrawnReport report) {
        return work.committee().isComplete()
                && work.committee().taken().stream()
                        .allMatch(each -> report.isSettled(each.number()));
    }
}
