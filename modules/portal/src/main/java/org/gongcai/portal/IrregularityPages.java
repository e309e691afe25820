package org.gongcai.portal;

import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.ObservationApi;
import org.gongcai.contracts.ObservationApi.IrregularityAnswer;
import org.gongcai.contracts.ProcurementApi;
import org.gongcai.contracts.ProcurementApi.Reason;
import org.gongcai.platform.time.LegalClock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Irregularities that inspectors noted, and what purchaser or agency answers. */
@Controller
@RequestMapping("/irregularities")
class IrregularityPages {

    private final ObservationApi observation;
    private final ProcurementApi procurement;
    private final LegalClock clock;

    IrregularityPages(ObservationApi observation, ProcurementApi procurement, LegalClock clock) {
        this.observation = observation;
        this.procurement = procurement;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all() {
        return page(FilledForm.NONE);
    }

    @PostMapping("/{note}/answer")
    ModelAndView answer(@PathVariable UUID note, @RequestParam(defaultValue = "") String text) {
        return FormPost.of(
                () -> {
                    observation.answerIrregularity(note, new IrregularityAnswer(text.strip()));
                    return "/irregularities";
                },
                problem -> page(new FilledForm(note.toString(), Map.of("text", text), problem)));
    }

    /** Holds for all questions of that project which wait now. */
    @PostMapping("/projects/{project}/unanswered")
    ModelAndView goOn(@PathVariable UUID project, @RequestParam(defaultValue = "") String reason) {
        return FormPost.of(
                () -> "/projects/" + procurement.goOnUnanswered(project, new Reason(reason)).id(),
                problem ->
                        page(
                                new FilledForm(
                                        project.toString(), Map.of("reason", reason), problem)));
    }

    private ModelAndView page(FilledForm form) {
        return new ModelAndView(
                "irregularities",
                Map.of(
                        "irregularities",
                        observation.irregularities(),
                        "form",
                        form,
                        "now",
                        clock.now()));
    }
}
