package org.gongcai.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi;
import org.gongcai.contracts.BidOpeningApi.OpenedBidView;
import org.gongcai.contracts.EvaluationApi;
import org.gongcai.contracts.EvaluationApi.EvaluationView;
import org.gongcai.contracts.EvaluationApi.LotEvaluation;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The qualification review of each lot: decided on one page, read once more on a second, and only
 * then final; afterwards the ranking.
 */
@Controller
class QualificationPages {

    private final EvaluationApi evaluations;
    private final BidOpeningApi openings;

    QualificationPages(EvaluationApi evaluations, BidOpeningApi openings) {
        this.evaluations = evaluations;
        this.openings = openings;
    }

    @GetMapping("/evaluations")
    ModelAndView list() {
        return new ModelAndView("evaluations", Map.of("evaluations", evaluations.evaluations()));
    }

    @GetMapping("/projects/{project}/qualification")
    ModelAndView all(@PathVariable UUID project) {
        return page(evaluations.evaluation(project), null, null, null);
    }

    @GetMapping("/projects/{project}/lots/{lot}/qualification")
    ModelAndView one(@PathVariable UUID project, @PathVariable String lot) {
        var view = evaluations.evaluation(project);
        return page(view, lot(view, lot), null, null);
    }

    /**
     * @param step check shows the decisions once more, edit goes back to them, confirm is final
     */
    @PostMapping("/projects/{project}/lots/{lot}/qualification")
    ModelAndView review(
            @PathVariable UUID project,
            @PathVariable String lot,
            @ModelAttribute QualificationForm form,
            @RequestParam(defaultValue = "check") String step) {
        try {
            return switch (step) {
                case "confirm" -> confirm(project, lot, form);
                case "edit" -> again(project, lot, form, null);
                default -> check(project, lot, form);
            };
        } catch (Refused refused) {
            var page = again(project, lot, form, Problem.of(refused));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView confirm(UUID project, String lot, QualificationForm form) {
        evaluations.reviewQualification(project, lot, form.review());
        return new ModelAndView("redirect:/projects/%s/qualification".formatted(project));
    }

    private ModelAndView check(UUID project, String number, QualificationForm form) {
        // What could not be sent is refused before it is shown once more.
        form.review();
        var view = evaluations.evaluation(project);
        var lot = QualificationLot.of(view, lot(view, number), List.of(), form, null);
        return new ModelAndView("qualificationCheck", Map.of("evaluation", view, "lot", lot));
    }

    private ModelAndView again(
            UUID project, String lot, QualificationForm form, @Nullable Problem problem) {
        var view = evaluations.evaluation(project);
        return page(view, lot(view, lot), form, problem);
    }

    private static LotEvaluation lot(EvaluationView view, String number) {
        return view.lots().stream()
                .filter(lot -> lot.lot().equals(number))
                .findFirst()
                .orElseThrow(() ->
                        Refused.of("unknown-lot", "本项目没有第 %s 包".formatted(number))
                                .remedy("请从项目页面进入")
                                .value("lot", number));
    }

    private ModelAndView page(
            EvaluationView view,
            @Nullable LotEvaluation only,
            @Nullable QualificationForm typed,
            @Nullable Problem problem) {
        var opened = opened(view.project());
        var lots =
                (only == null ? view.lots() : List.of(only))
                        .stream()
                                .map(lot ->
                                        QualificationLot.of(
                                                view,
                                                lot,
                                                opened,
                                                typed == null ? QualificationForm.of(lot) : typed,
                                                problem))
                                .toList();
        return new ModelAndView("qualification", Map.of("evaluation", view, "lots", lots));
    }

    /** None before all bids are opened; the rest of the page can be read already. */
    private List<OpenedBidView> opened(UUID project) {
        try {
            return openings.opened(project);
        } catch (Refused notYet) {
            return List.of();
        }
    }
}
