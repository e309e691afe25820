package org.gongcai.disclosure;

import java.time.Instant;
import java.util.Map;
import org.gongcai.contracts.DisclosureApi.LotPhase;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.gongcai.contracts.HallApi.HallKind;
import org.gongcai.contracts.HallApi.HallSession;
import org.gongcai.contracts.HallApi.HallState;

/**
 * The opening of a tender as a session of the day.
 *
 * @param readOut how many bids of each lot are read out
 */
record HallOpening(TenderRow row, Map<String, Integer> readOut) {

    HallSession shown(PublishedTender tender, Instant now) {
        return new HallSession(
                HallKind.OPENING,
                row.number(),
                row.title(),
                row.purchaser(),
                tender.tender().place(),
                row.bidDeadline(),
                state(tender, now),
                null,
                tender.lots().stream()
                        .flatMap(lot -> lot.units(readOut.getOrDefault(lot.number(), 0)).stream())
                        .toList());
    }

    private HallState state(PublishedTender tender, Instant now) {
        var phases = tender.lots().stream().map(PublishedLot::phase).toList();
        if (phases.stream().allMatch(phase -> phase == LotPhase.FAILED)) {
            return HallState.STOPPED;
        }
        if (phases.stream().allMatch(HallOpening::isOver)) {
            return HallState.DONE;
        }
        return now.isBefore(row.bidDeadline()) ? HallState.PLANNED : HallState.RUNNING;
    }

    private static boolean isOver(LotPhase phase) {
        return switch (phase) {
            case RECEIVING, CLOSED -> false;
            case OPENED, AWARDED, FAILED -> true;
        };
    }
}
