package org.gongcai.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.gongcai.contracts.IntegrityApi;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ways in: signing in, registering as a supplier, and the first start. */
@Controller
class SignInPages {

    /** What the sign-in page may have to tell, each with words of its own. */
    private static final Set<String> NEWS = Set.of("failed", "expired", "registered", "started");

    private final IntegrityApi register;
    private final DemoAccounts demo;
    private final ObjectProvider<GuidedJobs> jobs;

    SignInPages(IntegrityApi register, DemoAccounts demo, ObjectProvider<GuidedJobs> jobs) {
        this.register = register;
        this.demo = demo;
        this.jobs = jobs;
    }

    /**
     * @param taken job whose last case somebody else began a moment before
     * @param gone whether the case that was being played is not there any more
     */
    @GetMapping("/login")
    ModelAndView login(
            @RequestParam(defaultValue = "") String news,
            @RequestParam(required = false) @Nullable JobKind taken,
            @RequestParam(defaultValue = "false") boolean gone) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("news", NEWS.contains(news) ? news : null);
        model.put("persons", demo.byRole());
        model.put("offers", offers());
        model.put("taken", taken);
        model.put("gone", gone);
        return new ModelAndView("login", model);
    }

    private List<GuidedJobs.Offer> offers() {
        var known = jobs.getIfAvailable();
        return known == null ? List.of() : known.offers();
    }

    @GetMapping("/register")
    ModelAndView registration() {
        return registration(RegistrationForm.EMPTY, null);
    }

    @PostMapping("/register")
    ModelAndView register(@ModelAttribute RegistrationForm form) {
        return FormPost.of(
                () -> {
                    register.registerSupplier(form.supplier());
                    return "/login?news=registered";
                },
                problem -> registration(form, problem));
    }

    private static ModelAndView registration(RegistrationForm form, @Nullable Problem problem) {
        return page("register", form, problem);
    }

    @GetMapping("/setup")
    ModelAndView setup(@RequestParam(defaultValue = "") String token) {
        return register.firstStartState().wanted()
                ? page("setup", SetupForm.of(token), null)
                : new ModelAndView("setupdone");
    }

    @PostMapping("/setup")
    ModelAndView setUp(@ModelAttribute SetupForm form) {
        return FormPost.of(
                () -> {
                    register.firstStart(form.firstStart());
                    return "/login?news=started";
                },
                problem -> page("setup", form, problem));
    }

    private static ModelAndView page(String template, Object form, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("form", form);
        model.put("problem", problem);
        return new ModelAndView(template, model);
    }
}
