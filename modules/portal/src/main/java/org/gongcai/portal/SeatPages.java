package org.gongcai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.gongcai.contracts.CommitteeApi;
import org.gongcai.contracts.VenueApi;
import org.gongcai.contracts.VenueApi.Declaration;
import org.gongcai.contracts.VenueApi.SeatView;
import org.gongcai.contracts.VenueApi.VenueSeatState;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Before the evaluation: a seat declares whether it has a conflict with one of the bidders. */
@Controller
@RequestMapping("/seat")
class SeatPages {

    private static final String NO = "no";
    private static final String YES = "yes";
    private static final String COMMITTEE = "redirect:/committee";

    private final VenueApi venue;
    private final CommitteeApi committee;
    private final SessionSignIn signIn;

    SeatPages(VenueApi venue, CommitteeApi committee, SessionSignIn signIn) {
        this.venue = venue;
        this.committee = committee;
        this.signIn = signIn;
    }

    @GetMapping
    ModelAndView seat() {
        var seat = venue.seat();
        return seat.state() == VenueSeatState.TAKEN ? seated(seat) : page("", "", null);
    }

    private ModelAndView seated(SeatView seat) {
        return mayBegin(seat)
                ? new ModelAndView(COMMITTEE)
                : new ModelAndView("seatWaits", "seat", seat);
    }

    /** The part that changes while others sit down. */
    @GetMapping("/fragment")
    ModelAndView waiting() {
        var seat = venue.seat();
        return new ModelAndView("seatWaitsNow", Map.of("seat", seat, "begins", mayBegin(seat)));
    }

    /** Nothing begins before everybody sits; what has begun goes on while a seat is filled anew. */
    private boolean mayBegin(SeatView seat) {
        return seat.awaited().isEmpty() || hasBegun();
    }

    private boolean hasBegun() {
        try {
            return committee.mine().seated();
        } catch (Refused notYet) {
            return false;
        }
    }

    /**
     * @param conflict yes or no; nothing is chosen beforehand
     * @param with which bidder, where there is one
     */
    @PostMapping("/declaration")
    ModelAndView declare(
            @RequestParam(defaultValue = "") String conflict,
            @RequestParam(defaultValue = "") String with,
            HttpServletRequest request) {
        try {
            return FormPost.atSeat(() -> declared(conflict, with, request));
        } catch (Refused refused) {
            var page = again(conflict, with, Problem.of(refused), request);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    /** Whom the register knows as a bidder's employee has lost the seat with the refusal. */
    private ModelAndView again(
            String conflict, String with, Problem problem, HttpServletRequest request) {
        try {
            return page(conflict, with, problem);
        } catch (Refused seatIsGone) {
            signIn.leave(request);
            return new ModelAndView("seatLeft", Map.of("problem", problem));
        }
    }

    /** The terminal is free for the next one. */
    @PostMapping("/leave")
    ModelAndView leave(HttpServletRequest request) {
        signIn.leave(request);
        return new ModelAndView("redirect:/terminal");
    }

    private ModelAndView declared(String conflict, String with, HttpServletRequest request) {
        switch (conflict) {
            case NO -> {
                venue.declare(new Declaration(false, null));
                return new ModelAndView("redirect:/seat");
            }
            case YES -> {
                venue.declare(new Declaration(true, Typed.orNull(with)));
                // Whoever has a conflict sees nothing more of this session.
                signIn.leave(request);
                return new ModelAndView("seatLeft");
            }
            default ->
                    throw Refused.of("form-unreadable", "请选择有或者没有需要回避的情形")
                            .field("conflict")
                            .wording("conflict");
        }
    }

    private ModelAndView page(String conflict, String with, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("seat", venue.seat());
        model.put("conflict", conflict);
        model.put("with", with);
        model.put("problem", problem);
        return new ModelAndView("seat", model);
    }
}
