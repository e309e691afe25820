package org.gongcai.portal;

import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.ObservationApi;
import org.gongcai.contracts.ObservationApi.IrregularityAnswer;
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

    IrregularityPages(ObservationApi observation) {
        this.observation = observation;
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

    private ModelAndView page(FilledForm form) {
        return new ModelAndView(
                "irregularities",
                Map.of("irregularities", observation.irregularities(), "form", form));
    }
}
