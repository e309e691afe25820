package org.gongcai.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;

/** Which seats of several draws are accepted, as those who were asked have answered. */
final class AcceptedSeats {

    // The last word of a place counts: who accepted may be out later.
    private final Map<UUID, Map<String, ContactOutcome>> last = new HashMap<>();

    /**
     * @param contacts those of each draw in their order
     */
    AcceptedSeats(List<DrawContact> contacts) {
        contacts.forEach(each ->
                last.computeIfAbsent(each.draw(), draw -> new HashMap<>())
                        .put(each.place(), each.outcome()));
    }

    /** By those whom the draw itself asked. */
    int of(PublishedDraw draw) {
        return Collections.frequency(
                last.getOrDefault(draw.id(), Map.of()).values(), ContactOutcome.ACCEPTED);
    }

    /**
     * Where the draw stands: that all its seats are accepted no message of its own tells.
     *
     * @param all with the draws that fill its missing seats
     */
    DrawState state(PublishedDraw draw, Collection<PublishedDraw> all) {
        return draw.isCalling() && isFilled(draw, all) ? DrawState.SEATED : draw.state();
    }

    private boolean isFilled(PublishedDraw draw, Collection<PublishedDraw> all) {
        int others =
                all.stream()
                        .filter(each -> each.supplements().filter(draw.id()::equals).isPresent())
                        .mapToInt(this::of)
                        .sum();
        return of(draw) + others >= draw.seats();
    }
}
