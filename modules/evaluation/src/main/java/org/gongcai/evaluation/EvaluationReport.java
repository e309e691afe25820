package org.gongcai.evaluation;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongcai.rules.LowestEvaluatedPrice;
import org.gongcai.rules.Money;
import org.gongcai.rules.RankedBid;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Everything a ranking follows from, as canonical JSON: whoever has it can compute the ranking
 * again. The log receives its hash.
 */
record EvaluationReport(
        String tender,
        EvaluatedLot lot,
        BigDecimal deductionPercent,
        int minimum,
        Map<UUID, RankedBid> ranking,
        Instant at) {

    String text() {
        return JsonObject.of(
                        "at",
                        at.getEpochSecond(),
                        "bids",
                        lot.candidates().stream().map(this::bid).toList(),
                        "ceiling",
                        plain(lot.ceiling().amount()),
                        "currency",
                        lot.ceiling().amount().currency().getCurrencyCode(),
                        "deduction",
                        deductionPercent.toPlainString(),
                        "lot",
                        lot.number(),
                        "minimum",
                        minimum,
                        "rule",
                        LowestEvaluatedPrice.SOURCE,
                        "tender",
                        tender,
                        "v",
                        1)
                .text();
    }

    private JsonObject bid(Candidate candidate) {
        var ranked = ranking.get(candidate.id());
        return JsonObject.of(
                        "E",
                        candidate.envelope(),
                        "bidder",
                        candidate.bidder().value(),
                        "deducted",
                        candidate.isDeducted(),
                        "name",
                        normal(candidate.bidderName()),
                        "outcome",
                        candidate.outcome().name(),
                        "qualified",
                        candidate.isQualified(),
                        "smallOrMicro",
                        candidate.declaresSmallOrMicro())
                .withIfPresent("lowPrice", lowPrice(candidate))
                .withIfPresent("price", price(candidate.price()))
                .withIfPresent("reason", candidate.reason())
                .withIfPresent("evaluated", ranked == null ? null : evaluated(ranked))
                .withIfPresent("rank", ranked == null ? null : ranked.rank());
    }

    private @Nullable List<String> lowPrice(Candidate candidate) {
        var triggers = lot.lowPrice().getOrDefault(candidate.id(), Set.of());
        return triggers.isEmpty() ? null : triggers.stream().sorted().toList();
    }

    private static @Nullable JsonObject price(@Nullable Money price) {
        return price == null
                ? null
                : JsonObject.of(
                        "amount", plain(price), "currency", price.currency().getCurrencyCode());
    }

    /** Exact, with every digit the comparison used. */
    private static String evaluated(RankedBid ranked) {
        return ranked.evaluatedPrice().toPlainString();
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** What the log records of a report. */
    static String statement(String tender, String lot, String report) {
        var hash = Encodings.sha256(Encodings.utf8(report));
        return JsonObject.of("lot", lot, "report", hash, "tender", tender, "v", 1).text();
    }
}
