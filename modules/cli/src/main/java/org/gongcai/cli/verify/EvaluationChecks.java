package org.gongcai.cli.verify;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongcai.rules.Money;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Fault;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.OpeningRecord;
import org.gongcai.trust.OpeningRecord.Line;
import org.gongcai.trust.Untrusted;

/**
 * The award against what was opened, and where the level shows the report its hash and its ranking.
 */
record EvaluationChecks(
        Evidence evidence, Leaves leaves, Map<String, OpeningRecord> opened, Findings findings) {

    private static final String REPORT = "review/reports/%s.json";

    void run() {
        var chain = leaves.chain(tender());
        for (var leaf : chain.stream().filter(each -> each.is("evaluation.report")).toList()) {
            findings.read(Check.REPORT, leaf.where(), () -> leaf.data().string("lot"))
                    .ifPresent(lot -> checkReport(leaf, lot));
        }
        var awards = chain.stream().filter(each -> each.is("tender.award")).toList();
        if (awards.isEmpty()) {
            findings.open(Check.AWARD, tender(), "尚未定标 · not awarded");
        }
        for (var leaf : awards) {
            findings.read(Check.AWARD, leaf.where(), () -> Award.allOf(leaf.data()))
                    .ifPresent(this::checkAwards);
        }
    }

    private void checkReport(ProvenLeaf leaf, String lot) {
        var where = "%s lot %s".formatted(tender(), lot);
        var report = evidence.file(REPORT.formatted(lot));
        if (report.isEmpty()) {
            findings.open(
                    Check.REPORT,
                    where,
                    "本级证据不含评审报告 · the report is not in this level of evidence");
            findings.open(Check.RANKING, where, "名次须有报告才能重算 · the ranking needs the report");
            return;
        }
        findings.read(Check.REPORT, where, () -> leaf.data().bytes32("report"))
                .ifPresent(logged ->
                        findings.expect(
                                Check.REPORT, where, logged, Encodings.sha256(report.get())));
        findings.holds(
                Check.RANKING, where, () -> ranking(report.get(), lot).rejectUnlessComputed());
        if (!opened.containsKey(lot)) {
            findings.open(
                    Check.RANKING,
                    where,
                    "没有可信的开标记录，报价取自报告自身 · no opening record that holds: prices are the report's own");
        }
    }

    private Ranking ranking(byte[] report, String lot) {
        return new Ranking(text(JsonObject.read(report)), opened.get(lot));
    }

    /** A committee's report stands beside its signatures; one without a committee stands alone. */
    private static JsonObject text(JsonObject report) {
        return report.has("report") ? report.object("report") : report;
    }

    private record Award(String lot, String supplier, String amount) {

        static List<Award> allOf(JsonObject data) {
            var currency = Currency.getInstance(data.string("currency"));
            return data.objects("awards").stream()
                    .map(each ->
                            new Award(
                                    each.string("lot"),
                                    each.string("supplier"),
                                    Money.of(each.string("amount"), currency).toString()))
                    .toList();
        }
    }

    private void checkAwards(List<Award> awards) {
        findings.each(
                Check.AWARD,
                tender(),
                awards,
                each -> "%s lot %s".formatted(tender(), each.lot()),
                this::rejectUnlessOpened);
        awards.forEach(this::checkRank);
    }

    private void rejectUnlessOpened(Award award) {
        var price = line(award.lot(), award.supplier()).map(Line::price);
        if (price.filter(award.amount()::equals).isEmpty()) {
            throw new Untrusted(
                    Fault.RESULT_DIFFERS,
                    "awarded to %s at %s, opened at %s"
                            .formatted(award.supplier(), award.amount(), price.orElse("nothing")));
        }
    }

    /** Who is not ranked cannot win; another than the first needs a reason, which people judge. */
    private void checkRank(Award award) {
        var where = "%s lot %s rank".formatted(tender(), award.lot());
        evidence.file(REPORT.formatted(award.lot()))
                .flatMap(report ->
                        findings.read(
                                Check.AWARD,
                                where,
                                () ->
                                        ranking(report, award.lot())
                                                .rejectUnlessRanked(award.supplier())))
                .filter(rank -> rank != 1)
                .ifPresent(rank ->
                        findings.open(
                                Check.AWARD,
                                where,
                                "中标人排名第 %d，理由未查 · awarded to %s, ranked %d, for a reason that is not checked"
                                        .formatted(rank, award.supplier(), rank)));
    }

    private Optional<Line> line(String lot, String bidder) {
        var record = opened.get(lot);
        List<Line> lines = record == null ? List.of() : record.bids();
        return lines.stream().filter(each -> each.bidder().equals(bidder)).findFirst();
    }

    private String tender() {
        return evidence.manifest().tender();
    }
}
