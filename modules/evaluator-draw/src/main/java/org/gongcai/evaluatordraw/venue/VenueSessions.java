package org.gongcai.evaluatordraw.venue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.VenueApi.VenueSession;
import org.gongcai.evaluatordraw.DrawnSeats;
import org.gongcai.evaluatordraw.DrawnSeats.CommitteeFacts;
import org.gongcai.evaluatordraw.SeatEvents;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.LegalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evaluations as desk, host and purchaser see them; who reads names is put on record. */
@Service
@PreAuthorize("hasAnyRole('centre', 'agency', 'purchaser')")
class VenueSessions {

    private static final Logger log = LoggerFactory.getLogger(VenueSessions.class);

    // No evaluation goes on for so long.
    private static final Duration LONGEST = Duration.ofDays(60);

    private final DrawnSeats drawn;
    private final Seating seating;
    private final SeatList seats;
    private final OpenedProjects projects;
    private final Attendants attendants;
    private final SeatEvents events;
    private final LegalClock clock;

    VenueSessions(
            DrawnSeats drawn,
            Seating seating,
            SeatList seats,
            OpenedProjects projects,
            Attendants attendants,
            SeatEvents events,
            LegalClock clock) {
        this.drawn = drawn;
        this.seating = seating;
        this.seats = seats;
        this.projects = projects;
        this.attendants = attendants;
        this.events = events;
        this.clock = clock;
    }

    /** Without names, so that looking at the list reads none. */
    @Transactional(readOnly = true)
    public List<VenueSession> all() {
        return drawn.committeesFrom(clock.now().minus(LONGEST)).stream()
                .filter(attendants::mayLook)
                .filter(this::isCurrent)
                .map(each -> view(each, false))
                .toList();
    }

    /** Of today or later, or begun earlier and not over yet. */
    private boolean isCurrent(CommitteeFacts committee) {
        return !committee.start().isBefore(LegalTime.startOf(clock.today()))
                || !projects.of(committee.project()).isEnded();
    }

    /** With names where they may be shown to the caller, which the log then says. */
    @Transactional
    public VenueSession one(UUID draw) {
        var committee = seating.committee(draw);
        var attending = attendants.find(committee);
        if (attending.isEmpty()) {
            attendants.requirePurchaser(committee);
            return view(committee, false);
        }
        var project = projects.of(committee.project());
        boolean names = VenueHours.areNamesShown(committee, project, clock.now());
        if (names) {
            events.namesRead(draw, Caller.current().person(), attending.get().party());
            log.info("Names of draw {} were read", committee.drawNumber());
        }
        return view(committee, names);
    }

    private VenueSession view(CommitteeFacts committee, boolean names) {
        return new VenueSession(
                committee.draw(),
                committee.project(),
                committee.drawNumber(),
                committee.title(),
                committee.start(),
                committee.minutes(),
                committee.place(),
                projects.of(committee.project()).isOpened(),
                names,
                attendants.isHostDesk(committee),
                attendants.desk(committee).isPresent(),
                seats.of(committee, names));
    }
}
