package org.gongcai.app;

import static org.gongcai.app.JobCase.says;

import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawApi.DrawView;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationApi.InvitationView;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.portal.GuidedJobs.Guidance;
import org.gongcai.portal.JobStep;
import org.jspecify.annotations.Nullable;

/** A draw that the player watches as inspector; the agency begins once the inspector is there. */
final class DrawCase implements JobCase {

    private static final CountyPerson PLAYER = CountyPerson.HAN_SONG;

    private final DemoDesks desks;
    private final DemoActs acts;
    private final UUID project;

    DrawCase(DemoDesks desks, DemoActs acts, UUID project) {
        this.desks = desks;
        this.acts = acts;
        this.project = project;
    }

    @Override
    public String name() {
        return "DRAW:" + project;
    }

    @Override
    public boolean isFree() {
        return draw() == null
                && !acts.now().isBefore(session(SessionKind.EVALUATOR_DRAW))
                && acts.now().isBefore(session(SessionKind.EVALUATION));
    }

    private Instant session(SessionKind kind) {
        return desks.of(JobTender.DRAW.handler()).projects().project(project).sessions().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow()
                .start();
    }

    private @Nullable DrawView draw() {
        return desks.of(PLAYER).draws().draws(project).stream().findFirst().orElse(null);
    }

    @Override
    public Guidance guidance() {
        var draw = draw();
        var invitation = invitation();
        if (mayStillSignIn(invitation)) {
            var path = "/inspector/sessions/" + invitation.id();
            return says(JobStep.DRAW_SIGN_IN, PLAYER, path, invitation.title());
        }
        if (draw == null) {
            return says(JobStep.DRAW_PREPARED, PLAYER, "/inspector/sessions/" + invitation.id());
        }
        return says(step(draw), PLAYER, "/draws/" + draw.id());
    }

    private InvitationView invitation() {
        return desks.of(PLAYER).observations().invitations().stream()
                .filter(each -> each.project().equals(project))
                .filter(each -> each.kind() == SessionKind.EVALUATOR_DRAW)
                .findFirst()
                .orElseThrow();
    }

    private static boolean mayStillSignIn(InvitationView invitation) {
        return !invitation.over()
                && (invitation.state() == InvitationState.INVITED
                        || invitation.state() == InvitationState.ACCEPTED);
    }

    private static JobStep step(DrawView draw) {
        return switch (draw.state()) {
            case PREPARED -> JobStep.DRAW_PREPARED;
            case COMMITTING ->
                    draw.committed().stream().anyMatch(each -> each.role().equals("inspector"))
                            ? JobStep.DRAW_REVEAL
                            : JobStep.DRAW_COMMIT;
            case REVEALING, AWAITING_BEACON -> JobStep.DRAW_REVEAL;
            case CALLING -> JobStep.DRAW_CALLS;
            case SEATED, PUBLISHED -> JobStep.DRAW_DONE;
            case VOIDED -> JobStep.DRAW_VOID;
        };
    }

    @Override
    public void others() {
        if (!mayStillSignIn(invitation())) {
            var evaluation = session(SessionKind.EVALUATION);
            var draw = new JobDraw(desks, project, JobTender.DRAW.reviewer(), evaluation, false);
            if (draw.state() != DrawState.VOIDED) {
                draw.goOn();
            }
        }
    }
}
