package org.gongcai.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.ViolationApi;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Filing a violation and recording a commendation, by a supervisor. */
@Controller
class CaseFilingPages {

    private final ViolationApi violations;
    private final IntegrityApi register;
    private final DisclosureApi disclosure;
    private final LegalClock clock;

    CaseFilingPages(
            ViolationApi violations,
            IntegrityApi register,
            DisclosureApi disclosure,
            LegalClock clock) {
        this.violations = violations;
        this.register = register;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    @GetMapping("/cases/new")
    ModelAndView file() {
        return filing(NewCaseForm.EMPTY, null);
    }

    @PostMapping("/cases/new")
    ModelAndView file(@ModelAttribute NewCaseForm form) {
        return FormPost.of(
                () -> "/cases/" + violations.file(form.filed(project(form.number()))).id(),
                problem -> filing(form, problem));
    }

    private @Nullable UUID project(String number) {
        if (number.isEmpty()) {
            return null;
        }
        try {
            return disclosure.tender(number).project();
        } catch (Refused unknown) {
            throw unknown.field("number");
        }
    }

    private ModelAndView filing(NewCaseForm form, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("form", form);
        model.put("today", clock.today());
        model.put("problem", problem);
        return new ModelAndView("newCase", model);
    }

    @GetMapping("/commendations")
    ModelAndView commend() {
        return commending(CommendationForm.EMPTY, null);
    }

    @PostMapping("/commendations")
    ModelAndView commend(@ModelAttribute CommendationForm form) {
        return FormPost.of(
                () -> {
                    var made = violations.commend(form.commendation());
                    return "/integrity/" + made.party().creditCode().value();
                },
                problem -> commending(form, problem));
    }

    private ModelAndView commending(CommendationForm form, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("form", form);
        model.put("parties", parties());
        model.put("problem", problem);
        return new ModelAndView("commendation", model);
    }

    private List<Choice> parties() {
        var all = new ArrayList<Choice>();
        all.addAll(OrganisationPages.choices(register, PartyKind.SUPPLIER));
        all.addAll(OrganisationPages.choices(register, PartyKind.AGENCY));
        return all;
    }
}
