package org.gongcai.portal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.IntegrityApi.AppointmentView;
import org.gongcai.platform.DemoSettings;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes what every page knows, once for each request. */
@Component
class Pages {

    private static final Logger log = LoggerFactory.getLogger(Pages.class);
    private static final String APPOINTMENTS = Pages.class.getName() + ".appointments";

    private final MessageSource messages;
    private final LegalClock clock;
    private final Assets assets;
    private final DemoSettings demo;
    private final DemoAccounts demoPersons;
    private final ObjectProvider<IntegrityApi> integrity;
    private final ObjectProvider<DemoProgress> progress;
    private final ObjectProvider<GuidedJobs> jobs;

    Pages(
            MessageSource messages,
            LegalClock clock,
            Assets assets,
            DemoSettings demo,
            DemoAccounts demoPersons,
            ObjectProvider<IntegrityApi> integrity,
            ObjectProvider<DemoProgress> progress,
            ObjectProvider<GuidedJobs> jobs) {
        this.messages = messages;
        this.clock = clock;
        this.assets = assets;
        this.demo = demo;
        this.demoPersons = demoPersons;
        this.integrity = integrity;
        this.progress = progress;
        this.jobs = jobs;
    }

    Page of(HttpServletRequest request) {
        return new Page(
                messages,
                RequestContextUtils.getLocale(request),
                path(request),
                request.getQueryString(),
                clock.now(),
                viewer(request),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                demoBar(request),
                assets.prefix());
    }

    /** For what is rendered once for all viewers. */
    Page forEveryone(Locale locale) {
        return forEveryone(locale, clock.now());
    }

    /** For what stays as it was at that moment. */
    Page forEveryone(Locale locale, Instant at) {
        return new Page(messages, locale, "", null, at, null, null, null, assets.prefix());
    }

    private static String path(HttpServletRequest request) {
        var original = request.getAttribute("jakarta.servlet.error.request_uri");
        return original == null ? request.getRequestURI() : String.valueOf(original);
    }

    private @Nullable Viewer viewer(HttpServletRequest request) {
        return Caller.signedIn().map(caller -> viewer(request, caller)).orElse(null);
    }

    private Viewer viewer(HttpServletRequest request, Caller caller) {
        return new Viewer(
                caller.getUsername(), caller.displayName(), caller.roles(), appointments(request));
    }

    @SuppressWarnings("unchecked")
    private List<AppointmentView> appointments(HttpServletRequest request) {
        var known = request.getAttribute(APPOINTMENTS);
        if (known != null) {
            return (List<AppointmentView>) known;
        }
        // The error page must appear even where the register is what failed.
        var register =
                request.getDispatcherType() == DispatcherType.ERROR
                        ? null
                        : integrity.getIfAvailable();
        var appointments =
                register == null ? List.<AppointmentView>of() : register.me().appointments();
        request.setAttribute(APPOINTMENTS, appointments);
        return appointments;
    }

    private @Nullable DemoBar demoBar(HttpServletRequest request) {
        return demo.enabled()
                ? new DemoBar(
                        Caller.signedIn().isPresent() ? demoPersons.byRole() : List.of(),
                        clock.movable(),
                        clock.movingTo().orElse(null),
                        progress.getIfAvailable(),
                        guide(request))
                : null;
    }

    /** Absent where no job is being played; the error page does without. */
    private @Nullable GuideBar guide(HttpServletRequest request) {
        var known = jobs.getIfAvailable();
        return known == null || request.getDispatcherType() == DispatcherType.ERROR
                ? null
                : JobCookie.of(request)
                        .flatMap(job -> guidance(known, job))
                        .map(GuideBar::new)
                        .orElse(null);
    }

    /** A page is worth more than the bar above it. */
    private static Optional<GuidedJobs.Guidance> guidance(GuidedJobs known, String job) {
        try {
            return known.guidance(job);
        } catch (RuntimeException e) {
            log.warn("The guide of {} does not know what comes next", job, e);
            return Optional.empty();
        }
    }
}
