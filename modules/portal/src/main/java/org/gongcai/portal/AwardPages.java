package org.gongcai.portal;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongcai.contracts.ProcurementApi;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.gongcai.contracts.ProcurementApi.Reason;
import org.gongcai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Choosing whom the lots go to, and the second person's word that publishes it. */
@Controller
@RequestMapping("/projects/{project}/award")
class AwardPages {

    private final ProcurementApi procurement;

    AwardPages(ProcurementApi procurement) {
        this.procurement = procurement;
    }

    @GetMapping
    ModelAndView award(@PathVariable UUID project) {
        var view = procurement.project(project);
        return page(view, AwardForm.suggested(view), "", "", null);
    }

    @PostMapping
    ModelAndView propose(@PathVariable UUID project, @ModelAttribute AwardForm form) {
        return act(
                () -> procurement.proposeAward(project, form.proposal()),
                problem -> page(procurement.project(project), form, "", "propose", problem));
    }

    @PostMapping("/confirm")
    ModelAndView confirm(@PathVariable UUID project) {
        return act(
                () -> procurement.confirmAward(project),
                problem -> again(project, "", "confirm", problem));
    }

    @PostMapping("/return")
    ModelAndView giveBack(
            @PathVariable UUID project, @RequestParam(defaultValue = "") String reason) {
        return act(
                () -> procurement.returnAward(project, new Reason(reason)),
                problem -> again(project, reason, "return", problem));
    }

    private static ModelAndView act(
            Supplier<ProjectView> act, Function<Problem, ModelAndView> again) {
        return FormPost.of(() -> "/projects/%s/award".formatted(act.get().id()), again);
    }

    private ModelAndView again(UUID project, String reason, String form, Problem problem) {
        var view = procurement.project(project);
        return page(view, AwardForm.suggested(view), reason, form, problem);
    }

    private static ModelAndView page(
            ProjectView project,
            AwardForm form,
            String reason,
            String refusedForm,
            @Nullable Problem problem) {
        var view =
                new AwardPage(
                        project, Caller.current().person(), form, reason, refusedForm, problem);
        return new ModelAndView("award", Map.of("view", view));
    }
}
