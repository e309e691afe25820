package org.gongcai.evaluatordraw.venue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.VenueApi.VenueSeat;
import org.gongcai.contracts.VenueApi.VenueSeatState;
import org.gongcai.contracts.VenueApi.VenueSession;
import org.gongcai.evaluatordraw.DrawnSeats;
import org.gongcai.evaluatordraw.DrawnSeats.CommitteeFacts;
import org.gongcai.evaluatordraw.DrawnSeats.DrawnSeat;
import org.gongcai.evaluatordraw.SeatEvents;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.LegalTime;
import org.jspecify.annotations.Nullable;
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

    private final DrawnSeats drawn;
    private final Seating seating;
    private final Occupancies occupancies;
    private final OpenedProjects projects;
    private final Attendants attendants;
    private final Appointments appointments;
    private final SeatEvents events;
    private final VenueVault vault;
    private final LegalClock clock;

    VenueSessions(
            DrawnSeats drawn,
            Seating seating,
            Occupancies occupancies,
            OpenedProjects projects,
            Attendants attendants,
            Appointments appointments,
            SeatEvents events,
            VenueVault vault,
            LegalClock clock) {
        this.drawn = drawn;
        this.seating = seating;
        this.occupancies = occupancies;
        this.projects = projects;
        this.attendants = attendants;
        this.appointments = appointments;
        this.events = events;
        this.vault = vault;
        this.clock = clock;
    }

    /** Without names, so that looking at the list reads none. */
    @Transactional(readOnly = true)
    public List<VenueSession> all() {
        return drawn.committeesFrom(LegalTime.startOf(clock.today())).stream()
                .filter(attendants::mayLook)
                .map(each -> view(each, false))
                .toList();
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
        boolean names = VenueHours.areNamesShown(committee, clock.now());
        if (names) {
            events.namesRead(draw, Caller.current().person(), attending.get().party());
            log.info("Names of draw {} were read", committee.drawNumber());
        }
        return view(committee, names);
    }

    private VenueSession view(CommitteeFacts committee, boolean names) {
        Map<Integer, Occupancy> occupied =
                occupancies.findByDraw(committee.draw()).stream()
                        .collect(Collectors.toMap(Occupancy::seat, each -> each));
        var seats = new ArrayList<VenueSeat>();
        for (var seat : drawn.of(committee.draw())) {
            seats.add(expert(committee.draw(), seat, occupied.get(seat.seat()), names));
        }
        seating.representatives(committee)
                .forEach(seat ->
                        seats.add(representative(committee, seat, occupied.get(seat), names)));
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
                seats);
    }

    private VenueSeat expert(
            UUID draw, DrawnSeat seat, @Nullable Occupancy occupied, boolean names) {
        var person = names ? drawn.person(draw, seat.seat()).orElse(null) : null;
        return new VenueSeat(
                seat.seat(),
                false,
                seat.groupName(),
                seat.accepted() ? state(occupied, VenueSeatState.EXPECTED) : VenueSeatState.VACANT,
                person == null ? null : person.name(),
                person == null ? null : person.employer());
    }

    private VenueSeat representative(
            CommitteeFacts committee, int seat, @Nullable Occupancy occupied, boolean names) {
        var name = occupied == null || !names ? null : occupied.representative(vault).orElse(null);
        return new VenueSeat(
                seat,
                true,
                "采购人代表",
                state(occupied, VenueSeatState.VACANT),
                name,
                name == null ? null : nameOf(committee.purchaser()));
    }

    private static VenueSeatState state(@Nullable Occupancy occupied, VenueSeatState otherwise) {
        return occupied == null ? otherwise : occupied.state();
    }

    private @Nullable String nameOf(UUID party) {
        return appointments.party(party).map(PartyRef::name).orElse(null);
    }
}
