package org.gongcai.evaluatordraw;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawEvent.BeaconRecorded;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawCompleted;
import org.gongcai.contracts.EvaluatorDrawEvent.EvaluatorContacted;
import org.gongcai.contracts.EvaluatorDrawEvent.NonceCommitted;
import org.gongcai.contracts.EvaluatorDrawEvent.NonceRevealed;
import org.gongcai.contracts.EvaluatorDrawEvent.PoolSnapshotTaken;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.Statement;
import org.gongcai.contracts.Tender;
import org.gongcai.trust.Sig;
import org.gongcai.trust.draw.DrawAct;
import org.gongcai.trust.draw.DrawBeacon;
import org.gongcai.trust.draw.DrawCommit;
import org.gongcai.trust.draw.DrawResult;
import org.gongcai.trust.draw.DrawReveal;
import org.gongcai.trust.draw.PoolSnapshot;
import org.jspecify.annotations.Nullable;

/** For what tender a draw is, and which of its draws it is. */
@Embeddable
class DrawTender {

    private UUID project;
    private int attempt;
    private String drawNumber;
    private String title;
    private UUID purchaser;
    private @Nullable UUID agency;
    private UUID authority;
    private @Nullable UUID committee;
    private @Nullable UUID requestedBy;

    @SuppressWarnings("NullAway.Init")
    protected DrawTender() {}

    /**
     * @param attempt all draws of the tender count, from 1
     * @param committee the draw whose missing seats it fills, if it fills those
     * @param requestedBy the person
     */
    DrawTender(
            UUID project, Tender tender, int attempt, @Nullable UUID committee, UUID requestedBy) {
        this.project = project;
        this.attempt = attempt;
        this.drawNumber = "%s/draw/%d".formatted(tender.number(), attempt);
        this.title = tender.title();
        this.purchaser = tender.purchaser().id();
        this.agency = Optional.ofNullable(tender.agency()).map(PartyRef::id).orElse(null);
        this.authority = tender.authority();
        this.committee = committee;
        this.requestedBy = requestedBy;
    }

    /** Said by the platform of this draw. */
    Statement told(DrawAct act) {
        return Statement.ofSystem(act.type(), drawNumber, act.json().text());
    }

    Statement signed(DrawAct act, String by, Sig sig) {
        return new Statement(
                act.type(),
                drawNumber,
                by,
                act.json().text(),
                List.of(),
                List.of(sig.json().text()));
    }

    PoolSnapshotTaken taken(EventHead head, PoolSnapshot snapshot) {
        return new PoolSnapshotTaken(head, told(snapshot), project);
    }

    EvaluatorContacted contacted(EventHead head, MadeContact contact) {
        return new EvaluatorContacted(
                head,
                told(contact.message(drawNumber)),
                project,
                contact.group(),
                contact.position(),
                contact.outcome());
    }

    NonceCommitted committed(EventHead head, DrawCommit commit, Sig sig) {
        return new NonceCommitted(head, signed(commit, commit.role(), sig), project, commit.role());
    }

    NonceRevealed revealed(EventHead head, DrawReveal reveal, Sig sig) {
        return new NonceRevealed(head, signed(reveal, reveal.role(), sig), project, reveal.role());
    }

    BeaconRecorded recorded(EventHead head, DrawBeacon beacon) {
        return new BeaconRecorded(
                head,
                told(beacon),
                project,
                beacon.beacon().round(),
                beacon.sig(),
                beacon.randomness().hex());
    }

    DrawCompleted completed(EventHead head, DrawResult result) {
        return new DrawCompleted(head, told(result), project, result.seed().hex());
    }

    UUID project() {
        return project;
    }

    int attempt() {
        return attempt;
    }

    String number() {
        return drawNumber;
    }

    Optional<UUID> committee() {
        return Optional.ofNullable(committee);
    }

    boolean isRequestedBy(UUID person) {
        return person.equals(requestedBy);
    }

    String title() {
        return title;
    }

    UUID purchaser() {
        return purchaser;
    }

    @Nullable UUID agency() {
        return agency;
    }

    UUID authority() {
        return authority;
    }
}
