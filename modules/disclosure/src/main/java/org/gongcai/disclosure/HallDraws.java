package org.gongcai.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.rules.LegalTime;
import org.springframework.stereotype.Component;

/** Finds the draws of a day, whatever day their tender is opened; in a few queries for all. */
@Component
class HallDraws {

    /** Days for which a session that does not end is still shown. */
    static final int WEEK = 7;

    private static final Set<DrawState> ON =
            Set.of(
                    DrawState.COMMITTING,
                    DrawState.REVEALING,
                    DrawState.AWAITING_BEACON,
                    DrawState.CALLING);

    private final PublishedDraws draws;
    private final DrawProofs proofs;
    private final DrawContacts contacts;

    HallDraws(PublishedDraws draws, DrawProofs proofs, DrawContacts contacts) {
        this.draws = draws;
        this.proofs = proofs;
        this.contacts = contacts;
    }

    /** Those with a message of that day, and those begun within a week of it that are still on. */
    List<HallDraw> heldOn(LocalDate day) {
        var ofDay = proofs.drawsWithin(LegalTime.startOf(day), LegalTime.startOf(day.plusDays(1)));
        var found = draws.amongOrOn(ofDay, ON, LegalTime.startOf(day.minusDays(WEEK)));
        var fillers = draws.findBySupplementsIn(ids(found));
        var all = Stream.concat(found.stream(), fillers.stream()).distinct().toList();
        var accepted = new AcceptedSeats(contacts.findByDrawInOrderBySequence(ids(all)));
        return found.stream()
                .map(draw -> new HallDraw(draw, accepted.state(draw, all), accepted.of(draw)))
                .filter(each -> each.isOn() || ofDay.contains(each.draw().id()))
                .toList();
    }

    private static List<UUID> ids(List<PublishedDraw> of) {
        return of.stream().map(PublishedDraw::id).toList();
    }
}
