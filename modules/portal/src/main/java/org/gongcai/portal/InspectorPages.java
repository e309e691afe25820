package org.gongcai.portal;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongcai.contracts.MonitoringApi;
import org.gongcai.contracts.ObservationApi;
import org.gongcai.contracts.ObservationApi.AbsenceReason;
import org.gongcai.contracts.ObservationApi.InvitationAnswer;
import org.gongcai.contracts.ObservationApi.InvitationView;
import org.gongcai.contracts.ObservationApi.SignIn;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An inspector's sessions: answering the invitation, signing in, and taking notes. */
@Controller
@RequestMapping("/inspector")
class InspectorPages {

    private final ObservationApi observation;
    private final MonitoringApi monitorings;
    private final LegalClock clock;

    InspectorPages(ObservationApi observation, MonitoringApi monitorings, LegalClock clock) {
        this.observation = observation;
        this.monitorings = monitorings;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView board() {
        var board =
                InspectorBoard.of(
                        observation.invitations(),
                        observation.irregularities(),
                        monitorings.monitorings(),
                        observation.stages(),
                        clock.now());
        return new ModelAndView("inspector", Map.of("board", board));
    }

    @GetMapping("/sessions/{id}")
    ModelAndView session(@PathVariable UUID id) {
        return page(InspectorSession.of(observation.invitation(id)));
    }

    /**
     * @param answer accept or decline
     */
    @PostMapping("/sessions/{id}/answer")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam String answer,
            @RequestParam(defaultValue = "") String reason) {
        var given = new InvitationAnswer(answer.equals("accept"), Typed.orNull(Typed.text(reason)));
        return act(
                () -> observation.answer(id, given),
                problem -> again(id, reason, "answer", problem));
    }

    /**
     * @param noConflict absent where the declaration is not ticked
     */
    @PostMapping("/sessions/{id}/sign-in")
    ModelAndView signIn(@PathVariable UUID id, @RequestParam(defaultValue = "") String noConflict) {
        return act(
                () -> {
                    if (noConflict.isEmpty()) {
                        throw Refused.of("form-unreadable", "没有勾选无利害关系的声明，尚未签到")
                                .field("noConflict")
                                .remedy("没有利害关系的，请勾选后签到；有利害关系的，请谢绝邀请并说明理由")
                                .wording("no-conflict");
                    }
                    return observation.signIn(id, new SignIn(true));
                },
                problem -> again(id, "", "sign-in", problem));
    }

    @PostMapping("/sessions/{id}/absence")
    ModelAndView explain(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        return act(
                () -> observation.explainAbsence(id, new AbsenceReason(Typed.text(reason))),
                problem -> again(id, reason, "absence", problem));
    }

    @PostMapping("/sessions/{id}/notes")
    ModelAndView note(@PathVariable UUID id, @ModelAttribute NoteForm form) {
        return act(
                () -> observation.note(id, form.note()),
                problem ->
                        page(
                                new InspectorSession(
                                        observation.invitation(id), "", form, "note", problem)));
    }

    private static ModelAndView act(
            Supplier<InvitationView> act, Function<Problem, ModelAndView> again) {
        return FormPost.of(() -> "/inspector/sessions/" + act.get().id(), again);
    }

    private ModelAndView again(UUID id, String reason, String form, Problem problem) {
        var invitation = observation.invitation(id);
        return page(
                new InspectorSession(invitation, reason, NoteForm.of(invitation), form, problem));
    }

    private static ModelAndView page(InspectorSession session) {
        return new ModelAndView("inspectorSession", Map.of("view", session));
    }
}
