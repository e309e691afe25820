package org.gongcai.portal;

import java.math.BigDecimal;
import java.util.Map;
import org.gongcai.contracts.CommitteeApi;
import org.gongcai.contracts.CommitteeApi.LotRef;
import org.gongcai.contracts.CommitteeApi.SaveScore;
import org.gongcai.contracts.Tender.Criterion;
import org.gongcai.contracts.Tender.CriterionKind;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Marks of one seat: kept as they are typed, or with a button where no scripts run. */
@Controller
@RequestMapping("/committee/lots/{lot}/scores")
class ScoreSheetPages {

    private final CommitteeApi committee;
    private final LegalClock clock;

    ScoreSheetPages(CommitteeApi committee, LegalClock clock) {
        this.committee = committee;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView sheet(@PathVariable String lot) {
        return sheet(lot, FilledForm.NONE);
    }

    /** What the checks find, which changes with every mark of this seat and of others. */
    @GetMapping("/findings")
    ModelAndView findings(@PathVariable String lot) {
        var room = CommitteeRoom.of(committee.mine());
        return new ModelAndView("scoreFindings", "view", new ScoreSheet(room, room.lot(lot)));
    }

    /** One value, as the page's script sends it. */
    @PutMapping
    @ResponseBody
    Saved save(@PathVariable String lot, @RequestBody Value value) {
        committee.saveScore(
                new SaveScore(
                        lot,
                        value.envelope(),
                        value.criterion(),
                        points("points", Typed.text(value.points())),
                        Typed.orNull(Typed.text(value.note()))));
        return new Saved(Formats.clockTime(clock.now()));
    }

    /**
     * The whole table of a bid. What can be kept is kept, even where one value is refused.
     *
     * @param typed envelope, and points and note of each item
     */
    @PostMapping
    ModelAndView save(@PathVariable String lot, @RequestParam Map<String, String> typed) {
        var envelope = Typed.text(typed.get("envelope"));
        Problem first = null;
        var items = committee.mine().criteria();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).kind() != CriterionKind.PRICE) {
                var problem = save(lot, envelope, items.get(i), i, typed);
                first = first == null ? problem : first;
            }
        }
        if (first == null) {
            return new ModelAndView(
                    "redirect:/committee/lots/%s/scores#bid-%s".formatted(lot, envelope));
        }
        var again = sheet(lot, new FilledForm(ScoreSheet.form(envelope), typed, first));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private @Nullable Problem save(
            String lot, String envelope, Criterion item, int index, Map<String, String> typed) {
        var field = ScoreSheet.pointsField(index);
        try {
            committee.saveScore(
                    new SaveScore(
                            lot,
                            envelope,
                            item.code(),
                            points(field, Typed.text(typed.get(field))),
                            Typed.orNull(Typed.text(typed.get(ScoreSheet.noteField(index))))));
            return null;
        } catch (Refused refused) {
            return Problem.of(refused.field(field));
        }
    }

    private static @Nullable BigDecimal points(String field, String typed) {
        return typed.isEmpty() ? null : Typed.number(field, typed);
    }

    @PostMapping("/submission")
    ModelAndView submit(@PathVariable String lot) {
        return act(lot, "submission", () -> committee.submitSheet(new LotRef(lot)));
    }

    @PostMapping("/reopening")
    ModelAndView reopen(@PathVariable String lot) {
        return act(lot, "reopening", () -> committee.reopenSheet(new LotRef(lot)));
    }

    private ModelAndView act(String lot, String form, Runnable act) {
        return FormPost.ofSeat(
                () -> {
                    act.run();
                    return "/committee/lots/%s/scores".formatted(lot);
                },
                problem -> sheet(lot, new FilledForm(form, Map.of(), problem)));
    }

    private ModelAndView sheet(String number, FilledForm form) {
        var room = new CommitteeRoom(committee.mine(), form);
        return new ModelAndView("scoreSheet", "view", new ScoreSheet(room, room.lot(number)));
    }

    record Value(
            String envelope, String criterion, @Nullable String points, @Nullable String note) {}

    /**
     * @param at time of day at which it was kept, such as 12:03:05
     */
    record Saved(String at) {}
}
