package org.gongcai.portal;

import java.util.UUID;
import org.gongcai.contracts.IntegrityApi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Persons with an account; for an authority's administrators. */
@Controller
@RequestMapping("/admin/persons")
class PersonPages {

    private static final int ROWS = 30;

    private final IntegrityApi register;

    PersonPages(IntegrityApi register) {
        this.register = register;
    }

    @GetMapping
    ModelAndView persons(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID after) {
        return persons(q, after, PersonForm.EMPTY, null);
    }

    @PostMapping
    ModelAndView register(@ModelAttribute PersonForm form) {
        return FormPost.of(
                () -> {
                    register.registerPerson(form.person());
                    return "/admin/persons";
                },
                problem -> persons("", null, form, problem));
    }

    private ModelAndView persons(
            String q, @Nullable UUID after, PersonForm form, @Nullable Problem problem) {
        var found = register.persons(Typed.orNull(q.strip()), after, ROWS);
        var asked = "/admin/persons?q=" + Paging.encoded(q);
        var page = new ModelAndView("persons");
        page.addObject("q", q);
        page.addObject("persons", found.rows());
        page.addObject("paging", Paging.of(asked, after, found.next()));
        page.addObject("form", form);
        page.addObject("problem", problem);
        return page;
    }
}
