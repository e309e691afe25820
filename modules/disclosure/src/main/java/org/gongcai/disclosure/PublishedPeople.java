package org.gongcai.disclosure;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.LotScores;
import org.gongcai.contracts.DisclosureApi.MemberName;
import org.gongcai.contracts.DisclosureApi.PublicContact;
import org.gongcai.contracts.DisclosureApi.PublicDraw;
import org.gongcai.contracts.DisclosureApi.PublicOrder;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.springframework.stereotype.Component;

/** What the public reads of a tender's draws, its committee and their scores. */
@Component
class PublishedPeople {

    private final PublishedCommittees committees;
    private final ScoredLots scores;
    private final PublishedDraws draws;
    private final DrawContacts contacts;
    private final DrawProofs proofs;
    private final DrawEndedGroups ended;
    private final DrawOrders orders;
    private final DrawsPassedOver passedOver;

    PublishedPeople(
            PublishedCommittees committees,
            ScoredLots scores,
            PublishedDraws draws,
            DrawContacts contacts,
            DrawProofs proofs,
            DrawEndedGroups ended,
            DrawOrders orders,
            DrawsPassedOver passedOver) {
        this.committees = committees;
        this.scores = scores;
        this.draws = draws;
        this.contacts = contacts;
        this.proofs = proofs;
        this.ended = ended;
        this.orders = orders;
        this.passedOver = passedOver;
    }

    List<MemberName> members(UUID project) {
        return committees.findByProjectOrderByDraw(project).stream()
                .flatMap(PublishedCommittee::members)
                .toList();
    }

    List<LotScores> scores(UUID project) {
        return scores.findByProjectOrderByLot(project).stream()
                .map(PublishedScores::shown)
                .toList();
    }

    /** Newest first. */
    List<PublicDraw> draws(UUID project) {
        var all = draws.findByProjectOrderBySpecifiedAtDescNumberDesc(project);
        return all.stream().map(draw -> draw(draw, all)).toList();
    }

    List<PublicOrder> order(UUID project, UUID draw) {
        return draws.findByProjectOrderBySpecifiedAtDescNumberDesc(project).stream()
                .filter(each -> each.id().equals(draw))
                .flatMap(each -> orders.findByDrawOrderBySequence(each.id()).stream())
                .map(DrawOrder::shown)
                .toList();
    }

    private PublicDraw draw(PublishedDraw draw, List<PublishedDraw> all) {
        return draw.shown(
                draw.isCalling() && isFilled(draw, all) ? DrawState.SEATED : draw.state(),
                contacts(draw),
                proofs.findByDrawOrderBySequence(draw.id()).stream().map(DrawProof::shown).toList(),
                ended.findByDrawOrderByEndedAtAscMissingAsc(draw.id()).stream()
                        .map(DrawEndedGroup::shown)
                        .toList(),
                passedOver.findByDrawOrderBySequence(draw.id()).stream()
                        .map(DrawPassedOver::shown)
                        .toList(),
                draw.supplements().flatMap(of -> numberOf(of, all)).orElse(null));
    }

    private static Optional<String> numberOf(UUID draw, List<PublishedDraw> all) {
        return all.stream()
                .filter(each -> each.id().equals(draw))
                .map(PublishedDraw::number)
                .findFirst();
    }

    /** By those whom it asked itself, and by those of draws that fill its missing seats. */
    private boolean isFilled(PublishedDraw draw, List<PublishedDraw> all) {
        int accepted =
                all.stream()
                        .filter(each ->
                                each.id().equals(draw.id())
                                        || each.supplements().filter(draw.id()::equals).isPresent())
                        .mapToInt(each -> accepted(contacts(each)))
                        .sum();
        return accepted >= draw.seats();
    }

    /** The last word of a place counts: who accepted may be out later. */
    static int accepted(List<PublicContact> contacts) {
        Map<String, ContactOutcome> last = new HashMap<>();
        contacts.forEach(each -> last.put(each.group() + "/" + each.position(), each.outcome()));
        return Collections.frequency(last.values(), ContactOutcome.ACCEPTED);
    }

    private List<PublicContact> contacts(PublishedDraw draw) {
        return contacts.findByDrawOrderBySequence(draw.id()).stream()
                .map(DrawContact::shown)
                .toList();
    }
}
