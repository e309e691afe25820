package org.gongcai.evaluatordraw.venue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.VenueApi.VenueSeat;
import org.gongcai.contracts.VenueApi.VenueSeatState;
import org.gongcai.evaluatordraw.DrawnSeats;
import org.gongcai.evaluatordraw.DrawnSeats.CommitteeFacts;
import org.gongcai.evaluatordraw.DrawnSeats.DrawnSeat;
import org.gongcai.platform.parties.Appointments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The seats of a committee as desk and host see them, with or without who sits there. */
@Component
class SeatList {

    private final DrawnSeats drawn;
    private final Seating seating;
    private final Occupancies occupancies;
    private final Appointments appointments;
    private final VenueVault vault;

    SeatList(
            DrawnSeats drawn,
            Seating seating,
            Occupancies occupancies,
            Appointments appointments,
            VenueVault vault) {
        this.drawn = drawn;
        this.seating = seating;
        this.occupancies = occupancies;
        this.appointments = appointments;
        this.vault = vault;
    }

    List<VenueSeat> of(CommitteeFacts committee, boolean names) {
        Map<Integer, Occupancy> occupied =
                occupancies.findByDraw(committee.draw()).stream()
                        .collect(Collectors.toMap(Occupancy::seat, each -> each));
        var experts =
                drawn.of(committee.draw()).stream()
                        .map(seat ->
                                expert(committee.draw(), seat, occupied.get(seat.seat()), names));
        var representatives =
                seating.representatives(committee)
                        .mapToObj(
                                seat -> representative(committee, seat, occupied.get(seat), names));
        return Stream.concat(experts, representatives).toList();
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
                person == null ? null : person.employer(),
                seat.moved());
    }

    private VenueSeat representative(
            CommitteeFacts committee, int seat, @Nullable Occupancy occupied, boolean names) {
        var name =
                Optional.ofNullable(occupied)
                        .filter(each -> names)
                        .flatMap(each -> each.representative(vault));
        return new VenueSeat(
                seat,
                true,
                "采购人代表",
                state(occupied, VenueSeatState.VACANT),
                name.orElse(null),
                name.flatMap(each -> nameOf(committee.purchaser())).orElse(null),
                null);
    }

    private static VenueSeatState state(@Nullable Occupancy occupied, VenueSeatState otherwise) {
        return occupied == null ? otherwise : occupied.state();
    }

    private Optional<String> nameOf(UUID party) {
        return appointments.party(party).map(PartyRef::name);
    }
}
