package org.gongcai.portal;

import org.gongcai.contracts.EvaluatorDrawApi.SeatRequest;

/** How many members are wanted of a speciality, as typed. */
record SeatForm(String speciality, String seats) {

    static final SeatForm EMPTY = new SeatForm("", "");

    SeatForm {
        speciality = Typed.text(speciality);
        seats = Typed.text(seats);
    }

    boolean isEmpty() {
        return speciality.isEmpty() && seats.isEmpty();
    }

    SeatRequest request(int row) {
        return new SeatRequest(speciality, Typed.whole("seats[%d].seats".formatted(row), seats));
    }
}
