package org.gongcai.disclosure;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.ProcurementEvent.AwardPublished;
import org.gongcai.contracts.ProcurementEvent.PastResult;
import org.gongcai.contracts.ProcurementEvent.PastResultWithdrawn;
import org.gongcai.contracts.ProcurementEvent.PastResultsImported;
import org.gongcai.contracts.ProcurementEvent.PastSumsEntered;
import org.gongcai.platform.events.EventListener;
import org.gongcai.platform.events.NotYet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the awards that figures are made of. */
@Component
class FigureFacts implements EventListener {

    private static final Logger log = LoggerFactory.getLogger(FigureFacts.class);

    private final PublishedTenders tenders;
    private final AwardFigures figures;
    private final AllPastSums pastSums;
    private final EntityManager entities;

    FigureFacts(
            PublishedTenders tenders,
            AwardFigures figures,
            AllPastSums pastSums,
            EntityManager entities) {
        this.tenders = tenders;
        this.figures = figures;
        this.pastSums = pastSums;
        this.entities = entities;
    }

    @Override
    public String consumer() {
        return "disclosure";
    }

    void on(AwardPublished published) {
        var tender =
                tenders.findById(published.subject())
                        .orElseThrow(
                                () -> new NotYet("the announcement of " + published.subject()));
        for (var award : published.awards()) {
            var lot = tender.lot(award.lot()).id();
            keep(AwardFigure.of(lot, tender.tender(), award, published.legalDate()));
        }
    }

    void on(PastResultsImported imported) {
        var ledger = imported.subject();
        var numbers = imported.results().stream().map(PastResult::number).toList();
        var known =
                figures.findByLedgerAndNumberIn(ledger, numbers).stream()
                        .collect(toMap(AwardFigure::number, AwardFigure::id));
        for (var past : imported.results()) {
            var id = known.getOrDefault(past.number(), UUID.randomUUID());
            keep(AwardFigure.of(id, ledger, past, imported.source()));
        }
        log.info("Disclosed {} past results of ledger {}", numbers.size(), ledger);
    }

    void on(PastResultWithdrawn withdrawn) {
        figures.findByLedgerAndNumberIn(withdrawn.subject(), List.of(withdrawn.number()))
                .forEach(entities::remove);
    }

    private void keep(AwardFigure figure) {
        var before = entities.find(AwardFigure.class, figure.id());
        if (before == null) {
            entities.persist(figure);
        } else {
            before.become(figure);
        }
    }

    void on(PastSumsEntered entered) {
        var sums = entered.sums();
        pastSums.findByLedgerAndPlaceAndYearAndResultGroup(
                        entered.subject(), sums.place(), sums.from().getYear(), sums.sums().group())
                .ifPresentOrElse(
                        before -> before.become(sums),
                        () -> pastSums.save(new StoredPastSums(entered.subject(), sums)));
    }
}
