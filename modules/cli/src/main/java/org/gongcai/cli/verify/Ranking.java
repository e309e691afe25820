package org.gongcai.cli.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gongcai.rules.ComprehensiveScoring;
import org.gongcai.rules.LowestEvaluatedPrice;
import org.gongcai.rules.Money;
import org.gongcai.rules.PricedBid;
import org.gongcai.rules.ScoredBid;
import org.gongcai.rules.ScoredRank;
import org.gongcai.rules.ScoringCriteria;
import org.gongcai.rules.ScoringCriterion;
import org.gongcai.trust.Fault;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.OpeningRecord;
import org.gongcai.trust.Untrusted;
import org.jspecify.annotations.Nullable;

/**
 * A report's ranking, computed again from what the report itself states, with the prices that were
 * read out.
 */
final class Ranking {
    private static final String RANK = "rank";

    private final JsonObject report;
    private final List<JsonObject> ranked;
    private final @Nullable OpeningRecord opened;
    private final Currency currency;

    Ranking(JsonObject report, @Nullable OpeningRecord opened) {
        this.report = report;
        this.opened = opened;
        ranked = report.objects("bids").stream().filter(bid -> bid.has(RANK)).toList();
        currency = Currency.getInstance(report.string("currency"));
    }

    void rejectUnlessComputed() {
        rejectOtherBids();
        ranked.forEach(this::rejectOtherPrice);
        var stated = new TreeMap<String, String>();
        ranked.forEach(bid -> stated.put(bid.string("E"), stated(bid)));
        var computed = isScored() ? byScore() : byPrice();
        if (!stated.equals(computed)) {
            throw differs("computed %s, the report states %s".formatted(computed, stated));
        }
    }

    /** The report is on the bids that were opened: none is left out, none is added. */
    private void rejectOtherBids() {
        var reported =
                report.objects("bids").stream().map(bid -> bid.string("E")).sorted().toList();
        var read = opened == null ? reported : envelopes(opened);
        if (!reported.equals(read)) {
            throw differs("opened were %s, the report is on %s".formatted(read, reported));
        }
    }

    private static List<String> envelopes(OpeningRecord opened) {
        return opened.bids().stream().map(each -> each.opened().envelope().hex()).sorted().toList();
    }

    /** The rank of a bidder. */
    long rejectUnlessRanked(String bidder) {
        return ranked.stream()
                .filter(bid -> bid.string("bidder").equals(bidder))
                .map(bid -> bid.integer(RANK))
                .findFirst()
                .orElseThrow(() -> differs("%s is not ranked".formatted(bidder)));
    }

    private boolean isScored() {
        return ranked.stream().anyMatch(bid -> bid.has("total"));
    }

    private void rejectOtherPrice(JsonObject bid) {
        var read =
                opened == null
                        ? price(bid).toString()
                        : opened.bids().stream()
                                .filter(each ->
                                        each.opened().envelope().hex().equals(bid.string("E")))
                                .findFirst()
                                .map(OpeningRecord.Line::price)
                                .orElse("nothing");
        if (!price(bid).toString().equals(read)) {
            throw differs(
                    "%s was read out with %s, the report has %s"
                            .formatted(bid.string("E"), read, price(bid)));
        }
    }

    /** Rank, and with marks price points and total. */
    private static String stated(JsonObject bid) {
        return bid.has("total")
                ? told(bid.integer(RANK), bid.string("priceScore"), bid.string("total"))
                : told(bid.integer(RANK), bid.string("evaluated"), "");
    }

    private static String told(long rank, String first, String second) {
        return "%d %s %s".formatted(rank, first, second).strip();
    }

    private Map<String, String> byPrice() {
        var computed = new TreeMap<String, String>();
        var priced = ranked.stream().map(this::priced).toList();
        for (var each : LowestEvaluatedPrice.rank(priced)) {
            computed.put(
                    envelope(each.bid().bid()),
                    told(each.rank(), each.evaluatedPrice().toPlainString(), ""));
        }
        return computed;
    }

    private Map<String, String> byScore() {
        var computed = new TreeMap<String, String>();
        var scored = ranked.stream().map(bid -> new ScoredBid(priced(bid), marks(bid))).toList();
        for (ScoredRank each : ComprehensiveScoring.rank(criteria(), scored)) {
            computed.put(
                    envelope(each.bid().bid()),
                    told(
                            each.rank(),
                            each.priceScore().toPlainString(),
                            each.total().toPlainString()));
        }
        return computed;
    }

    private ScoringCriteria criteria() {
        var items =
                report.objects("criteria").stream()
                        .map(each ->
                                new ScoringCriterion(
                                        each.string("code"),
                                        ScoringCriterion.Kind.valueOf(each.string("kind")),
                                        new BigDecimal(each.string("maximum"))))
                        .toList();
        boolean hasPrice =
                items.stream().anyMatch(each -> each.kind() == ScoringCriterion.Kind.PRICE);
        return new ScoringCriteria(items, !hasPrice);
    }

    private static Map<String, List<BigDecimal>> marks(JsonObject bid) {
        var marks = new HashMap<String, List<BigDecimal>>();
        for (var mark : bid.objects("marks")) {
            if (mark.has("points")) {
                marks.computeIfAbsent(mark.string("item"), item -> new ArrayList<>())
                        .add(new BigDecimal(mark.string("points")));
            }
        }
        return marks;
    }

    private PricedBid priced(JsonObject bid) {
        var percent =
                bid.bool("deducted") ? new BigDecimal(report.string("deduction")) : BigDecimal.ZERO;
        return new PricedBid(new UUID(0, ranked.indexOf(bid)), price(bid), percent);
    }

    /** Reports of committees state the amount, those without one also its currency. */
    private Money price(JsonObject bid) {
        var stated = bid.asMap().get("price");
        var amount =
                stated instanceof JsonObject money ? money.string("amount") : bid.string("price");
        return Money.of(amount, currency);
    }

    private String envelope(UUID bid) {
        return ranked.get((int) bid.getLeastSignificantBits()).string("E");
    }

    private static Untrusted differs(String why) {
        return new Untrusted(Fault.RESULT_DIFFERS, why);
    }
}
