package org.gongcai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongcai.contracts.OperationsApi;
import org.gongcai.contracts.OperationsApi.MoveClock;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The demo's own acts, absent without it: becoming another person, and moving the legal clock. */
@Controller
@ConditionalOnBooleanProperty("gongcai.demo.enabled")
class DemoPage {

    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final DemoAccounts persons;
    private final Accounts accounts;
    private final LegalClock clock;
    private final OperationsApi operations;
    private final SessionSignIn signIn;
    private final DemoWaits waits;

    DemoPage(
            DemoAccounts persons,
            Accounts accounts,
            LegalClock clock,
            OperationsApi operations,
            SessionSignIn signIn,
            DemoWaits waits) {
        this.persons = persons;
        this.accounts = accounts;
        this.clock = clock;
        this.operations = operations;
        this.signIn = signIn;
        this.waits = waits;
    }

    @PostMapping("/demo/switch")
    String become(
            @RequestParam String username,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!persons.has(username)) {
            throw Refused.of("unknown-account", "没有这个演示人员").field("username");
        }
        signIn.become(accounts.caller(username), request, response);
        return "redirect:/work";
    }

    /** Everybody with what waits for them; asked for when somebody opens the list. */
    @GetMapping("/demo/persons")
    ModelAndView persons() {
        var everybody = persons.byRole();
        var waits =
                everybody.stream()
                        .flatMap(group -> group.persons().stream())
                        .map(DemoPersons.Person::username)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), this.waits::of));
        return new ModelAndView("demoPersons", Map.of("persons", everybody, "waits", waits));
    }

    @GetMapping("/demo/clock")
    ModelAndView clock() {
        return clockPage("", null);
    }

    /**
     * @param to hour, day, or a moment in the legal zone
     */
    @PostMapping("/demo/clock")
    ModelAndView move(@RequestParam String to, HttpServletRequest request) {
        return FormPost.of(
                () -> {
                    operations.moveClock(new MoveClock(target(to)));
                    return Requests.cameFrom(request, "/work");
                },
                problem -> clockPage(to, problem));
    }

    private Instant target(String to) {
        var now = clock.now();
        return switch (to) {
            case "hour" -> now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
            case "day" ->
                    LegalTime.dateOf(now)
                            .plusDays(1)
                            .atTime(OFFICE_OPENS)
                            .atZone(LegalTime.ZONE)
                            .toInstant();
            default -> Typed.moment("to", to);
        };
    }

    private static ModelAndView clockPage(String to, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("to", to);
        model.put("problem", problem);
        return new ModelAndView("clock", model);
    }
}
