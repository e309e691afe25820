package org.gongcai.evaluatordraw;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.EventHead;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.draw.DrawContact;
import org.hibernate.annotations.SortNatural;

/** How asking people ended, in the order in which it did; that order decides who follows. */
@Embeddable
class MadeContacts {

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "evaluator_draw",
            name = "draw_contact",
            joinColumns = @JoinColumn(name = "draw"))
    @MapKeyColumn(name = "place")
    @SortNatural
    private SortedMap<Integer, MadeContact> contacts = new TreeMap<>();

    MadeContact add(
            EventHead head, String group, int position, ContactOutcome outcome, Bytes32 evidence) {
        var contact =
                new MadeContact(
                        head.eventId(),
                        group,
                        position,
                        outcome,
                        evidence.hex(),
                        head.occurredAt());
        contacts.put(contacts.size() + 1, contact);
        return contact;
    }

    List<MadeContact> all() {
        return List.copyOf(contacts.values());
    }

    List<DrawContact> messages(String draw) {
        return contacts.values().stream().map(each -> each.message(draw)).toList();
    }
}
