package org.gongcai.portal;

import java.util.HashMap;
import java.util.Map;
import org.gongcai.contracts.CommitteeApi;
import org.gongcai.contracts.CommitteeApi.LotRef;
import org.gongcai.contracts.CommitteeApi.RefusalRef;
import org.gongcai.contracts.CommitteeApi.RefusalStatement;
import org.gongcai.contracts.CommitteeApi.ReportSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The report of a lot: drawn up by the chair, read and signed by every seat. */
@Controller
@RequestMapping("/committee/lots/{lot}/report")
class ReportPages {

    private final CommitteeApi committee;
    private final JsonMapper json;

    ReportPages(CommitteeApi committee, JsonMapper json) {
        this.committee = committee;
        this.json = json;
    }

    @GetMapping
    ModelAndView report(@PathVariable String lot) {
        return report(lot, FilledForm.NONE);
    }

    /** The part that changes while others act. */
    @GetMapping("/fragment")
    ModelAndView fragment(@PathVariable String lot) {
        return report("committeeReportNow", lot, FilledForm.NONE);
    }

    @PostMapping
    ModelAndView drawUp(@PathVariable String lot) {
        return act(lot, "draw-up", Map.of(), () -> committee.drawUpReport(new LotRef(lot)));
    }

    /**
     * @param typed agrees (yes or no) and dissent
     */
    @PostMapping("/signature")
    ModelAndView sign(@PathVariable String lot, @RequestParam Map<String, String> typed) {
        return act(
                lot,
                "signature",
                typed,
                () ->
                        committee.signReport(
                                new ReportSignature(
                                        lot,
                                        Typed.yes("agrees", typed.get("agrees")),
                                        Typed.orNull(Typed.text(typed.get("dissent"))))));
    }

    /**
     * @param typed seat and note
     */
    @PostMapping("/refusals")
    ModelAndView stateRefusal(@PathVariable String lot, @RequestParam Map<String, String> typed) {
        return act(
                lot,
                "refusal",
                typed,
                () ->
                        committee.stateRefusal(
                                new RefusalStatement(
                                        lot, seat(typed), Typed.text(typed.get("note")))));
    }

    @PostMapping("/refusals/witness")
    ModelAndView witnessRefusal(@PathVariable String lot, @RequestParam Map<String, String> typed) {
        return act(
                lot,
                "witness",
                typed,
                () -> committee.witnessRefusal(new RefusalRef(lot, seat(typed))));
    }

    private static int seat(Map<String, String> typed) {
        return Typed.count("seat", Typed.text(typed.get("seat")));
    }

    private ModelAndView act(String lot, String form, Map<String, String> typed, Runnable act) {
        return FormPost.ofSeat(
                () -> {
                    act.run();
                    return "/committee/lots/%s/report".formatted(lot);
                },
                problem -> report(lot, new FilledForm(form, typed, problem)));
    }

    private ModelAndView report(String lot, FilledForm form) {
        return report("committeeReport", lot, form);
    }

    private ModelAndView report(String template, String number, FilledForm form) {
        var room = new CommitteeRoom(committee.mine(), form);
        var lot = room.lot(number);
        var model = new HashMap<String, @Nullable Object>();
        model.put("room", room);
        model.put("lot", lot);
        model.put("report", ReportView.read(json, lot.report()).orElse(null));
        return new ModelAndView(template, model);
    }
}
