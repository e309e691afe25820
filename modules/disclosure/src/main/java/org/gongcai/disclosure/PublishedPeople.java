package org.gongcai.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.LotScores;
import org.gongcai.contracts.DisclosureApi.MemberName;
import org.gongcai.contracts.DisclosureApi.PublicContact;
import org.gongcai.contracts.DisclosureApi.PublicDraw;
import org.gongcai.contracts.DisclosureApi.PublicOrder;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
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
        var asked =
                contacts.findByDrawInOrderBySequence(all.stream().map(PublishedDraw::id).toList());
        var accepted = new AcceptedSeats(asked);
        return all.stream()
                .map(draw -> draw(draw, accepted.state(draw, all), answers(draw, asked), all))
                .toList();
    }

    private static List<PublicContact> answers(PublishedDraw draw, List<DrawContact> asked) {
        return asked.stream()
                .filter(each -> each.draw().equals(draw.id()))
                .map(DrawContact::shown)
                .toList();
    }

    List<PublicOrder> order(UUID project, UUID draw) {
        return draws.findByProjectOrderBySpecifiedAtDescNumberDesc(project).stream()
                .filter(each -> each.id().equals(draw))
                .flatMap(each -> orders.findByDrawOrderBySequence(each.id()).stream())
                .map(DrawOrder::shown)
                .toList();
    }

    private PublicDraw draw(
            PublishedDraw draw,
            DrawState state,
            List<PublicContact> answers,
            List<PublishedDraw> all) {
        return draw.shown(
                state,
                answers,
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
}
