package org.gongcai.portal;

import java.util.List;
import org.gongcai.contracts.VenueApi.Letter;
import org.gongcai.contracts.VenueApi.VenueSeat;
import org.gongcai.contracts.VenueApi.VenueSeatState;
import org.gongcai.contracts.VenueApi.VenueSession;
import org.jspecify.annotations.Nullable;

/**
 * A session of the venue with its forms as typed.
 *
 * @param letters by which the purchaser authorises its representatives, once names are shown
 * @param name of the representative to be appointed
 * @param refusedForm representative, or seat- with its number; empty where none was refused
 */
record VenuePage(
        VenueSession session,
        List<Letter> letters,
        String name,
        String refusedForm,
        @Nullable Problem refused) {

    String path() {
        return "/venue/sessions/" + session.draw();
    }

    @Nullable Problem problemOf(String form) {
        return form.equals(refusedForm) ? refused : null;
    }

    /** Who came is identified once, and again where the slip with the code got lost. */
    boolean mayGetCode(VenueSeat seat) {
        return session.identifies() && isExpected(seat);
    }

    boolean isExpected(VenueSeat seat) {
        return seat.state() == VenueSeatState.EXPECTED
                || seat.state() == VenueSeatState.CODE_ISSUED;
    }

    long taken() {
        return session.seats().stream()
                .filter(seat -> seat.state() == VenueSeatState.TAKEN)
                .count();
    }

    /** Whether a seat of the purchaser still lacks its representative. */
    boolean wantsRepresentative() {
        return session.seats().stream()
                .anyMatch(seat ->
                        seat.purchaserRepresentative() && seat.state() == VenueSeatState.VACANT);
    }
}
