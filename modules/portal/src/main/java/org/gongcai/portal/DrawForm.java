package org.gongcai.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongcai.contracts.EvaluatorDrawApi.BeaconKind;
import org.gongcai.contracts.EvaluatorDrawApi.NewDraw;
import org.gongcai.contracts.EvaluatorDrawEvent.RedrawGround;

/** The request of a draw as typed. */
record DrawForm(
        String pool,
        String total,
        String purchaserSeats,
        List<SeatForm> seats,
        List<RecusalForm> recusals,
        String commitMinutes,
        String beacon,
        String reason,
        String ground) {

    private static final String ADD_SEAT = "add-seat";
    private static final String ADD_RECUSAL = "add-recusal";
    private static final String SEAT = "seat-";
    private static final String RECUSAL = "recusal-";

    DrawForm {
        pool = Typed.text(pool);
        total = Typed.text(total);
        purchaserSeats = Typed.text(purchaserSeats);
        // Rows that a hand-made request leaves out arrive as nulls.
        seats = seats == null ? List.of() : seats.stream().filter(Objects::nonNull).toList();
        recusals =
                recusals == null ? List.of() : recusals.stream().filter(Objects::nonNull).toList();
        commitMinutes = Typed.text(commitMinutes);
        beacon = Typed.text(beacon);
        reason = Typed.text(reason);
        ground = Typed.text(ground);
    }

    /** The smallest lawful committee of a tender, without people of the purchaser. */
    static DrawForm suggested(String pool, int total) {
        return new DrawForm(
                pool,
                String.valueOf(total),
                "0",
                List.of(SeatForm.EMPTY),
                List.of(),
                "10",
                "",
                "",
                "");
    }

    /**
     * @param rows add-seat, add-recusal, or seat- or recusal- with the index of the row to leave
     *     out
     */
    DrawForm withRows(String rows) {
        var changedSeats = new ArrayList<>(seats);
        var changedRecusals = new ArrayList<>(recusals);
        if (rows.equals(ADD_SEAT)) {
            changedSeats.add(SeatForm.EMPTY);
        } else if (rows.equals(ADD_RECUSAL)) {
            changedRecusals.add(RecusalForm.EMPTY);
        } else if (rows.startsWith(SEAT)) {
            remove(changedSeats, rows.substring(SEAT.length()));
        } else if (rows.startsWith(RECUSAL)) {
            remove(changedRecusals, rows.substring(RECUSAL.length()));
        }
        return new DrawForm(
                pool,
                total,
                purchaserSeats,
                changedSeats,
                changedRecusals,
                commitMinutes,
                beacon,
                reason,
                ground);
    }

    private static void remove(List<?> rows, String typed) {
        int row = Typed.whole("rows", typed);
        if (row >= 0 && row < rows.size()) {
            rows.remove(row);
        }
    }

    NewDraw draw(UUID project) {
        return new NewDraw(
                project,
                Typed.id("pool", pool),
                Typed.whole("total", total),
                Typed.whole("purchaserSeats", purchaserSeats),
                IntStream.range(0, seats.size()).mapToObj(i -> seats.get(i).request(i)).toList(),
                IntStream.range(0, recusals.size())
                        .filter(i -> !recusals.get(i).isEmpty())
                        .mapToObj(i -> recusals.get(i).recusal(i))
                        .toList(),
                Typed.whole("commitMinutes", commitMinutes),
                reason,
                Typed.constantOrNull("ground", ground, RedrawGround.class),
                Typed.constantOrNull("beacon", beacon, BeaconKind.class));
    }
}
