package org.gongcai.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.VenueApi;
import org.gongcai.contracts.VenueApi.IdentityCheck;
import org.gongcai.contracts.VenueApi.Letter;
import org.gongcai.contracts.VenueApi.NewRepresentative;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The identity desk: who is expected, who came, and the codes that are handed out. */
@Controller
@RequestMapping("/venue")
class VenuePages {

    private final VenueApi venue;
    private final FileRelay files;

    VenuePages(VenueApi venue, FileRelay files) {
        this.venue = venue;
        this.files = files;
    }

    @GetMapping
    ModelAndView sessions() {
        return new ModelAndView("venue", Map.of("sessions", venue.sessions()));
    }

    @GetMapping("/sessions/{draw}")
    ModelAndView session(@PathVariable UUID draw) {
        return page(draw, "", "", null);
    }

    /** Goes on to the page that shows the code once, so that to reload it makes no other code. */
    @PostMapping("/sessions/{draw}/seats/{seat}/code")
    ModelAndView issueCode(
            @PathVariable UUID draw,
            @PathVariable int seat,
            @RequestParam(defaultValue = "") String document,
            RedirectAttributes next) {
        return FormPost.of(
                () -> {
                    var check = new IdentityCheck(document.strip());
                    next.addFlashAttribute("code", venue.issueCode(draw, seat, check));
                    return "/venue/sessions/%s/seats/%d/code".formatted(draw, seat);
                },
                problem -> page(draw, "", "seat-" + seat, problem));
    }

    @GetMapping("/sessions/{draw}/seats/{seat}/code")
    ModelAndView code(@PathVariable UUID draw, Model shown) {
        var code = shown.getAttribute("code");
        return code == null
                ? new ModelAndView("redirect:/venue/sessions/" + draw)
                : new ModelAndView(
                        "venueCode", Map.of("session", venue.session(draw), "code", code));
    }

    @PostMapping("/sessions/{draw}/seats/{seat}/absent")
    ModelAndView absent(@PathVariable UUID draw, @PathVariable int seat) {
        return FormPost.of(
                () -> "/venue/sessions/" + venue.absent(draw, seat).draw(),
                problem -> page(draw, "", "seat-" + seat, problem));
    }

    @PostMapping("/sessions/{draw}/representatives")
    ModelAndView appoint(
            @PathVariable UUID draw,
            @RequestParam(defaultValue = "") String name,
            @RequestParam MultipartFile file) {
        return FormPost.of(
                () -> {
                    var letter = new NewRepresentative(name.strip(), files.store(file));
                    return "/venue/sessions/" + venue.appointRepresentative(draw, letter).draw();
                },
                problem -> page(draw, name, "representative", problem));
    }

    /**
     * @param refusedForm representative, or seat- with its number
     */
    private ModelAndView page(
            UUID draw, String name, String refusedForm, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        var session = venue.session(draw);
        var letters = session.namesShown() ? venue.letters(session.project()) : List.<Letter>of();
        model.put("view", new VenuePage(session, letters, name, refusedForm, problem));
        return new ModelAndView("venueSession", model);
    }
}
