package org.gongcai.evaluation;

import java.time.Instant;
import org.gongcai.contracts.CommitteeApi.CommitteePhase;
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
            throw Voting.wrongState("评审报告已经形成，请各席位签署");
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
        work.committee().refuseUnlessAtWork(seat);
        refuseUnlessReady();
        var report = work.report().orElseThrow(() -> Voting.wrongState("评审报告尚未形成，请等组长汇总"));
        if (report.signatures().containsKey(seat.number())) {
            throw Voting.wrongState("本席位已经签署");
        }
        var dissent =
                signature.agrees()
                        ? Texts.optional("dissent", signature.dissent())
                        : dissent(signature);
        return report.with(
                seat.number(), new DrawnReport.Signature(signature.agrees(), dissent, now));
    }

    private static String dissent(ReportSignature signature) {
        try {
            return Texts.reason("dissent", signature.dissent(), "签署不同意见，应当写明理由");
        } catch (Refused refused) {
            throw refused.source(DISSENT);
        }
    }

    /** Whether with these signatures every seat has signed. */
    boolean isSigned(DrawnReport report) {
        return work.committee().isComplete()
                && work.committee().taken().stream()
                        .allMatch(each -> report.signatures().containsKey(each.number()));
    }
}
