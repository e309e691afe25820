package org.gongcai.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.CommitteeApi;
import org.gongcai.contracts.CommitteeApi.ClarificationAnswer;
import org.gongcai.contracts.CommitteeApi.ClarificationView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What committees ask a supplier about its bids, and its answers. */
@Controller
@RequestMapping("/supplier/clarifications")
class ClarificationPages {

    private final CommitteeApi committee;

    ClarificationPages(CommitteeApi committee) {
        this.committee = committee;
    }

    @GetMapping
    ModelAndView questions() {
        return page(committee.clarifications(), FilledForm.NONE);
    }

    @PostMapping("/{id}/answer")
    ModelAndView answer(@PathVariable UUID id, @RequestParam(defaultValue = "") String text) {
        return FormPost.of(
                () -> {
                    committee.answerClarification(id, new ClarificationAnswer(text.strip()));
                    return "/supplier/clarifications";
                },
                problem ->
                        page(
                                committee.clarifications(),
                                new FilledForm(id.toString(), Map.of("text", text), problem)));
    }

    private static ModelAndView page(List<ClarificationView> questions, FilledForm form) {
        return new ModelAndView("clarifications", Map.of("questions", questions, "form", form));
    }
}
