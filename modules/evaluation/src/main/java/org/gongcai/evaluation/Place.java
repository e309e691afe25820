package org.gongcai.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongcai.contracts.EvaluationApi.ItemScore;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.gongcai.contracts.Tender.Criterion;
import org.gongcai.contracts.Tender.CriterionKind;
import org.gongcai.rules.ComprehensiveScoring;
import org.gongcai.rules.LowestEvaluatedPrice;
import org.gongcai.rules.Money;
import org.gongcai.rules.ScoredBid;
import org.gongcai.rules.ScoredRank;
import org.jspecify.annotations.Nullable;

/**
 * A valid bid's place in the ranking.
 *
 * @param exactPrice evaluated price with every digit
 * @param scored absent for the lowest evaluated price
 */
record Place(
        Candidate bid,
        int rank,
        BigDecimal exactPrice,
        Money evaluatedPrice,
        @Nullable ScoredRank scored) {

    /** Best first; equals in the order of the opening record. Refused while marks are missing. */
    static List<Place> ranking(LotWork work) {
        Map<UUID, Candidate> bids =
                work.valid().stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        return work.terms().marks() ? byScore(work, bids) : byPrice(work, bids);
    }

    private static List<Place> byScore(LotWork work, Map<UUID, Candidate> bids) {
        var scored = work.valid().stream().map(bid -> scoredBid(work, bid)).toList();
        return ComprehensiveScoring.rank(work.terms().scoring(), scored).stream()
                .map(each ->
                        new Place(
                                Objects.requireNonNull(bids.get(each.bid().bid())),
                                each.rank(),
                                each.evaluatedPrice(),
                                each.displayedPrice(),
                                each))
                .toList();
    }

    private static List<Place> byPrice(LotWork work, Map<UUID, Candidate> bids) {
        var priced = work.valid().stream().map(bid -> work.evaluation().priced(bid)).toList();
        return LowestEvaluatedPrice.rank(priced).stream()
                .map(each ->
                        new Place(
                                Objects.requireNonNull(bids.get(each.bid().bid())),
                                each.rank(),
                                each.evaluatedPrice(),
                                each.displayedPrice(),
                                null))
                .toList();
    }

    private static ScoredBid scoredBid(LotWork work, Candidate bid) {
        Map<String, List<BigDecimal>> marks = new HashMap<>();
        for (var sheet : work.papers().sheets().values()) {
            sheet.points(bid.envelope())
                    .forEach((item, points) ->
                            marks.computeIfAbsent(item, _ -> new ArrayList<>()).add(points));
        }
        return new ScoredBid(work.evaluation().priced(bid), marks);
    }

    /** What each valid bid's price brings, which no mark changes. */
    static Map<UUID, BigDecimal> priceScores(LotWork work) {
        if (!work.terms().marks()) {
            return Map.of();
        }
        var scoring = work.terms().scoring();
        Map<String, List<BigDecimal>> nothing = new HashMap<>();
        scoring.marked().forEach(item -> nothing.put(item.code(), List.of(BigDecimal.ZERO)));
        var bids =
                work.valid().stream()
                        .map(bid -> new ScoredBid(work.evaluation().priced(bid), nothing))
                        .toList();
        return ComprehensiveScoring.rank(scoring, bids).stream()
                .collect(Collectors.toMap(each -> each.bid().bid(), ScoredRank::priceScore));
    }

    @Nullable BigDecimal score() {
        return scored == null ? null : scored.total();
    }

    RankedBid ranked() {
        return new RankedBid(
                rank, bid.bidder(), bid.bidderName(), bid.validPrice(), evaluatedPrice, score());
    }

    /** The average of every item, the price among them. */
    List<ItemScore> items(EvaluationTerms terms) {
        if (scored == null) {
            return List.of();
        }
        return terms.criteria().stream().map(each -> item(each, scored)).toList();
    }

    private static ItemScore item(Criterion criterion, ScoredRank scored) {
        var points =
                criterion.kind() == CriterionKind.PRICE
                        ? scored.priceScore()
                        : Objects.requireNonNull(scored.averages().get(criterion.code()));
        return new ItemScore(criterion.code(), criterion.name(), criterion.maximum(), points);
    }
}
