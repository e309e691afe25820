package org.gongcai.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.MonitoringApi;
import org.gongcai.contracts.MonitoringApi.Completion;
import org.gongcai.contracts.MonitoringApi.Elimination;
import org.gongcai.contracts.MonitoringApi.MonitoringEnd;
import org.gongcai.contracts.MonitoringApi.NewConclusion;
import org.gongcai.contracts.MonitoringApi.NewPost;
import org.gongcai.contracts.ObservationEvent.Finding;
import org.gongcai.contracts.ObservationEvent.FindingKind;
import org.gongcai.contracts.ObservationEvent.Resolution;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Monitorings, for the body that conducts them and for those who are asked. */
@Controller
@RequestMapping("/monitorings")
class MonitoringPages {

    private final MonitoringApi monitorings;
    private final DisclosureApi disclosure;
    private final LegalClock clock;

    MonitoringPages(MonitoringApi monitorings, DisclosureApi disclosure, LegalClock clock) {
        this.monitorings = monitorings;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all() {
        return new ModelAndView("monitorings", Map.of("monitorings", monitorings.monitorings()));
    }

    @GetMapping("/new")
    ModelAndView begin(@RequestParam(defaultValue = "") String number) {
        return drafting(NewMonitoringForm.of(number), null);
    }

    @PostMapping("/new")
    ModelAndView draft(@ModelAttribute NewMonitoringForm form) {
        return FormPost.of(
                () -> path(monitorings.draft(form.draft(project(form.number()))).id()),
                problem -> drafting(form, problem));
    }

    private UUID project(String number) {
        try {
            return disclosure.tender(number).project();
        } catch (Refused unknown) {
            throw unknown.field("number");
        }
    }

    private static ModelAndView drafting(NewMonitoringForm form, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("form", form);
        model.put("problem", problem);
        return new ModelAndView("newMonitoring", model);
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return page(id, FilledForm.NONE);
    }

    @PostMapping("/{id}/decision")
    ModelAndView decide(@PathVariable UUID id) {
        return act(id, "decision", Map.of(), () -> monitorings.decide(id));
    }

    @PostMapping("/{id}/cancellation")
    ModelAndView cancel(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return act(id, "cancellation", typed, () -> monitorings.cancel(id, end(typed)));
    }

    @PostMapping("/{id}/stop")
    ModelAndView stop(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return act(id, "stop", typed, () -> monitorings.stop(id, end(typed)));
    }

    /**
     * @param typed post, answers and answerInDays
     */
    @PostMapping("/{id}/posts")
    ModelAndView post(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return act(
                id,
                "post",
                typed,
                () ->
                        monitorings.post(
                                id,
                                new NewPost(
                                        text(typed, "post"),
                                        numberOrNull(typed, "answers"),
                                        numberOrNull(typed, "answerInDays"))));
    }

    /**
     * @param typed conclusion, workingDays, and kind, article and description of each finding
     */
    @PostMapping("/{id}/conclusion")
    ModelAndView propose(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return act(
                id,
                "conclusion",
                typed,
                () ->
                        monitorings.propose(
                                id,
                                new NewConclusion(
                                        text(typed, "conclusion"),
                                        findings(typed),
                                        Typed.count("workingDays", text(typed, "workingDays")))));
    }

    /** A place that is left empty is none; one that is half filled is refused, not dropped. */
    private static List<Finding> findings(Map<String, String> typed) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < MonitoringPage.FINDINGS; i++) {
            var kind = text(typed, "kind" + i);
            var article = text(typed, "article" + i);
            var description = text(typed, "description" + i);
            if (!(kind + article + description).isEmpty()) {
                var known = Typed.constant("kind" + i, kind, FindingKind.class);
                findings.add(new Finding(known, article, description));
            }
        }
        return findings;
    }

    @PostMapping("/{id}/conclusion/confirmation")
    ModelAndView confirm(@PathVariable UUID id) {
        return act(id, "proposal", Map.of(), () -> monitorings.confirm(id));
    }

    @PostMapping("/{id}/conclusion/withdrawal")
    ModelAndView withdraw(@PathVariable UUID id) {
        return act(id, "proposal", Map.of(), () -> monitorings.withdraw(id));
    }

    /**
     * @param typed finding and elimination
     */
    @PostMapping("/{id}/elimination")
    ModelAndView report(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return act(
                id,
                "elimination" + text(typed, "finding"),
                typed,
                () ->
                        monitorings.report(
                                id,
                                new Elimination(
                                        Typed.count("finding", text(typed, "finding")),
                                        text(typed, "elimination"))));
    }

    /**
     * @param typed outcome, and the resolution of each finding by its number
     */
    @PostMapping("/{id}/completion")
    ModelAndView complete(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return act(
                id,
                "completion",
                typed,
                () ->
                        monitorings.complete(
                                id,
                                new Completion(resolutions(id, typed), text(typed, "outcome"))));
    }

    private List<Resolution> resolutions(UUID id, Map<String, String> typed) {
        return monitorings.monitoring(id).findings().stream()
                .map(each -> "resolution" + each.number())
                .map(field -> Typed.constant(field, text(typed, field), Resolution.class))
                .toList();
    }

    private static MonitoringEnd end(Map<String, String> typed) {
        return new MonitoringEnd(text(typed, "reason"));
    }

    private static String text(Map<String, String> typed, String field) {
        return Typed.text(typed.get(field));
    }

    private static @Nullable Integer numberOrNull(Map<String, String> typed, String field) {
        var text = text(typed, field);
        return text.isEmpty() ? null : Typed.count(field, text);
    }

    private ModelAndView act(UUID id, String form, Map<String, String> typed, Runnable act) {
        return FormPost.of(
                () -> {
                    act.run();
                    return path(id);
                },
                problem -> page(id, new FilledForm(form, typed, problem)));
    }

    private static String path(UUID id) {
        return "/monitorings/" + id;
    }

    private ModelAndView page(UUID id, FilledForm form) {
        return new ModelAndView(
                "monitoring",
                "view",
                new MonitoringPage(monitorings.monitoring(id), form, clock.today()));
    }
}
