package org.gongcai.evaluatordraw;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * The seats of a committee over all draws that fill them: the one that was asked for first, and
 * those for seats that nobody of its order was left for.
 */
@Component
class SeatHolders {

    private final Draws draws;
    private final AskedPersons invitations;

    SeatHolders(Draws draws, AskedPersons invitations) {
        this.draws = draws;
        this.invitations = invitations;
    }

    static UUID of(Draw draw) {
        return draw.tender().committee().orElse(draw.id());
    }

    /** Through any of its draws, in their order; of one by seat, then in the order of asking. */
    List<AskedPerson> asked(UUID committee) {
        return draws.findOfCommittee(committee).stream()
                .flatMap(draw -> invitations.of(draw.id()).stream())
                .toList();
    }

    /** The person who holds the seat or may still accept it. */
    Optional<AskedPerson> in(UUID committee, int seat) {
        return asked(committee).stream()
                .filter(each -> each.seat() == seat && each.isIn())
                .findFirst();
    }

    /** Seats of a drawn committee that nobody holds or may still accept. */
    List<Integer> missing(Draw committee) {
        if (!committee.isCalling()) {
            return List.of();
        }
        var held =
                asked(committee.id()).stream()
                        .filter(AskedPerson::isIn)
                        .map(AskedPerson::seat)
                        .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, committee.terms().drawnSeats())
                .filter(seat -> !held.contains(seat))
                .boxed()
                .toList();
    }

    /** After an answer: whether the draw's own seats are filled, and all of the committee. */
    void settle(Draw draw) {
        draw.tender().committee().map(draws::get).filter(Draw::isCalling).ifPresent(this::count);
        count(draw);
    }

    private void count(Draw draw) {
        long accepted = asked(draw.id()).stream().filter(AskedPerson::isAccepted).count();
        draw.seated(accepted == draw.terms().drawnSeats());
    }
}
