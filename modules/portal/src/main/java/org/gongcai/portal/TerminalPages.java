package org.gongcai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Optional;
import org.gongcai.contracts.VenueApi;
import org.gongcai.contracts.VenueApi.CodeEntry;
import org.gongcai.contracts.VenueApi.NewTerminal;
import org.gongcai.platform.security.Accounts;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The venue's terminals: made such by the desk, then entered with the printed code alone. */
@Controller
class TerminalPages {

    private final VenueApi venue;
    private final Accounts accounts;
    private final SessionSignIn signIn;
    private final TerminalCookie cookie;

    TerminalPages(VenueApi venue, Accounts accounts, SessionSignIn signIn, TerminalCookie cookie) {
        this.venue = venue;
        this.accounts = accounts;
        this.signIn = signIn;
        this.cookie = cookie;
    }

    @GetMapping("/venue/terminals")
    ModelAndView terminals() {
        return terminals("", "", null);
    }

    /** This very browser becomes the terminal, at which nobody of the desk stays signed in. */
    @PostMapping("/venue/terminals")
    ModelAndView enrol(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String place,
            HttpServletRequest request,
            HttpServletResponse response) {
        return FormPost.of(
                () -> {
                    var wanted = new NewTerminal(name.strip(), place.strip());
                    cookie.put(venue.enrolTerminal(wanted).secret(), request, response);
                    signIn.leave(request);
                    return "/terminal";
                },
                problem -> terminals(name, place, problem));
    }

    private ModelAndView terminals(String name, String place, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("terminals", venue.terminals());
        model.put("places", venue.places());
        model.put("name", name);
        model.put("place", place);
        model.put("problem", problem);
        return new ModelAndView("terminals", model);
    }

    /**
     * @param news "over" where somebody was at a seat and is no longer
     */
    @GetMapping("/terminal")
    ModelAndView code(@RequestParam(defaultValue = "") String news, HttpServletRequest request) {
        var page = codePage(cookie.of(request), null);
        page.addObject("over", news.equals("over"));
        return page;
    }

    @PostMapping("/terminal")
    ModelAndView enter(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var terminal = cookie.of(request);
        return FormPost.of(
                () -> {
                    var secret = terminal.orElseThrow(TerminalPages::notEnrolled);
                    var seat = venue.signIn(new CodeEntry(secret, code.strip()));
                    signIn.become(accounts.caller(seat.username()), request, response);
                    return "/seat";
                },
                problem -> codePage(terminal, problem));
    }

    private static Refused notEnrolled() {
        return Refused.of("terminal-unknown", "本机不是已登记的评审终端").remedy("请使用评审室的终端，或者请身份核验处登记本机");
    }

    private static ModelAndView codePage(Optional<String> terminal, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("enrolled", terminal.isPresent());
        model.put("problem", problem);
        return new ModelAndView("terminal", model);
    }
}
