package org.gongcai.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.EvaluatorPoolApi;
import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.ViolationApi;
import org.gongcai.contracts.ViolationApi.PoolName;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Filing a violation and recording a commendation, by a supervisor. */
@Controller
class CaseFilingPages {

    private final ViolationApi violations;
    private final IntegrityApi register;
    private final DisclosureApi disclosure;
    private final EvaluatorPoolApi pools;
    private final LegalClock clock;

    CaseFilingPages(
            ViolationApi violations,
            IntegrityApi register,
            DisclosureApi disclosure,
            EvaluatorPoolApi pools,
            LegalClock clock) {
        this.violations = violations;
        this.register = register;
        this.disclosure = disclosure;
        this.pools = pools;
        this.clock = clock;
    }

    /** Without a kind of party, it is asked for first: what can be filed depends on it. */
    @GetMapping("/cases/new")
    ModelAndView file(@RequestParam(defaultValue = "") String kind) {
        return kind.isEmpty()
                ? new ModelAndView("newCaseKind")
                : filing(
                        NewCaseForm.against(Typed.constant("kind", kind, OffenderKind.class)),
                        null);
    }

    @PostMapping("/cases/new")
    ModelAndView file(@ModelAttribute NewCaseForm form) {
        return FormPost.of(
                () -> {
                    var filed = form.filed(project(form.number()), pool(form));
                    return "/cases/" + violations.file(filed).id();
                },
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

    /** A number that nobody has would debar nobody. */
    private @Nullable PoolName pool(NewCaseForm form) {
        if (form.offender() != OffenderKind.EVALUATOR) {
            return null;
        }
        var id = Typed.id("pool", form.pool());
        if (!pools.knows(id, form.code())) {
            throw Refused.of("unknown-evaluator", "库中没有编号 %s 的专家".formatted(form.code()))
                    .field("code")
                    .remedy("请核对专家库和专家编号")
                    .value("number", form.code());
        }
        return new PoolName(id, pools.pool(id).name());
    }

    private List<Choice> pools(NewCaseForm form) {
        return form.offender() == OffenderKind.EVALUATOR
                ? pools.pools().stream()
                        .map(each -> new Choice(each.id().toString(), each.name()))
                        .toList()
                : List.of();
    }

    private ModelAndView filing(NewCaseForm form, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("form", form);
        model.put("pools", pools(form));
        model.put("grounds", form.grounds(clock.today()));
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
