package org.gongcai.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.ViolationApi;
import org.gongcai.contracts.ViolationApi.CaseDecision;
import org.gongcai.contracts.ViolationApi.CaseNotice;
import org.gongcai.contracts.ViolationApi.CaseState;
import org.gongcai.contracts.ViolationApi.EndReason;
import org.gongcai.contracts.ViolationApi.NewEnding;
import org.gongcai.contracts.ViolationApi.Seriousness;
import org.gongcai.contracts.ViolationApi.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Violation cases of a supervisor's authority, one step of due process after the other. */
@Controller
@RequestMapping("/cases")
class CasePages {

    private final ViolationApi violations;

    CasePages(ViolationApi violations) {
        this.violations = violations;
    }

    @GetMapping
    ModelAndView cases(@RequestParam(defaultValue = "") String state) {
        var wanted = state.isEmpty() ? null : Typed.constant("state", state, CaseState.class);
        var model = new HashMap<String, @Nullable Object>();
        model.put("cases", violations.cases(wanted));
        model.put("state", wanted);
        return new ModelAndView("cases", model);
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return page(id, FilledForm.NONE);
    }

    /**
     * @param typed facts, intendedSanction and rights
     */
    @PostMapping("/{id}/notice")
    ModelAndView giveNotice(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var filled = new Fields(typed);
        return act(
                id,
                "notice",
                typed,
                () ->
                        violations.giveNotice(
                                id,
                                new CaseNotice(
                                        filled.of("facts"),
                                        filled.of("intendedSanction"),
                                        filled.of("rights"))));
    }

    @PostMapping("/{id}/decision")
    ModelAndView decide(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return act(id, "decision", typed, () -> violations.decide(id, decision(new Fields(typed))));
    }

    private static CaseDecision decision(Fields typed) {
        return new CaseDecision(
                typed.of("number"),
                typed.of("facts"),
                typed.of("sanction"),
                Typed.count("debarMonths", typed.of("debarMonths")),
                Typed.orNull(typed.of("fine")),
                Typed.constant("seriousness", typed.of("seriousness"), Seriousness.class),
                typed.of("appeal"));
    }

    /**
     * @param typed on and how
     */
    @PostMapping("/{id}/service")
    ModelAndView served(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var filled = new Fields(typed);
        return act(
                id,
                "service",
                typed,
                () ->
                        violations.served(
                                id,
                                new Service(Typed.date("on", filled.of("on")), filled.of("how"))));
    }

    @PostMapping("/{id}/dismissal")
    ModelAndView dismiss(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return act(id, "dismissal", typed, () -> violations.dismiss(id, reason(typed)));
    }

    @PostMapping("/{id}/repair")
    ModelAndView repair(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return act(id, "repair", typed, () -> violations.proposeRepair(id, ending(typed)));
    }

    @PostMapping("/{id}/debarment-end")
    ModelAndView endDebarment(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return act(
                id,
                "debarment-end",
                typed,
                () -> violations.proposeDebarmentEnd(id, ending(typed)));
    }

    @PostMapping("/{id}/ending/confirmation")
    ModelAndView confirmEnding(@PathVariable UUID id) {
        return act(id, "ending", Map.of(), () -> violations.confirmEnding(id));
    }

    @PostMapping("/{id}/ending/withdrawal")
    ModelAndView withdrawEnding(@PathVariable UUID id) {
        return act(id, "ending", Map.of(), () -> violations.withdrawEnding(id));
    }

    /** Goes on to the page that shows the letter once, so that to reload it makes no other code. */
    @PostMapping("/{id}/letter")
    ModelAndView printLetter(@PathVariable UUID id, RedirectAttributes next) {
        return FormPost.of(
                () -> {
                    next.addFlashAttribute("letter", violations.printLetter(id));
                    return "/cases/%s/letter".formatted(id);
                },
                problem -> page(id, new FilledForm("letter", Map.of(), problem)));
    }

    @GetMapping("/{id}/letter")
    ModelAndView letter(@PathVariable UUID id, Model shown) {
        var letter = shown.getAttribute("letter");
        return letter == null
                ? new ModelAndView("redirect:/cases/" + id)
                : new ModelAndView("caseLetter", Map.of("letter", letter, "address", address()));
    }

    /** As the person types it who holds the letter. */
    private static String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path("/letter").toUriString();
    }

    private static EndReason reason(Map<String, String> typed) {
        return new EndReason(new Fields(typed).of("reason"));
    }

    private static NewEnding ending(Map<String, String> typed) {
        var filled = new Fields(typed);
        return new NewEnding(filled.of("reason"), filled.of("document"));
    }

    private ModelAndView act(UUID id, String form, Map<String, String> typed, Runnable act) {
        return FormPost.of(
                () -> {
                    act.run();
                    return "/cases/" + id;
                },
                problem -> page(id, new FilledForm(form, typed, problem)));
    }

    private ModelAndView page(UUID id, FilledForm form) {
        return new ModelAndView("case", "view", new CasePage(violations.violationCase(id), form));
    }

    /** Typed texts by field; what is absent is empty. */
    private record Fields(Map<String, String> typed) {
        String of(String field) {
            return Typed.text(typed.get(field));
        }
    }
}
