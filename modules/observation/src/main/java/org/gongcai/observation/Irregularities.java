package org.gongcai.observation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongcai.contracts.ObservationApi.IrregularityView;
import org.gongcai.contracts.Role;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.parties.Appointment;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Entropy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What inspectors object to, and what those who conduct the tender answer. */
@Service
@Transactional
class Irregularities {

    private static final Logger log = LoggerFactory.getLogger(Irregularities.class);
    private static final Set<Role> LOOKING_ON = Set.of(Role.INSPECTOR, Role.SUPERVISOR);
    private static final Set<Role> ASKED = Set.of(Role.PURCHASER, Role.AGENCY);

    private final Notes notes;
    private final Appointments appointments;
    private final Outbox outbox;
    private final LegalClock clock;
    private final Entropy entropy = Entropy.secure();

    Irregularities(Notes notes, Appointments appointments, Outbox outbox, LegalClock clock) {
        this.notes = notes;
        this.appointments = appointments;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Unanswered ones first, then from the latest down. */
    public List<IrregularityView> all() {
        var own = appointments.of(Caller.current().person());
        var authorities =
                own.stream()
                        .filter(each -> LOOKING_ON.contains(each.role()))
                        .map(Appointment::authority)
                        .collect(Collectors.toSet());
        var asked = own.stream().filter(each -> ASKED.contains(each.role())).toList();
        var parties = asked.stream().map(each -> each.party().id()).collect(Collectors.toSet());
        Comparator<Note> answered = Comparator.comparing(note -> note.answer().isPresent());
        return notes.asking(authorities, parties).stream()
                .filter(note ->
                        authorities.contains(observation(note).project().authority())
                                || isAsked(asked, observation(note)))
                .sorted(answered.thenComparing(Note::at, Comparator.reverseOrder()))
                .map(note -> Views.irregularity(note, isAsked(asked, observation(note))))
                .toList();
    }

    private boolean isAsked(List<Appointment> own, Observation observation) {
        return own.stream().anyMatch(each -> isAsked(each, observation));
    }

    private boolean isAsked(Appointment each, Observation observation) {
        var party = each.party().id();
        var purchaser = observation.project().purchaser().id();
        return each.role() == Role.PURCHASER
                ? party.equals(purchaser)
                : party.equals(observation.project().agency())
                        && appointments.entrusted(party, purchaser);
    }

    /** By who acts for the project, once. */
    public IrregularityView answer(UUID id, String text) {
        var note =
                notes.findById(id)
                        .filter(each -> each.type().asksForAnswer())
                        .orElseThrow(() ->
                                Refused.of("unknown-irregularity", "没有这条问题记录")
                                        .remedy("请从问题列表重新进入"));
        var observation = observation(note);
        var appointment =
                appointments.actingFor(
                        observation.project().purchaser().id(), observation.project().agency());
        var by = appointment.party().creditCode().value();
        var person = Caller.current().person();
        observation.answer(note, by, person, text, entropy, clock.now()).forEach(outbox::publish);
        log.info("Irregularity {} of {} is answered", id, observation.id());
        return Views.irregularity(note, true);
    }

    private static Observation observation(Note note) {
        return note.invitation().session().observation();
    }
}
