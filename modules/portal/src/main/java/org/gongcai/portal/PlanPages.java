package org.gongcai.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.IntegrityApi.AppointmentView;
import org.gongcai.contracts.IntegrityApi.EntrustmentView;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementApi;
import org.gongcai.contracts.ProcurementApi.ProjectPlan;
import org.gongcai.contracts.Role;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.LegalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Planning a procurement and revising the plan; rows of lots come and go without scripts. */
@Controller
@RequestMapping("/projects")
class PlanPages {

    private final ProcurementApi procurement;
    private final IntegrityApi register;
    private final LegalClock clock;

    PlanPages(ProcurementApi procurement, IntegrityApi register, LegalClock clock) {
        this.procurement = procurement;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView plan() {
        var parties = parties();
        return page(
                null,
                PlanForm.empty(only(parties.purchasers()), parties.suggestedAgency()),
                parties,
                null);
    }

    private static String only(List<Choice> choices) {
        return choices.size() == 1 ? choices.getFirst().value() : "";
    }

    @PostMapping("/new")
    ModelAndView plan(
            @ModelAttribute PlanForm form, @RequestParam(required = false) @Nullable String rows) {
        return keep(null, form, rows, plan -> procurement.plan(plan).id());
    }

    @GetMapping("/{project}/edit")
    ModelAndView revise(@PathVariable UUID project) {
        return page(project, PlanForm.of(procurement.project(project)), parties(), null);
    }

    @PostMapping("/{project}/edit")
    ModelAndView revise(
            @PathVariable UUID project,
            @ModelAttribute PlanForm form,
            @RequestParam(required = false) @Nullable String rows) {
        return keep(project, form, rows, plan -> procurement.revise(project, plan).id());
    }

    private ModelAndView keep(
            @Nullable UUID project,
            PlanForm form,
            @Nullable String rows,
            Function<ProjectPlan, UUID> act) {
        if (rows != null) {
            return page(project, form.withRows(rows), parties(), null);
        }
        return FormPost.of(
                () -> "/projects/" + act.apply(form.plan()),
                problem -> page(project, form, parties(), problem));
    }

    private static ModelAndView page(
            @Nullable UUID project, PlanForm form, PlanParties parties, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("action", project == null ? "/projects/new" : "/projects/" + project + "/edit");
        model.put("back", project == null ? "/projects" : "/projects/" + project);
        model.put("form", form);
        model.put("parties", parties);
        model.put("problem", problem);
        return new ModelAndView("plan", model);
    }

    private PlanParties parties() {
        var today = LegalTime.dateOf(clock.now());
        var entrustments =
                register.entrustments().stream()
                        .filter(each -> !today.isBefore(each.from()) && !today.isAfter(each.to()))
                        .toList();
        var appointments = register.me().appointments();
        return new PlanParties(
                choices(
                        Stream.concat(
                                of(appointments, Role.PURCHASER),
                                entrustments.stream().map(EntrustmentView::purchaser))),
                choices(entrustments.stream().map(EntrustmentView::agency)),
                of(appointments, Role.AGENCY).findFirst());
    }

    private static Stream<PartyRef> of(List<AppointmentView> appointments, Role role) {
        return appointments.stream()
                .filter(appointment -> appointment.role() == role)
                .map(AppointmentView::party);
    }

    private static List<Choice> choices(Stream<PartyRef> parties) {
        return parties.map(party -> new Choice(party.id().toString(), party.name()))
                .distinct()
                .toList();
    }

    /**
     * Whom the caller may plan for, and who may conduct it.
     *
     * @param own the agency for which the caller works
     */
    record PlanParties(List<Choice> purchasers, List<Choice> agencies, Optional<PartyRef> own) {

        String suggestedAgency() {
            return own.map(party -> party.id().toString()).orElse("");
        }
    }
}
