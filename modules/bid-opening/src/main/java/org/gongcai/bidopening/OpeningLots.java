package org.gongcai.bidopening;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongcai.contracts.BidOpeningApi.LotState;
import org.gongcai.rules.Refused;
import org.hibernate.annotations.SortNatural;

/** The lots of a tender, each with its own way to the opening. */
@Embeddable
class OpeningLots {

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "bid_opening",
            name = "opening_lot",
            joinColumns = @JoinColumn(name = "tender"))
    @MapKeyColumn(name = "lot")
    @SortNatural
    private SortedMap<String, OpeningLot> lots = new TreeMap<>();

    void add(String lot) {
        lots.put(lot, OpeningLot.receiving());
    }

    SortedMap<String, OpeningLot> all() {
        return Collections.unmodifiableSortedMap(lots);
    }

    LotState state(String lot) {
        var found = lots.get(lot);
        if (found == null) {
            throw Refused.of("unknown-lot", "本项目没有第 %s 包".formatted(lot))
                    .field("lot")
                    .value("lot", lot);
        }
        return found.state();
    }

    void count(String lot, long bids) {
        lots.put(lot, OpeningLot.receiving().counted(Math.toIntExact(bids)));
    }

    /** Lots with enough bids can be opened, the others fail; returns these. */
    List<String> close(int minimum) {
        lots.replaceAll((number, lot) ->
                lot.become(lot.hasEnough(minimum) ? LotState.CLOSED : LotState.FAILED));
        return lots.keySet().stream().filter(lot -> state(lot) == LotState.FAILED).toList();
    }

    void become(String lot, LotState next) {
        lots.computeIfPresent(lot, (number, before) -> before.become(next));
    }

    boolean areOver() {
        return lots.values().stream().allMatch(OpeningLot::isOver);
    }

    void evaluated(String lot) {
        lots.computeIfPresent(lot, (number, before) -> before.evaluate());
    }

    void abandon(String lot) {
        lots.computeIfPresent(lot, (number, before) -> before.abandon());
    }

    /** None is left that could be awarded. */
    boolean haveFailed() {
        return lots.values().stream().allMatch(OpeningLot::hasFailed);
    }

    /** Nothing is left to evaluate. */
    boolean areEvaluated() {
        return lots.values().stream()
                .allMatch(lot -> lot.evaluated() || lot.state() == LotState.FAILED);
    }

    boolean allFailed() {
        return lots.values().stream().allMatch(lot -> lot.state() == LotState.FAILED);
    }
}
