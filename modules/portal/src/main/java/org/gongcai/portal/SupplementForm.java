package org.gongcai.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gongcai.contracts.EvaluatorDrawApi.DrawView;
import org.gongcai.contracts.EvaluatorDrawApi.GroupProgress;
import org.gongcai.contracts.EvaluatorDrawApi.Supplement;
import org.gongcai.contracts.EvaluatorDrawEvent.RedrawGround;

/** A draw for missing seats as typed. */
record SupplementForm(
        String pool, List<SeatForm> seats, String commitMinutes, String reason, String ground) {

    private static final String MINUTES = "10";
    private static final String ADD = "add-seat";
    private static final String SEAT = "seat-";

    SupplementForm {
        pool = Typed.text(pool);
        // Rows that a hand-made request leaves out arrive as nulls.
        seats = seats == null ? List.of() : seats.stream().filter(Objects::nonNull).toList();
        commitMinutes = Typed.text(commitMinutes);
        reason = Typed.text(reason);
        ground = Typed.text(ground);
    }

    /**
     * The same pool and specialities, so that one button is enough. Seats that an earlier
     * supplement filled are missing in the first draw alone, so never more than are missing now.
     */
    static SupplementForm suggested(DrawView draw) {
        var rows = new ArrayList<SeatForm>();
        int left = draw.missingSeats();
        for (var group : draw.seats()) {
            int seats = Math.min(left, missing(group));
            if (seats > 0) {
                rows.add(new SeatForm(group.group(), String.valueOf(seats)));
                left -= seats;
            }
        }
        if (rows.isEmpty()) {
            rows.add(SeatForm.EMPTY);
        }
        return new SupplementForm(draw.pool().toString(), rows, MINUTES, "", "");
    }

    private static int missing(GroupProgress group) {
        return group.seats() - group.accepted() - group.asked();
    }

    /**
     * @param rows add-seat, or seat- with the index of the row to leave out
     */
    SupplementForm withRows(String rows) {
        var changed = new ArrayList<>(seats);
        if (rows.equals(ADD)) {
            changed.add(SeatForm.EMPTY);
        } else if (rows.startsWith(SEAT)) {
            int row = Typed.whole("rows", rows.substring(SEAT.length()));
            if (row >= 0 && row < changed.size()) {
                changed.remove(row);
            }
        }
        return new SupplementForm(pool, changed, commitMinutes, reason, ground);
    }

    Supplement supplement() {
        return new Supplement(
                Typed.id("pool", pool),
                IntStream.range(0, seats.size())
                        .filter(i -> !seats.get(i).isEmpty())
                        .mapToObj(i -> seats.get(i).request(i))
                        .toList(),
                Typed.whole("commitMinutes", commitMinutes),
                reason,
                Typed.constantOrNull("ground", ground, RedrawGround.class));
    }
}
