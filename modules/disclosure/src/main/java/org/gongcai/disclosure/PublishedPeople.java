package org.gongcai.disclosure;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.LotScores;
import org.gongcai.contracts.DisclosureApi.MemberName;
import org.gongcai.contracts.DisclosureApi.PublicDraw;
import org.springframework.stereotype.Component;

/** What the public reads of a tender's draws, its committee and their scores. */
@Component
class PublishedPeople {

    private final PublishedCommittees committees;
    private final ScoredLots scores;
    private final PublishedDraws draws;
    private final DrawContacts contacts;
    private final DrawProofs proofs;

    PublishedPeople(
            PublishedCommittees committees,
            ScoredLots scores,
            PublishedDraws draws,
            DrawContacts contacts,
            DrawProofs proofs) {
        this.committees = committees;
        this.scores = scores;
        this.draws = draws;
        this.contacts = contacts;
        this.proofs = proofs;
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
        return draws.findByProjectOrderBySpecifiedAtDescNumberDesc(project).stream()
                .map(this::draw)
                .toList();
    }

    private PublicDraw draw(PublishedDraw draw) {
        return draw.shown(
                contacts.findByDrawOrderBySequence(draw.id()).stream()
                        .map(DrawContact::shown)
                        .toList(),
                proofs.findByDrawOrderBySequence(draw.id()).stream()
                        .map(DrawProof::shown)
                        .toList());
    }
}
