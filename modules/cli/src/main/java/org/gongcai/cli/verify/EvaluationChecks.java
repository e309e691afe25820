package org.gongcai.cli.verify;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
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

    void run() {
        var chain = leaves.chain(tender());
        chain.stream().filter(each -> each.is("evaluation.report")).forEach(this::checkReport);
        var awards = chain.stream().filter(each -> each.is("tender.award")).toList();
        if (awards.isEmpty()) {
            findings.open(Check.AWARD, tender(), "尚未定标 · not awarded");
        }
        awards.forEach(this::checkAward);
    }

    private void checkReport(ProvenLeaf leaf) {
        findings.read(Check.REPORT, leaf.where(), () -> leaf.data().string("lot"))
                .ifPresent(lot -> checkReport(leaf, lot));
    }

    private void checkReport(ProvenLeaf leaf, String lot) {
        var where = "%s lot %s".formatted(tender(), lot);
        var report = evidence.file("review/reports/%s.json".formatted(lot));
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
        findings.holds(Check.RANKING, where, () -> rank(report.get(), lot));
    }

    private void rank(byte[] report, String lot) {
        try {
            new Ranking(text(JsonObject.read(report)), opened.get(lot)).rejectUnlessComputed();
        } catch (Refused refused) {
            throw new Untrusted(Fault.RESULT_DIFFERS, refused.rule());
        }
    }

    /** A committee's report stands beside its signatures; one without a committee stands alone. */
    private static JsonObject text(JsonObject report) {
        return report.has("report") ? report.object("report") : report;
    }

    private void checkAward(ProvenLeaf leaf) {
        var currency =
                findings.read(
                        Check.AWARD,
                        tender(),
                        () -> Currency.getInstance(leaf.data().string("currency")));
        var awards = findings.read(Check.AWARD, tender(), () -> leaf.data().objects("awards"));
        if (currency.isPresent() && awards.isPresent()) {
            findings.each(
                    Check.AWARD,
                    tender(),
                    awards.get(),
                    each -> "%s lot %s".formatted(tender(), each.asMap().get("lot")),
                    each -> rejectUnlessOpened(each, currency.get()));
        }
    }

    private void rejectUnlessOpened(JsonObject award, Currency currency) {
        var amount = Money.of(award.string("amount"), currency).toString();
        var line = line(award.string("lot"), award.string("supplier"));
        var price = line.map(Line::price);
        if (price.filter(amount::equals).isEmpty()) {
            throw new Untrusted(
                    Fault.RESULT_DIFFERS,
                    "awarded to %s at %s, opened at %s"
                            .formatted(award.string("supplier"), amount, price.orElse("nothing")));
        }
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
