package org.gongcai.portal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.IntegrityApi.NewUnit;
import org.gongcai.contracts.IntegrityApi.PartyView;
import org.gongcai.contracts.IntegrityApi.PersonView;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.Role;
import org.gongcai.platform.Paged;
import org.gongcai.platform.time.LegalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Organisations, their units, and who acts for them; for an authority's administrators. */
@Controller
@RequestMapping("/admin/organisations")
class OrganisationPages {

    private static final int ROWS = 30;

    private final IntegrityApi register;
    private final LegalClock clock;

    OrganisationPages(IntegrityApi register, LegalClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView organisations(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable PartyKind kind,
            @RequestParam(required = false) @Nullable UUID after) {
        var found = register.parties(kind, Typed.orNull(q.strip()), after, ROWS);
        var asked =
                "/admin/organisations?q=%s&kind=%s"
                        .formatted(Paging.encoded(q), kind == null ? "" : kind.name());
        var page = new ModelAndView("organisations");
        page.addObject("q", q);
        page.addObject("kind", kind);
        page.addObject("parties", found.rows());
        page.addObject("paging", Paging.of(asked, after, found.next()));
        return page;
    }

    @GetMapping("/new")
    ModelAndView newOrganisation() {
        return organisationForm(OrganisationForm.EMPTY, null);
    }

    @PostMapping
    ModelAndView register(@ModelAttribute OrganisationForm form) {
        return FormPost.of(
                () -> here(register.registerParty(form.party()).id()),
                problem -> organisationForm(form, problem));
    }

    private ModelAndView organisationForm(OrganisationForm form, @Nullable Problem problem) {
        var authorities = choices(register, PartyKind.AUTHORITY);
        var page = new ModelAndView("organisationform");
        page.addObject("form", form);
        page.addObject("authorities", authorities);
        page.addObject("problem", problem);
        return page;
    }

    @GetMapping("/{id}")
    ModelAndView organisation(@PathVariable UUID id) {
        return organisation(id, "", AppointmentForm.from(clock.today()), null);
    }

    @PostMapping("/{id}/units")
    ModelAndView addUnit(@PathVariable UUID id, @RequestParam(defaultValue = "") String unitName) {
        return FormPost.of(
                () -> here(register.addUnit(id, new NewUnit(unitName.strip())).id()),
                problem ->
                        organisation(id, unitName, AppointmentForm.from(clock.today()), problem));
    }

    @PostMapping("/{id}/appointments")
    ModelAndView appoint(@PathVariable UUID id, @ModelAttribute AppointmentForm form) {
        return FormPost.of(
                () -> {
                    register.appoint(form.appointment(id));
                    return here(id);
                },
                problem -> organisation(id, "", form, problem));
    }

    @PostMapping("/{id}/appointments/{appointment}/end")
    ModelAndView endAppointment(@PathVariable UUID id, @PathVariable UUID appointment) {
        return FormPost.of(
                () -> {
                    register.endAppointment(appointment);
                    return here(id);
                },
                problem -> organisation(id, "", AppointmentForm.from(clock.today()), problem));
    }

    private ModelAndView organisation(
            UUID id, String unitName, AppointmentForm form, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("party", register.party(id));
        model.put("appointments", register.appointments(id));
        model.put("persons", persons());
        model.put("unitName", unitName);
        model.put("form", form);
        model.put("problem", problem);
        return new ModelAndView("organisation", model);
    }

    private List<Choice> persons() {
        return WholeList.choices(
                last -> {
                    var page = register.persons(null, last, WholeList.LARGEST_PAGE);
                    return new Paged<>(page.rows(), page.next());
                },
                (PersonView person) ->
                        new Choice(
                                person.id().toString(),
                                person.name() + " (" + person.username() + ")"));
    }

    static List<Choice> choices(IntegrityApi register, PartyKind kind) {
        return WholeList.choices(
                last -> {
                    var page = register.parties(kind, null, last, WholeList.LARGEST_PAGE);
                    return new Paged<>(page.rows(), page.next());
                },
                (PartyView party) -> new Choice(party.id().toString(), party.name()));
    }

    static List<Choice> roles(Page page) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.name(), page.word(role)))
                .toList();
    }

    static List<Choice> seats(Page page) {
        return Arrays.stream(HolderSeat.values())
                .map(seat -> new Choice(seat.name(), page.word(seat)))
                .toList();
    }

    private static String here(UUID id) {
        return "/admin/organisations/" + id;
    }
}
