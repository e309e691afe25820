package org.gongcai.portal;

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

    private final IntegrityApi register;

    PersonPages(IntegrityApi register) {
        this.register = register;
    }

    @GetMapping
    ModelAndView persons(@RequestParam(defaultValue = "") String q) {
        return persons(q, PersonForm.EMPTY, null);
    }

    @PostMapping
    ModelAndView register(@ModelAttribute PersonForm form) {
        return FormPost.of(
                () -> {
                    register.registerPerson(form.person());
                    return "/admin/persons";
                },
                problem -> persons("", form, problem));
    }

    private ModelAndView persons(String q, PersonForm form, @Nullable Problem problem) {
        var page = new ModelAndView("persons");
        page.addObject("q", q);
        page.addObject("persons", register.persons(Typed.orNull(q.strip())));
        page.addObject("form", form);
        page.addObject("problem", problem);
        return page;
    }
}
