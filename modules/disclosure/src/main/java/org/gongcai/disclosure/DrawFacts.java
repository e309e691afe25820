package org.gongcai.disclosure;

import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawEvent.BeaconRecorded;
import org.gongcai.contracts.EvaluatorDrawEvent.CommitteePublished;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawCompleted;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroupExhausted;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawOrderPublished;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawRegistered;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawReviewed;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawSpecified;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawVoided;
import org.gongcai.contracts.EvaluatorDrawEvent.EvaluatorContacted;
import org.gongcai.contracts.EvaluatorDrawEvent.NonceCommitted;
import org.gongcai.contracts.EvaluatorDrawEvent.NonceRevealed;
import org.gongcai.contracts.EvaluatorDrawEvent.PlacesPassedOver;
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
    private final DrawEndedGroups ended;
    private final DrawOrders orders;
    private final DrawsPassedOver passedOver;

    DrawFacts(
            PublishedDraws draws,
            DrawContacts contacts,
            DrawProofs proofs,
            DrawEndedGroups ended,
            DrawOrders orders,
            DrawsPassedOver passedOver) {
        this.draws = draws;
        this.contacts = contacts;
        this.proofs = proofs;
        this.ended = ended;
        this.orders = orders;
        this.passedOver = passedOver;
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

    void on(BeaconRecorded recorded) {
        draw(recorded.subject()).recorded(recorded);
        proven(recorded);
    }

    void on(DrawCompleted completed) {
        draw(completed.subject()).completed(completed.seed());
        proven(completed);
    }

    void on(DrawRegistered registered) {
        draws.save(new PublishedDraw(registered));
        proven(registered);
    }

    void on(DrawReviewed reviewed) {
        draw(reviewed.subject()).reviewed(reviewed);
        proven(reviewed);
    }

    void on(DrawGroupExhausted exhausted) {
        ended.save(new DrawEndedGroup(exhausted));
    }

    void on(PlacesPassedOver passed) {
        passedOver.save(new DrawPassedOver(passed));
    }

    void on(DrawOrderPublished published) {
        orders.save(new DrawOrder(published));
    }

    /** One that was never specified has nothing to show but that it was voided. */
    void on(DrawVoided voided) {
        draws.findById(voided.subject())
                .ifPresentOrElse(
                        draw -> draw.voided(voided), () -> draws.save(new PublishedDraw(voided)));
        proven(voided);
    }

    void on(EvaluatorContacted contacted) {
        contacts.save(new DrawContact(contacted));
        proven(contacted);
    }

    /** One registered before its record was told has nothing here. */
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
