package org.gongcai.portal;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongcai.contracts.DisclosureApi.PassedPlaces;
import org.gongcai.contracts.DisclosureApi.PublicDraw;
import org.gongcai.contracts.DisclosureApi.PublicOrder;
import org.gongcai.contracts.EvaluatorDrawEvent.OrderPlace;
import org.gongcai.contracts.EvaluatorDrawEvent.PlaceFate;

/** A draw on the public page, with its blinded order once that is published. */
record ShownDraw(PublicDraw draw, List<PublicOrder> orders) {

    private static final int BEYOND = 3;

    /** Everybody whom the walk reached, and a few more. */
    static List<OrderPlace> first(PublicOrder order) {
        long reached =
                order.places().stream()
                        .filter(place -> place.fate() != PlaceFate.NOT_REACHED)
                        .count();
        return order.places().stream().limit(reached + BEYOND).toList();
    }

    static String positions(PassedPlaces passed) {
        return passed.positions().stream().map(String::valueOf).collect(joining("、"));
    }

    /** How many draws of a tender each role made void. */
    static Map<String, Integer> blames(List<PublicDraw> draws) {
        var blames = new TreeMap<String, Integer>();
        for (var draw : draws) {
            var voided = draw.voided();
            if (voided != null && voided.contains(":")) {
                blames.merge(voided.substring(voided.indexOf(':') + 1), 1, Integer::sum);
            }
        }
        return blames;
    }
}
