package org.gongcai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.security.Caller;
import org.gongcai.portal.GuidedJobs.Guidance;
import org.gongcai.portal.GuidedJobs.Started;
import org.gongcai.rules.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Beginning a guided job of the demo, going on with it as another person, and leaving it. */
@Controller
@ConditionalOnBooleanProperty("gongcai.demo.enabled")
class JobPages {

    private static final String JOBS = "redirect:/login#jobs";
    private static final String TAKEN = "redirect:/login?taken=%s#jobs";
    private static final String GONE = "redirect:/login?gone=true#jobs";

    private final ObjectProvider<GuidedJobs> jobs;
    private final Accounts accounts;
    private final SessionSignIn signIn;
    private final TerminalCookie terminal;

    JobPages(
            ObjectProvider<GuidedJobs> jobs,
            Accounts accounts,
            SessionSignIn signIn,
            TerminalCookie terminal) {
        this.jobs = jobs;
        this.accounts = accounts;
        this.signIn = signIn;
        this.terminal = terminal;
    }

    @PostMapping("/demo/jobs")
    String start(
            @RequestParam JobKind job, HttpServletRequest request, HttpServletResponse response) {
        return jobs.getObject()
                .start(job)
                .map(started -> play(started, request, response))
                .orElseGet(() -> TAKEN.formatted(job));
    }

    private String play(Started started, HttpServletRequest request, HttpServletResponse response) {
        JobCookie.put(started.name(), request, response);
        if (started.terminal() != null) {
            terminal.put(started.terminal(), request, response);
        }
        return goOn(guidance(started.name()), request, response);
    }

    /** As the person whose step it is, on the page where it is done. */
    @PostMapping("/demo/jobs/step")
    String goOn(HttpServletRequest request, HttpServletResponse response) {
        return JobCookie.of(request)
                .flatMap(jobs.getObject()::resume)
                .map(started -> play(started, request, response))
                .orElse(GONE);
    }

    private Guidance guidance(String name) {
        return jobs.getObject()
                .guidance(name)
                .orElseThrow(() -> Refused.of("unknown-job", "没有这项引导任务").remedy("请回到任务页重新开始"));
    }

    private String goOn(
            Guidance guidance, HttpServletRequest request, HttpServletResponse response) {
        if (guidance.username() == null) {
            signIn.leave(request);
        } else if (!isSignedIn(guidance.username())) {
            signIn.become(accounts.caller(guidance.username()), request, response);
        }
        return "redirect:" + guidance.path();
    }

    private static boolean isSignedIn(String username) {
        return Caller.signedIn().filter(each -> each.getUsername().equals(username)).isPresent();
    }

    @PostMapping("/demo/jobs/leave")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        JobCookie.remove(request, response);
        return JOBS;
    }

    @PostMapping("/demo/jobs/prepare")
    String prepare(@RequestParam JobKind job) {
        jobs.getObject().prepare(job);
        return JOBS;
    }

    /** The bar's words as they are now. */
    @GetMapping("/demo/guide")
    ModelAndView guide(HttpServletRequest request) {
        return new ModelAndView("guideNow", Map.of("guide", bar(request)));
    }

    private GuideBar bar(HttpServletRequest request) {
        return new GuideBar(guidance(JobCookie.of(request).orElse("")));
    }
}
