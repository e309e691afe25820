package org.gongcai.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gongcai.contracts.DisclosureApi.HallKind;
import org.gongcai.contracts.DisclosureApi.HallSession;
import org.gongcai.contracts.DisclosureApi.HallState;
import org.gongcai.contracts.DisclosureApi.HallUnit;
import org.gongcai.contracts.DisclosureApi.LotPhase;
import org.gongcai.contracts.DisclosureApi.LotPublic;
import org.gongcai.contracts.DisclosureApi.PublicTender;
import org.gongcai.contracts.DisclosureApi.StageState;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.gongcai.rules.Stage;

/** An opening, and the evaluation that follows it, as sessions of the day. */
final class HallOpening {

    private HallOpening() {}

    static HallSession of(TenderRow row, PublicTender tender, Instant now) {
        return new HallSession(
                HallKind.OPENING,
                row.number(),
                row.title(),
                row.purchaser(),
                tender.tender().place(),
                row.bidDeadline(),
                state(tender.lots(), row.bidDeadline(), now),
                null,
                tender.lots().stream().flatMap(lot -> bids(lot).stream()).toList());
    }

    private static HallState state(List<LotPublic> lots, Instant at, Instant now) {
        if (lots.stream().allMatch(lot -> lot.phase() == LotPhase.FAILED)) {
            return HallState.STOPPED;
        }
        boolean isOver =
                lots.stream()
                        .allMatch(lot ->
                                lot.phase() != LotPhase.RECEIVING
                                        && lot.phase() != LotPhase.CLOSED);
        if (isOver) {
            return HallState.DONE;
        }
        return now.isBefore(at) ? HallState.PLANNED : HallState.RUNNING;
    }

    /** None before the closing, and none of a lot that failed. */
    private static List<HallUnit> bids(LotPublic lot) {
        var count = lot.count();
        if (count == null || lot.phase() == LotPhase.FAILED) {
            return List.of();
        }
        int readOut = Math.min(lot.bids().size(), count);
        int released = Math.min(Math.max(lot.released(), readOut), count);
        var units = new ArrayList<HallUnit>();
        units.addAll(Collections.nCopies(readOut, HallUnit.DONE));
        units.addAll(Collections.nCopies(released - readOut, HallUnit.UNDER_WAY));
        units.addAll(Collections.nCopies(count - released, HallUnit.WAITING));
        return units;
    }

    /**
     * Under way as the strip says. Where it is held and how far each seat has come no public fact
     * tells before the award.
     */
    static Optional<HallSession> evaluation(TenderRow row, PublicTender tender, HallDraws draws) {
        if (tender.tender().committee() == null) {
            return Optional.empty();
        }
        var evaluated =
                tender.strip().stream()
                        .filter(stage ->
                                stage.stage() == Stage.EVALUATED
                                        && stage.state() == StageState.NOW);
        return evaluated
                .flatMap(stage -> tender.strip().stream())
                .filter(stage -> stage.stage() == Stage.OPENED)
                .flatMap(opened -> Optional.ofNullable(opened.at()).stream())
                .findFirst()
                .map(opened ->
                        new HallSession(
                                HallKind.EVALUATION,
                                row.number(),
                                row.title(),
                                row.purchaser(),
                                null,
                                opened,
                                HallState.RUNNING,
                                null,
                                draws.seats(tender.project())));
    }
}
