package org.gongcai.disclosure;

import java.util.UUID;
import org.gongcai.contracts.EvaluationEvent.EvaluationBegan;
import org.gongcai.contracts.EvaluationEvent.EvaluationEnded;
import org.gongcai.contracts.EvaluationEvent.ScoresDisclosed;
import org.gongcai.contracts.EvaluatorDrawEvent.CommitteePublished;
import org.gongcai.platform.events.EventListener;
import org.gongcai.platform.events.NotYet;
import org.springframework.stereotype.Component;

/**
 * What the public learns of a committee: when it sits, and once the award is published its names
 * and scores.
 */
@Component
class CommitteeFacts implements EventListener {

    private final PublishedTenders tenders;
    private final EvaluationSessions sessions;
    private final PublishedCommittees committees;
    private final ScoredLots scores;
    private final ProvenFacts proofs;

    CommitteeFacts(
            PublishedTenders tenders,
            EvaluationSessions sessions,
            PublishedCommittees committees,
            ScoredLots scores,
            ProvenFacts proofs) {
        this.tenders = tenders;
        this.sessions = sessions;
        this.committees = committees;
        this.scores = scores;
        this.proofs = proofs;
    }

    @Override
    public String consumer() {
        return "disclosure";
    }

    void on(EvaluationBegan began) {
        sessions.save(new EvaluationSession(began));
    }

    /** One that began before its beginning was told has nothing here. */
    void on(EvaluationEnded ended) {
        sessions.findById(ended.subject()).ifPresent(session -> session.end(ended.occurredAt()));
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
