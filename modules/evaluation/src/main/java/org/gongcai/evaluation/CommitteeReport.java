package org.gongcai.evaluation;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongcai.contracts.Tender.Criterion;
import org.gongcai.rules.ComprehensiveScoring;
import org.gongcai.rules.LowestEvaluatedPrice;
import org.gongcai.rules.Money;
import org.gongcai.rules.ScoreFinding;
import org.gongcai.trust.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Everything a committee's ranking follows from, as canonical JSON: whoever has it can compute the
 * ranking again. Seats are numbered, never named.
 */
record CommitteeReport(LotWork work, List<Place> ranking, Instant at) {

    private static final String ROUNDING = "价格分、各项平均分保留两位小数，四舍五入；总分为各项之和；评审价比较不舍入";

    String text() {
        var lot = work.lot();
        var places =
                ranking.stream()
                        .collect(Collectors.toMap(each -> each.bid().id(), Function.identity()));
        return JsonObject.of("at", at.getEpochSecond(), "v", 1)
                .with("bids", lot.candidates().stream().map(bid -> bid(bid, places)).toList())
                .with("ceiling", plain(lot.ceiling().amount()))
                .with("criteria", criteria())
                .with("currency", lot.ceiling().amount().currency().getCurrencyCode())
                .with("deduction", work.evaluation().deductionPercent().toPlainString())
                .with("flags", flags())
                .with("formula", formula())
                .with("lot", lot.number())
                .with("minimum", work.evaluation().minimum())
                .with("rounding", ROUNDING)
                .with("rule", rule())
                .with("seats", work.committee().taken().stream().map(this::seat).toList())
                .with("tender", work.evaluation().number())
                .text();
    }

    private String formula() {
        return work.terms().marks()
                ? "评审价 = 报价 ×（1 - 价格扣除）；价格分 = 最低评审价 ÷ 评审价 × 价格分值；总分 = 价格分 + 各项平均分之和；总分相同的按报价由低到高"
                : "评审价 = 报价 ×（1 - 价格扣除）；按评审价由低到高";
    }

    private String rule() {
        return work.terms().marks() ? ComprehensiveScoring.SOURCE : LowestEvaluatedPrice.SOURCE;
    }

    private List<JsonObject> criteria() {
        return work.terms().criteria().stream().map(CommitteeReport::criterion).toList();
    }

    private static JsonObject criterion(Criterion each) {
        return JsonObject.of(
                "code",
                normal(each.code()),
                "kind",
                each.kind().name(),
                "maximum",
                each.maximum().toPlainString(),
                "name",
                normal(each.name()),
                "rule",
                normal(each.rule()));
    }

    private JsonObject seat(CommitteeSeat seat) {
        return JsonObject.of(
                "chair",
                Integer.valueOf(seat.number()).equals(work.committee().chair()),
                "reopened",
                work.sheet(seat).reopened(),
                "representative",
                seat.isRepresentative(),
                "seat",
                seat.number());
    }

    private JsonObject bid(Candidate bid, Map<UUID, Place> places) {
        var described =
                JsonObject.of(
                                "E",
                                bid.envelope(),
                                "bidder",
                                bid.bidder().value(),
                                "name",
                                normal(bid.bidderName()),
                                "outcome",
                                bid.outcome().name(),
                                "qualified",
                                bid.isQualified())
                        .withIfPresent("reason", bid.reason());
        return bid.isQualified() ? evaluated(described, bid, places.get(bid.id())) : described;
    }

    private JsonObject evaluated(JsonObject described, Candidate bid, @Nullable Place place) {
        var evaluated =
                described
                        .with(
                                "clarifications",
                                work.clarifications(bid).stream().map(Clarified::reported).toList())
                        .with("conforming", work.conformity(bid).orElse(false))
                        .with("conformity", votes(work.conformityVotes(bid)))
                        .with("deducted", bid.isDeducted())
                        .with("lowPrice", work.lowPrice(bid).stream().sorted().toList())
                        .with("lowPriceVotes", votes(work.lowPriceVotes(bid)))
                        .with("marks", marks(bid))
                        .with("price", plain(bid.validPrice()))
                        .with("smallOrMicro", bid.declaresSmallOrMicro())
                        .withIfPresent("excluded", exclusion(bid));
        return place == null ? evaluated : placed(evaluated, place);
    }

    private @Nullable String exclusion(Candidate bid) {
        var exclusion = work.exclusion(bid);
        return exclusion == null ? null : normal(exclusion);
    }

    private static JsonObject placed(JsonObject bid, Place place) {
        var placed =
                bid.with("evaluated", place.exactPrice().toPlainString())
                        .with("rank", place.rank());
        var scored = place.scored();
        return scored == null
                ? placed
                : placed.with("averages", plain(scored.averages()))
                        .with("priceScore", scored.priceScore().toPlainString())
                        .with("total", scored.total().toPlainString());
    }

    private static Map<String, String> plain(Map<String, BigDecimal> averages) {
        return averages.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().toPlainString()));
    }

    private static List<JsonObject> votes(Map<Integer, Voice> votes) {
        return votes.entrySet().stream()
                .map(each ->
                        JsonObject.of("seat", each.getKey(), "yes", each.getValue().yes())
                                .withIfPresent("reason", each.getValue().reason()))
                .toList();
    }

    private List<JsonObject> marks(Candidate bid) {
        return work.papers().sheets().entrySet().stream()
                .flatMap(sheet ->
                        sheet
                                .getValue()
                                .marks()
                                .getOrDefault(bid.envelope(), Map.of())
                                .entrySet()
                                .stream()
                                .map(each -> mark(sheet.getKey(), each.getKey(), each.getValue())))
                .toList();
    }

    private static JsonObject mark(int seat, String item, Mark mark) {
        var points = mark.points();
        return JsonObject.of("item", normal(item), "seat", seat)
                .withIfPresent("note", mark.note())
                .withIfPresent("points", points == null ? null : points.toPlainString());
    }

    /** What was pointed out and left as it was. */
    private List<JsonObject> flags() {
        if (!work.terms().marks()) {
            return List.of();
        }
        return Findings.found(work, work.valid()).stream()
                .filter(ScoreFinding.Outlier.class::isInstance)
                .map(ScoreFinding.Outlier.class::cast)
                .map(each ->
                        JsonObject.of(
                                "E",
                                envelope(each.bid()),
                                "item",
                                normal(each.criterion()),
                                "kind",
                                "OUTLIER",
                                "seat",
                                Findings.seat(each.member())))
                .toList();
    }

    private String envelope(UUID bid) {
        return work.bids().stream()
                .filter(each -> each.id().equals(bid))
                .findFirst()
                .orElseThrow()
                .envelope();
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
