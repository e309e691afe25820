package org.gongcai.evaluatordraw;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.Statement;
import org.gongcai.contracts.Tender;
import org.gongcai.trust.Sig;
import org.gongcai.trust.draw.DrawAct;
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
