package org.gongcai.evaluatordraw;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gongcai.contracts.EventHead;
import org.hibernate.annotations.SortNatural;
import org.jspecify.annotations.Nullable;

/** What was published of a draw, in this order, and what the log has proven of it. */
@Embeddable
class DrawMessages {

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "evaluator_draw",
            name = "draw_message",
            joinColumns = @JoinColumn(name = "draw"))
    @MapKeyColumn(name = "place")
    @SortNatural
    private SortedMap<Integer, DrawMessage> messages = new TreeMap<>();

    void add(EventHead head, String kind, @Nullable String role, @Nullable String content) {
        messages.put(
                messages.size() + 1,
                new DrawMessage(
                        head.eventId(), kind, role, content, head.occurredAt(), null, null));
    }

    void prove(UUID event, long index, Instant moment) {
        messages.replaceAll((place, message) ->
                message.event().equals(event) ? message.proven(index, moment) : message);
    }

    List<DrawMessage> all() {
        return List.copyOf(messages.values());
    }

    List<DrawMessage> ofKind(String kind) {
        return messages.values().stream().filter(each -> each.kind().equals(kind)).toList();
    }

    Optional<DrawMessage> find(String kind, @Nullable String role) {
        return ofKind(kind).stream()
                .filter(each -> role == null || role.equals(each.role()))
                .findFirst();
    }

    Optional<DrawMessage> latest() {
        return messages.isEmpty() ? Optional.empty() : Optional.of(messages.lastEntry().getValue());
    }
}
