package org.gongcai.evaluation;

import java.time.Instant;
import java.util.List;
import org.gongcai.contracts.EvaluationApi.SignedReport;
import org.gongcai.rules.Refused;
import org.gongcai.trust.JsonObject;
import org.springframework.stereotype.Component;

/**
 * The report as purchaser and agency receive it once it is signed. The marks that each member gave,
 * with their notes, stay with the committee until the award notice is out; votes with their
 * reasons, dissent and refusals are what the purchaser decides on.
 */
@Component
class SignedReports {

    private final Papers papers;

    SignedReports(Papers papers) {
        this.papers = papers;
    }

    SignedReport of(Evaluation evaluation, EvaluatedLot lot) {
        var at =
                lot.completedAt()
                        .orElseThrow(() ->
                                Refused.of("wrong-state", "本包尚未完成评审，没有评审报告")
                                        .remedy("请在评标委员会签署评审报告后查看")
                                        .wording("report-not-signed"));
        var computed = lot.report();
        return computed.isPresent()
                ? shown(evaluation, lot, at, new DrawnReport(computed.get()), true)
                : shown(evaluation, lot, at, signed(evaluation, lot), lot.isPublished());
    }

    private DrawnReport signed(Evaluation evaluation, EvaluatedLot lot) {
        var report = papers.of(evaluation.id(), lot.number()).report();
        if (report == null) {
            throw new IllegalStateException(
                    "Lot %s of %s is completed without a report"
                            .formatted(lot.number(), evaluation.id()));
        }
        return report;
    }

    private static SignedReport shown(
            Evaluation evaluation,
            EvaluatedLot lot,
            Instant at,
            DrawnReport report,
            boolean whole) {
        return new SignedReport(
                evaluation.id(),
                evaluation.number(),
                evaluation.title(),
                lot.number(),
                lot.title(),
                at,
                whole ? report.text() : withoutMarks(report.text()),
                whole,
                report.signatures().entrySet().stream()
                        .map(each -> each.getValue().shown(each.getKey()))
                        .toList(),
                report.shownRefusals());
    }

    private static String withoutMarks(String text) {
        var report = JsonObject.read(text);
        List<JsonObject> bids =
                report.objects("bids").stream().map(bid -> bid.without("marks")).toList();
        return report.without("flags").with("bids", bids).text();
    }
}
