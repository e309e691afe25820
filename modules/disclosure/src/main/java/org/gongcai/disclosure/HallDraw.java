package org.gongcai.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.HallApi.HallKind;
import org.gongcai.contracts.HallApi.HallSession;
import org.gongcai.contracts.HallApi.HallState;
import org.gongcai.contracts.HallApi.HallUnit;
import org.gongcai.contracts.Tender;

/**
 * A draw as a session of the day.
 *
 * @param accepted how many seats, by those whom it asked itself
 */
record HallDraw(PublishedDraw draw, DrawState state, int accepted) {

    boolean isOn() {
        return progress() == HallState.RUNNING;
    }

    private HallState progress() {
        return switch (state) {
            case PREPARED -> HallState.PLANNED;
            case COMMITTING, REVEALING, AWAITING_BEACON, CALLING -> HallState.RUNNING;
            case SEATED, PUBLISHED -> HallState.DONE;
            case VOIDED -> HallState.STOPPED;
        };
    }

    HallSession shown(Tender tender) {
        return new HallSession(
                HallKind.DRAW,
                draw.number(),
                tender.title(),
                tender.purchaser().name(),
                null,
                draw.specifiedAt(),
                progress(),
                state,
                seats());
    }

    /** The drawn ones; those of a supplementary draw's people count with what they fill. */
    private List<HallUnit> seats() {
        int seats = draw.seats();
        int done = progress() == HallState.DONE ? seats : Math.min(accepted, seats);
        var open = state == DrawState.CALLING ? HallUnit.UNDER_WAY : HallUnit.WAITING;
        var units = new ArrayList<HallUnit>(Collections.nCopies(done, HallUnit.DONE));
        units.addAll(Collections.nCopies(seats - done, open));
        return units;
    }
}
