package org.gongcai.evaluatordraw;

import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.Tender;
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

    @SuppressWarnings("NullAway.Init")
    protected DrawTender() {}

    /**
     * @param attempt all draws of the tender count, from 1
     */
    DrawTender(UUID project, Tender tender, int attempt) {
        this.project = project;
        this.attempt = attempt;
        this.drawNumber = "%s/draw/%d".formatted(tender.number(), attempt);
        this.title = tender.title();
        this.purchaser = tender.purchaser().id();
        this.agency = Optional.ofNullable(tender.agency()).map(PartyRef::id).orElse(null);
        this.authority = tender.authority();
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
