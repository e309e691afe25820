package org.gongcai.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi;
import org.gongcai.contracts.BidOpeningApi.OpenedBidView;
import org.gongcai.contracts.CommitteeApi;
import org.gongcai.contracts.CommitteeApi.ChairVote;
import org.gongcai.contracts.CommitteeApi.ConformityVote;
import org.gongcai.contracts.CommitteeApi.LowPriceVote;
import org.gongcai.contracts.CommitteeApi.NewClarification;
import org.gongcai.rules.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Today's session at a seat: the chair, the discipline, and what the seat says about each bid
 * before marks are given.
 */
@Controller
@RequestMapping("/committee")
class CommitteePages {

    private final CommitteeApi committee;
    private final BidOpeningApi openings;

    CommitteePages(CommitteeApi committee, BidOpeningApi openings) {
        this.committee = committee;
        this.openings = openings;
    }

    @GetMapping
    ModelAndView room() {
        try {
            return room("committee", CommitteeRoom.of(committee.mine()));
        } catch (Refused notSeated) {
            // Before the seat is taken, and once the session is over.
            return new ModelAndView("committeeNone", "problem", Problem.of(notSeated));
        }
    }

    /** The part that changes while others act. */
    @GetMapping("/fragment")
    ModelAndView fragment() {
        return room("committeeNow", CommitteeRoom.of(committee.mine()));
    }

    @PostMapping("/chair")
    ModelAndView voteChair(@RequestParam(defaultValue = "0") int seat) {
        return FormPost.ofSeat(
                () -> {
                    committee.voteChair(new ChairVote(seat));
                    return "/committee";
                },
                problem -> again("chair", problem));
    }

    @PostMapping("/discipline")
    ModelAndView acknowledgeDiscipline() {
        return FormPost.ofSeat(
                () -> {
                    committee.acknowledgeDiscipline();
                    return "/committee";
                },
                problem -> again("discipline", problem));
    }

    private ModelAndView again(String form, Problem problem) {
        return room(
                "committee",
                new CommitteeRoom(committee.mine(), new FilledForm(form, Map.of(), problem)));
    }

    private static ModelAndView room(String template, CommitteeRoom room) {
        return new ModelAndView(template, "room", room);
    }

    @GetMapping("/lots/{lot}")
    ModelAndView lot(@PathVariable String lot) {
        return lot(lot, FilledForm.NONE);
    }

    @GetMapping("/lots/{lot}/strip")
    ModelAndView strip(@PathVariable String lot) {
        var room = CommitteeRoom.of(committee.mine());
        return new ModelAndView("committeeStrip", Map.of("room", room, "lot", room.lot(lot)));
    }

    /**
     * @param typed envelope, conforms (yes or no) and reason
     */
    @PostMapping("/lots/{lot}/conformity")
    ModelAndView voteConformity(@PathVariable String lot, @RequestParam Map<String, String> typed) {
        return act(
                lot,
                "conformity",
                typed,
                () ->
                        committee.voteConformity(
                                new ConformityVote(
                                        lot,
                                        envelope(typed),
                                        Typed.yes("conforms", typed.get("conforms")),
                                        Typed.orNull(Typed.text(typed.get("reason"))))));
    }

    /**
     * @param typed envelope, question and minutes
     */
    @PostMapping("/lots/{lot}/clarifications")
    ModelAndView askClarification(
            @PathVariable String lot, @RequestParam Map<String, String> typed) {
        return act(
                lot,
                "clarification",
                typed,
                () ->
                        committee.askClarification(
                                new NewClarification(
                                        lot,
                                        envelope(typed),
                                        Typed.text(typed.get("question")),
                                        Typed.count("minutes", Typed.text(typed.get("minutes"))))));
    }

    /**
     * @param typed envelope, credible (yes or no) and reason
     */
    @PostMapping("/lots/{lot}/low-prices")
    ModelAndView voteLowPrice(@PathVariable String lot, @RequestParam Map<String, String> typed) {
        return act(
                lot,
                "low-price",
                typed,
                () ->
                        committee.voteLowPrice(
                                new LowPriceVote(
                                        lot,
                                        envelope(typed),
                                        Typed.yes("credible", typed.get("credible")),
                                        Typed.text(typed.get("reason")))));
    }

    private ModelAndView act(String lot, String form, Map<String, String> typed, Runnable vote) {
        var envelope = envelope(typed);
        return FormPost.ofSeat(
                () -> {
                    vote.run();
                    return "/committee/lots/%s#bid-%s".formatted(lot, envelope);
                },
                problem -> lot(lot, new FilledForm(form + "-" + envelope, typed, problem)));
    }

    private static String envelope(Map<String, String> typed) {
        return Typed.text(typed.get("envelope"));
    }

    private ModelAndView lot(String number, FilledForm form) {
        var room = new CommitteeRoom(committee.mine(), form);
        var lot = CommitteeLot.of(room, room.lot(number), opened(room.session().project()));
        return new ModelAndView("committeeLot", "view", lot);
    }

    /** A seat that is not at work reads no bids; the rest of its page stays readable. */
    private List<OpenedBidView> opened(UUID project) {
        try {
            return openings.opened(project);
        } catch (Refused notNow) {
            return List.of();
        }
    }
}
