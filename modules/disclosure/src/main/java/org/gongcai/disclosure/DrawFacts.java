package org.gongcai.disclosure;

import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawEvent.CommitteePublished;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawCompleted;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawSpecified;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawVoided;
import org.gongcai.contracts.EvaluatorDrawEvent.EvaluatorContacted;
import org.gongcai.contracts.EvaluatorDrawEvent.NonceCommitted;
import org.gongcai.contracts.EvaluatorDrawEvent.NonceRevealed;
import org.gongcai.contracts.EvaluatorDrawEvent.PoolSnapshotTaken;
import org.gongcai.contracts.ProvableFact;
import org.gongcai.platform.events.EventListener;
import org.gongcai.platform.events.NotYet;
import org.springframework.stereotype.Component;

/** Follows draws by their public messages. */
@Component
class DrawFacts implements EventListener {

    private final PublishedDraws draws;
    private final DrawContacts contacts;
    private final DrawProofs proofs;

    DrawFacts(PublishedDraws draws, DrawContacts contacts, DrawProofs proofs) {
        this.draws = draws;
        this.contacts = contacts;
        this.proofs = proofs;
    }

    @Override
    public String consumer() {
        return "disclosure";
    }

    void on(PoolSnapshotTaken taken) {
        proven(taken);
    }

    void on(DrawSpecified specified) {
        draws.save(new PublishedDraw(specified));
        proven(specified);
    }

    void on(NonceCommitted committed) {
        draw(committed.subject()).committed(committed.role());
        proven(committed);
    }

    void on(NonceRevealed revealed) {
        draw(revealed.subject()).revealed(revealed.role());
        proven(revealed);
    }

    void on(DrawCompleted completed) {
        draw(completed.subject()).completed(completed.seed());
        proven(completed);
    }

    /** One that was never specified has nothing to show but that it was voided. */
    void on(DrawVoided voided) {
        draws.findById(voided.subject()).ifPresent(draw -> draw.voided(voided.reason()));
        proven(voided);
    }

    void on(EvaluatorContacted contacted) {
        contacts.save(new DrawContact(contacted));
        proven(contacted);
    }

    /** A draw made elsewhere has no specification here; its committee is published all the same. */
    void on(CommitteePublished published) {
        draws.findById(published.subject()).ifPresent(PublishedDraw::published);
        proven(published);
    }

    private PublishedDraw draw(UUID draw) {
        return draws.findById(draw)
                .orElseThrow(() -> new NotYet("the specification of draw " + draw));
    }

    private void proven(ProvableFact fact) {
        proofs.save(new DrawProof(fact));
    }
}
