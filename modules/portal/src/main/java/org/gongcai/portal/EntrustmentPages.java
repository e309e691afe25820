package org.gongcai.portal;

import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.PartyKind;
import org.gongcai.platform.time.LegalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What agencies may do for purchasers; for an authority's administrators. */
@Controller
@RequestMapping("/admin/entrustments")
class EntrustmentPages {

    private final IntegrityApi register;
    private final LegalClock clock;

    EntrustmentPages(IntegrityApi register, LegalClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView entrustments() {
        return entrustments(EntrustmentForm.from(clock.today()), null);
    }

    @PostMapping
    ModelAndView entrust(@ModelAttribute EntrustmentForm form) {
        return FormPost.of(
                () -> {
                    register.entrust(form.entrustment());
                    return "/admin/entrustments";
                },
                problem -> entrustments(form, problem));
    }

    private ModelAndView entrustments(EntrustmentForm form, @Nullable Problem problem) {
        var page = new ModelAndView("entrustments");
        page.addObject("entrustments", register.entrustments());
        page.addObject("purchasers", OrganisationPages.choices(register, PartyKind.PURCHASER));
        page.addObject("agencies", OrganisationPages.choices(register, PartyKind.AGENCY));
        page.addObject("form", form);
        page.addObject("problem", problem);
        return page;
    }
}
