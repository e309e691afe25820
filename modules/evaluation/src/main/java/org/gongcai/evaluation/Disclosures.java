package org.gongcai.evaluation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongcai.contracts.EvaluationApi.ItemScore;
import org.gongcai.contracts.EvaluationEvent.DisclosedItem;
import org.gongcai.contracts.EvaluationEvent.DisclosedScore;
import org.gongcai.contracts.Tender.Criterion;
import org.gongcai.contracts.Tender.ScoreDisclosure;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.ScoredRank;
import org.springframework.stereotype.Component;

/** Which scores of a ranked lot leave the committee after the award, and for whom. */
@Component
class Disclosures {

    private final CommitteeRooms rooms;
    private final Papers papers;

    Disclosures(CommitteeRooms rooms, Papers papers) {
        this.rooms = rooms;
        this.papers = papers;
    }

    /** A bidder's own averages. */
    List<ItemScore> own(Evaluation evaluation, EvaluatedLot lot, CreditCode bidder) {
        return rooms.ranked(evaluation, lot)
                .flatMap(work ->
                        Place.ranking(work).stream()
                                .filter(each -> each.bid().bidder().equals(bidder))
                                .findFirst()
                                .map(each -> each.items(work.terms())))
                .orElse(List.of());
    }

    /** What everyone learns; empty where the tender document discloses nothing. */
    Optional<List<DisclosedScore>> open(Evaluation evaluation, EvaluatedLot lot) {
        return rooms.ranked(evaluation, lot)
                .filter(work -> work.terms().marks())
                .filter(work -> work.terms().disclosure() != ScoreDisclosure.OWN_ONLY)
                .map(work ->
                        Place.ranking(work).stream().map(each -> disclosed(work, each)).toList());
    }

    private DisclosedScore disclosed(LotWork work, Place place) {
        var scored = Objects.requireNonNull(place.scored());
        var items =
                work.terms().disclosure() == ScoreDisclosure.ANONYMISED_SHEETS
                        ? items(work, place.bid(), scored)
                        : List.<DisclosedItem>of();
        return new DisclosedScore(
                place.rank(),
                place.bid().bidder(),
                place.bid().bidderName(),
                scored.total(),
                items);
    }

    /** Members stand in the same order at every item and every bid, which tells no seat. */
    private List<DisclosedItem> items(LotWork work, Candidate bid, ScoredRank scored) {
        var sheets =
                work.papers().sheets().entrySet().stream()
                        .sorted(Comparator.comparing(each -> shuffleKey(work, each.getKey())))
                        .map(Map.Entry::getValue)
                        .toList();
        return work.terms().criteria().stream()
                .map(each -> item(each, bid, sheets, scored))
                .toList();
    }

    private String shuffleKey(LotWork work, int seat) {
        return papers.shuffleKey(work.evaluation().id(), work.lot().number(), seat);
    }

    private static DisclosedItem item(
            Criterion criterion, Candidate bid, List<Sheet> sheets, ScoredRank scored) {
        var average = scored.averages().get(criterion.code());
        if (average == null) {
            return new DisclosedItem(criterion.code(), List.of(), scored.priceScore());
        }
        List<BigDecimal> points =
                sheets.stream()
                        .map(sheet -> sheet.points(bid.envelope()).get(criterion.code()))
                        .filter(Objects::nonNull)
                        .toList();
        return new DisclosedItem(criterion.code(), points, average);
    }
}
