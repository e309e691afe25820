package org.gongcai.observation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.ObservationApi.AttendanceView;
import org.gongcai.contracts.ObservationApi.InvitationAnswer;
import org.gongcai.contracts.ObservationApi.InvitationView;
import org.gongcai.contracts.ObservationApi.NewNote;
import org.gongcai.contracts.ObservationEvent;
import org.gongcai.contracts.ObservationEvent.IrregularityRaised;
import org.gongcai.contracts.Role;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Entropy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What inspectors do with their own invitations, and who may see who came. */
@Service
@Transactional
class Inspection {

    private static final Logger log = LoggerFactory.getLogger(Inspection.class);
    private static final List<Role> ONLOOKERS =
            List.of(Role.CENTRE, Role.SUPERVISOR, Role.INSPECTOR);

    private final Observations observations;
    private final Invitations invitations;
    private final Appointments appointments;
    private final OpenQuestions questions;
    private final Outbox outbox;
    private final LegalClock clock;
    private final Entropy entropy = Entropy.secure();

    Inspection(
            Observations observations,
            Invitations invitations,
            Appointments appointments,
            OpenQuestions questions,
            Outbox outbox,
            LegalClock clock) {
        this.observations = observations;
        this.invitations = invitations;
        this.appointments = appointments;
        this.questions = questions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Sessions that go on first, then those of today, then from the latest down. */
    public List<InvitationView> own() {
        var now = clock.now();
        var today = clock.today();
        Comparator<Invitation> notNow =
                Comparator.comparing(each -> !each.session().isOpenForSignIn(now));
        Comparator<Invitation> notToday =
                Comparator.comparing(
                        each -> !LegalTime.dateOf(each.session().start()).equals(today));
        Comparator<Invitation> latest =
                Comparator.comparing((Invitation each) -> each.session().start()).reversed();
        return invitations.of(Caller.current().person()).stream()
                .sorted(notNow.thenComparing(notToday).thenComparing(latest))
                .map(each -> Views.invitation(each, now))
                .toList();
    }

    public InvitationView one(UUID id) {
        return Views.invitation(own(id), clock.now());
    }

    public InvitationView answer(UUID id, InvitationAnswer answer) {
        var invitation = own(id);
        var name = Caller.current().displayName();
        if (answer.accepted()) {
            invitation.accept(name);
        } else {
            var observation = invitation.session().observation();
            outbox.publish(observation.decline(invitation, name, answer.reason(), clock.now()));
        }
        log.info("Invitation {} is {}", id, invitation.state());
        return Views.invitation(invitation, clock.now());
    }

    public InvitationView signIn(UUID id, boolean noConflict) {
        var invitation = own(id);
        var observation = invitation.session().observation();
        var name = Caller.current().displayName();
        observation.signIn(invitation, name, noConflict, clock.now()).ifPresent(outbox::publish);
        log.info("Invitation {} signed in", id);
        return Views.invitation(invitation, clock.now());
    }

    public InvitationView explainAbsence(UUID id, String reason) {
        var invitation = own(id);
        invitation.explainAbsence(reason, clock.now());
        log.info("Invitation {} explained its absence", id);
        return Views.invitation(invitation, clock.now());
    }

    public InvitationView note(UUID id, NewNote note) {
        var invitation = own(id);
        var observation = invitation.session().observation();
        Instant now = clock.now();
        var told = observation.note(invitation, note, entropy, now);
        told.forEach(outbox::publish);
        told.forEach(this::keepTerm);
        log.info("Invitation {} noted {}", id, note.type());
        return Views.invitation(invitation, clock.now());
    }

    private void keepTerm(ObservationEvent told) {
        if (told instanceof IrregularityRaised raised && raised.answerBy() != null) {
            questions.asked(raised.note(), raised.answerBy());
        }
    }

    /** A project without sessions has no attendance. */
    public List<AttendanceView> attendance(UUID project) {
        return observations.findById(project).map(this::attendance).orElse(List.of());
    }

    private List<AttendanceView> attendance(Observation observation) {
        if (!looksOn(observation)) {
            appointments.actingFor(
                    observation.project().purchaser().id(), observation.project().agency());
        }
        return Views.attendance(observation);
    }

    private boolean looksOn(Observation observation) {
        return appointments.of(Caller.current().person()).stream()
                .filter(each -> each.authority().equals(observation.project().authority()))
                .anyMatch(each -> ONLOOKERS.contains(each.role()));
    }

    private Invitation own(UUID id) {
        var invitation =
                invitations
                        .findById(id)
                        .orElseThrow(() ->
                                Refused.of("unknown-invitation", "没有这份邀请").field("invitation"));
        if (!invitation.inspector().equals(Caller.current().person())) {
            throw Refused.of("not-yours", "这份邀请不是发给您的")
                    .remedy("请从您自己的邀请列表中进入")
                    .wording("invitation");
        }
        return invitation;
    }
}
