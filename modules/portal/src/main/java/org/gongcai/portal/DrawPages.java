package org.gongcai.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi;
import org.gongcai.contracts.EvaluatorDrawApi.BeaconEntry;
import org.gongcai.contracts.EvaluatorDrawApi.BeaconKind;
import org.gongcai.contracts.EvaluatorDrawApi.DrawView;
import org.gongcai.contracts.EvaluatorDrawApi.Redraw;
import org.gongcai.contracts.EvaluatorDrawApi.Review;
import org.gongcai.contracts.EvaluatorDrawApi.SnapshotCheck;
import org.gongcai.contracts.EvaluatorDrawEvent.RedrawGround;
import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.ProcurementApi.Reason;
import org.gongcai.contracts.Role;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A draw as it goes on, for who asked for it and for who watches it alike. */
@Controller
@RequestMapping("/draws")
class DrawPages {

    private static final String INSPECTOR = "inspector";

    private final EvaluatorDrawApi draws;
    private final IntegrityApi register;

    DrawPages(EvaluatorDrawApi draws, IntegrityApi register) {
        this.draws = draws;
        this.register = register;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("draws", Map.of("draws", draws.draws(null)));
    }

    @GetMapping("/{draw}")
    ModelAndView draw(@PathVariable UUID draw) {
        return page(draw, "", null);
    }

    /** The part of the page that changes. */
    @GetMapping("/{draw}/fragment")
    ModelAndView now(@PathVariable UUID draw) {
        return new ModelAndView("drawNow", Map.of("live", new DrawLive(draws.draw(draw))));
    }

    @PostMapping("/{draw}/beacon")
    ModelAndView enterBeacon(
            @PathVariable UUID draw, @RequestParam(defaultValue = "") String signature) {
        return FormPost.of(
                () -> path(draws.enterBeacon(draw, new BeaconEntry(signature))),
                problem -> page(draw, signature, problem));
    }

    @PostMapping("/{draw}/void-proposal")
    ModelAndView proposeVoid(
            @PathVariable UUID draw, @RequestParam(defaultValue = "") String reason) {
        return FormPost.of(
                () -> path(draws.proposeVoid(draw, new Reason(reason.strip()))),
                problem -> page(draw, reason, problem));
    }

    @PostMapping("/{draw}/void-confirmation")
    ModelAndView confirmVoid(@PathVariable UUID draw) {
        return FormPost.of(() -> path(draws.confirmVoid(draw)), problem -> page(draw, "", problem));
    }

    @PostMapping("/{draw}/repeat")
    ModelAndView repeat(
            @PathVariable UUID draw,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String beacon,
            @RequestParam(defaultValue = "") String reason) {
        return FormPost.of(
                () ->
                        path(
                                draws.repeat(
                                        draw,
                                        new Redraw(
                                                Typed.constantOrNull(
                                                        "ground", ground, RedrawGround.class),
                                                reason.strip(),
                                                Typed.constantOrNull(
                                                        "beacon", beacon, BeaconKind.class)))),
                problem -> page(draw, reason, problem));
    }

    @PostMapping("/{draw}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID draw, @RequestParam(defaultValue = "") String reason) {
        return FormPost.of(
                () -> path(draws.withdraw(draw, new Reason(reason.strip()))),
                problem -> page(draw, reason, problem));
    }

    /**
     * @param objected yes where the inspector objects
     */
    @PostMapping("/{draw}/review")
    ModelAndView review(
            @PathVariable UUID draw,
            @RequestParam(defaultValue = "") String objected,
            @RequestParam(defaultValue = "") String remark) {
        var review = new Review(objected.equals("yes"), remark);
        return FormPost.of(
                () -> path(draws.review(draw, review)), problem -> page(draw, remark, problem));
    }

    /** Only when asked for, as the whole pool is computed again. */
    @PostMapping("/{draw}/snapshot-check")
    ModelAndView check(@PathVariable UUID draw) {
        try {
            return page(draw, "", null, draws.checkSnapshot(draw));
        } catch (Refused refused) {
            var page = page(draw, "", Problem.of(refused));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static String path(DrawView draw) {
        return "/draws/" + draw.id();
    }

    private ModelAndView page(UUID id, String reason, @Nullable Problem problem) {
        return page(id, reason, problem, null);
    }

    private ModelAndView page(
            UUID id, String reason, @Nullable Problem problem, @Nullable SnapshotCheck check) {
        var draw = draws.draw(id);
        var model = new HashMap<String, @Nullable Object>();
        model.put("live", new DrawLive(draw));
        model.put("signers", String.join(" ", signers(draw)));
        model.put("reason", reason);
        model.put("mayCheck", INSPECTOR.equals(draw.myRole()) && draw.specification() != null);
        model.put("check", check);
        model.put("problem", problem);
        return new ModelAndView("draw", model);
    }

    /** The credit codes in whose names the caller may act in this draw. */
    private List<String> signers(DrawView draw) {
        var role = draw.myRole();
        var roles =
                INSPECTOR.equals(role)
                        ? Set.of(Role.INSPECTOR)
                        : Set.of(Role.AGENCY, Role.PURCHASER);
        return register.me().appointments().stream()
                .filter(appointment -> roles.contains(appointment.role()))
                .map(appointment -> appointment.party().creditCode().value())
                .distinct()
                .toList();
    }
}
