package org.gongcai.disclosure;

import java.util.UUID;
import org.gongcai.contracts.EvaluationEvent.ScoresDisclosed;
import org.gongcai.contracts.EvaluatorDrawEvent.CommitteePublished;
import org.gongcai.platform.events.EventListener;
import org.gongcai.platform.events.NotYet;
import org.springframework.stereotype.Component;

/** What the public learns of a committee and its scores once the award is published. */
@Component
class CommitteeFacts implements EventListener {

    private final PublishedTenders tenders;
    private final PublishedCommittees committees;
    private final ScoredLots scores;
    private final ProvenFacts proofs;

    CommitteeFacts(
            PublishedTenders tenders,
            PublishedCommittees committees,
            ScoredLots scores,
            ProvenFacts proofs) {
        this.tenders = tenders;
        this.committees = committees;
        this.scores = scores;
        this.proofs = proofs;
    }

    @Override
    public String consumer() {
        return "disclosure";
    }

    void on(CommitteePublished published) {
        awaitTender(published.project());
        committees.save(new PublishedCommittee(published));
        proofs.save(new ProvenFact(published, published.project()));
    }

    void on(ScoresDisclosed disclosed) {
        awaitTender(disclosed.subject());
        scores.save(new PublishedScores(disclosed));
    }

    private void awaitTender(UUID project) {
        if (tenders.findById(project).isEmpty()) {
            throw new NotYet("the announcement of " + project);
        }
    }
}
